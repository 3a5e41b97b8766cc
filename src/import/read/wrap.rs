//! Lines that were broken to fit a width, joined into paragraphs again.

/// No line that was broken to a width is longer.
const WIDEST: usize = 130;

/// Lines are read as broken where so many of a hundred go on in the next.
const BROKEN: usize = 55;

/// How a line ends that ends a sentence.
const STOPS: [char; 5] = ['.', '!', '?', ':', '…'];

/// The text with its paragraphs on one line each, where its lines are broken to a width; otherwise as
/// it is.
#[must_use]
pub fn joined(text: &str) -> String {
    let blocks: Vec<Vec<&str>> = text
        .split("\n\n")
        .map(|block| {
            block
                .lines()
                .map(str::trim)
                .filter(|line| !line.is_empty())
                .collect()
        })
        .collect();
    let pairs = || blocks.iter().flat_map(|block| block.windows(2));
    let all = pairs().count();
    let broken = pairs().filter(|pair| goes_on(pair[0], pair[1])).count();
    let widest = blocks
        .iter()
        .flatten()
        .map(|line| line.chars().count())
        .max()
        .unwrap_or(0);
    if all < 3 || widest > WIDEST || broken * 100 < all * BROKEN {
        return text.to_owned();
    }
    let paragraphs = blocks
        .iter()
        .filter(|block| !block.is_empty())
        .map(|block| one(block, widest));
    paragraphs.collect::<Vec<_>>().join("\n\n")
}

/// The lines of one block: where one is short and ends a sentence, a paragraph ends.
fn one(block: &[&str], widest: usize) -> String {
    let mut out = String::new();
    for (at, line) in block.iter().enumerate() {
        if let Some(before) = at.checked_sub(1).map(|at| block[at]) {
            push_break(&mut out, before, line, widest);
        }
        out.push_str(line);
    }
    out
}

/// What stands between two lines.
fn push_break(out: &mut String, before: &str, line: &str, widest: usize) {
    let short = before.chars().count() * 100 < widest * 75;
    if short && (before.ends_with(STOPS) || !goes_on(before, line)) {
        out.push_str("\n\n");
    } else if !unhyphenated(out, line) {
        out.push(' ');
    }
}

/// Whether no space stands between two lines: a hyphen or stroke close behind a word goes on in the next
/// (`2020-`, `18-NQ/`). Where it parts a word it is taken away; Vietnamese parts none.
pub fn unhyphenated(before: &mut String, line: &str) -> bool {
    let stem = before.strip_suffix(['-', '\u{2010}', '\u{AD}']);
    let letters = |word: &str| word.len() >= 3 && word.bytes().all(|b| b.is_ascii_lowercase());
    let parted = stem.is_some_and(|stem| {
        let last = stem
            .rsplit(|c: char| c.is_whitespace())
            .next()
            .unwrap_or_default();
        let next: String = line.chars().take_while(|c| c.is_alphabetic()).collect();
        letters(last) && letters(&next)
    });
    if parted {
        before.pop();
    }
    let close = |rest: &str| rest.ends_with(|c: char| c.is_alphanumeric());
    parted || before.strip_suffix(['-', '/']).is_some_and(close)
}

/// Whether the words go on in the next line.
#[must_use]
pub fn goes_on(line: &str, next: &str) -> bool {
    let ended = line
        .trim_end_matches(['”', '"', '’', ')', '»'])
        .ends_with(STOPS);
    let first = next.trim_start_matches(['“', '"', '(', '‘']).chars().next();
    !ended && first.is_some_and(|c| c.is_lowercase() || c.is_ascii_digit())
        || line.ends_with([',', ';'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn broken_lines_become_paragraphs() {
        let text = "Với quan điểm phát triển kinh tế là trọng tâm, xây dựng\nĐảng là then chốt, năm 2023, bên cạnh lãnh đạo phát\ntriển kinh tế - xã hội, Đảng bộ đã thực hiện tốt công\ntác xây dựng Đảng.\nTrong năm, cấp ủy các cấp tiếp tục đẩy mạnh ứng dụng\nchuyển đổi số.\n\nHết.";
        let expected = "Với quan điểm phát triển kinh tế là trọng tâm, xây dựng Đảng là then chốt, năm 2023, bên cạnh lãnh đạo phát triển kinh tế - xã hội, Đảng bộ đã thực hiện tốt công tác xây dựng Đảng.\n\nTrong năm, cấp ủy các cấp tiếp tục đẩy mạnh ứng dụng chuyển đổi số.\n\nHết.";
        assert_eq!(joined(text), expected);
    }

    #[test]
    fn lines_that_are_paragraphs_stay() {
        let text = "Một tiêu đề\nCâu thứ nhất đã hết.\nCâu thứ hai đã hết.\nCâu thứ ba đã hết.\n";
        assert_eq!(joined(text), text);
    }

    #[test]
    fn a_hyphen_goes_only_from_a_parted_word() {
        let mut word = "inter".to_owned() + "-";
        assert!(unhyphenated(&mut word, "national.") && word == "inter");
        let mut years = "2020-".to_owned();
        assert!(unhyphenated(&mut years, "2025") && years == "2020-");
        let mut apart = "kinh tế -".to_owned();
        assert!(!unhyphenated(&mut apart, "xã hội") && apart == "kinh tế -");
    }
}
