//! Names in lines that fit: a picture does not break lines by itself.

/// `text` in lines of at most `room` letters, broken between words, at most `most` of them; what is
/// left over ends in "…".
pub fn lines(text: &str, room: usize, most: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        let width = |line: &str| line.chars().count();
        let fits = |line: &&mut String| width(line) + 1 + width(word) <= room;
        if let Some(line) = lines.last_mut().filter(fits) {
            line.push(' ');
            line.push_str(word);
        } else if lines.len() < most {
            lines.push(word.to_owned());
        } else {
            if let Some(line) = lines.last_mut() {
                line.push('…');
            }
            break;
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::lines;

    #[test]
    fn lines_break_between_words_and_end_where_there_is_no_room() {
        assert_eq!(lines("Kết nạp", 10, 2), ["Kết nạp"]);
        assert_eq!(
            lines("Thành lập, sắp xếp tổ chức", 18, 2),
            ["Thành lập, sắp xếp", "tổ chức"]
        );
        assert_eq!(lines("một hai ba bốn", 7, 1), ["một hai…"]);
        assert_eq!(lines("khôngcóchỗngắt", 4, 2), ["khôngcóchỗngắt"]);
        assert!(lines("", 4, 2).is_empty());
    }
}
