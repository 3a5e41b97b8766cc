//! Tells the lines that a portal prints around an article from the article's own.

use super::dateline::{self, Dateline};
use super::line::{Ending, Line};
use crate::lexicon::chrome::{CHROME, Chrome};
use crate::text::Token;

/// What a line is by its own words.
#[derive(Clone, Debug)]
pub(super) enum Role {
    /// A headline, caption, paragraph or name.
    Text,
    /// Furniture wherever it stands.
    Dropped,
    /// Furniture ahead of the article, a heading inside it.
    Section,
    /// Heads a box of other articles.
    Related,
    /// Heads what can only stand behind an article.
    End,
    /// Says where the text was taken from.
    Source,
    /// Date, hour and perhaps the writer.
    Dateline(Box<Dateline>),
}

/// A line of more words is read as text without looking.
const LONGEST: usize = 40;

/// What `line` of `tokens` is.
pub(super) fn role(source: &str, line: &Line, tokens: &[Token]) -> Role {
    if line.words > LONGEST || line.span.len() > 1000 {
        return Role::Text;
    }
    let chrome = chrome(source, line, tokens);
    if !matches!(chrome, Role::Text) {
        return chrome;
    }
    if let Some(dateline) = dateline::read(source, tokens) {
        return Role::Dateline(Box::new(dateline));
    }
    // "0", "100%": a count of comments, the size of the letters.
    let figures = !tokens.iter().any(Token::is_word) && line.span.len() <= 12;
    if figures { Role::Dropped } else { Role::Text }
}

fn chrome(source: &str, line: &Line, tokens: &[Token]) -> Role {
    let begins = (0..tokens.len())
        .find(|at| tokens[*at].is_word() || tokens[*at].is_digits())
        .and_then(|at| CHROME.longest(source, tokens, at));
    // "Tin khác:", "Tags: …": the phrase and a colon; or the phrase and at most a figure.
    let headed = begins.filter(|term| {
        let rest = &tokens[term.end..];
        rest.first().is_some_and(|t| t.is_sign(':')) || !rest.iter().any(Token::is_word)
    });
    let goes_on = |end: usize| tokens[end..].iter().any(Token::is_word);
    match headed.map(|term| (term.value, term.end)) {
        Some((Chrome::Source, end)) if tokens.get(end).is_some_and(|t| t.is_sign(':')) => {
            return Role::Source;
        }
        Some((Chrome::Tags, end)) if goes_on(end) => return Role::Dropped,
        Some((Chrome::Tags | Chrome::End, _)) => return Role::End,
        // "Xem thêm: …" names one other article in its own line.
        Some((Chrome::Related, end)) if goes_on(end) => return Role::Dropped,
        Some((Chrome::Related, _)) => return Role::Related,
        _ => {}
    }
    let begun = begins.is_some_and(|term| term.value == Chrome::Notice);
    if line.span.of(source).starts_with('©') {
        return Role::End;
    }
    // "» …", ">> …": the headline of another article, as a link.
    let arrow = ['»', '›', '►', '▶']
        .iter()
        .any(|&c| line.span.of(source).starts_with(c));
    if (arrow || line.span.of(source).starts_with(">>")) && line.ending != Ending::Full {
        return Role::Dropped;
    }
    if begun && line.ending != Ending::Full && line.words <= 24 {
        return Role::Dropped;
    }
    let sites = begins.is_some_and(|term| term.value == Chrome::Site);
    if sites && line.ending == Ending::Bare && line.words <= 16 {
        return Role::Section;
    }
    phrases_only(source, tokens).unwrap_or_else(|| {
        // A path to the page: its parts stand between arrows.
        let arrows = tokens
            .iter()
            .filter(|t| t.is_sign('»') || t.is_sign('>') || t.is_sign('›'))
            .count();
        let home =
            begins.is_some_and(|term| term.value == Chrome::Link || term.value == Chrome::Section);
        if home && arrows >= 1 && line.ending == Ending::Bare {
            Role::Dropped
        } else {
            Role::Text
        }
    })
}

/// What a line is that consists of phrases of the furniture, figures and signs alone.
fn phrases_only(source: &str, tokens: &[Token]) -> Option<Role> {
    let (mut at, mut found, mut sections, mut counters, mut figures) = (0, 0, 0, 0, 0);
    while let Some(token) = tokens.get(at) {
        if token.is_word() {
            let term = CHROME.longest(source, tokens, at)?;
            sections += usize::from(term.value == Chrome::Section);
            counters += usize::from(matches!(term.value, Chrome::Counter | Chrome::End));
            found += 1;
            at = term.end;
        } else {
            figures += usize::from(token.is_digits());
            at += 1;
        }
    }
    match () {
        () if found == 0 => None,
        // "Hôm nay" may be a heading; "Hôm nay: 25" is a counter.
        () if counters == found && figures == 0 || sections == found => Some(Role::Section),
        () => Some(Role::Dropped),
    }
}

/// Where the article's own text ends: the lines of `roles` from here on are other articles,
/// comments and the portal's foot. Lines inside that belong to a box of headlines become
/// [`Role::Dropped`].
pub(super) fn cut(lines: &[Line], roles: &mut [Role]) -> usize {
    let mut read = 0;
    let mut at = 0;
    while at < lines.len() {
        match roles[at] {
            Role::Text => read += usize::from(lines[at].is_prose()),
            // A bar of buttons under the lead has "Bình luận" too.
            Role::End if read > 1 || read == 1 && resumes(lines, roles, at + 1).is_none() => {
                return at;
            }
            Role::Related if read > 0 => {
                let Some(resumed) = resumes(lines, roles, at + 1) else {
                    return at;
                };
                roles[at..resumed].fill(Role::Dropped);
                at = resumed;
                continue;
            }
            Role::End | Role::Related => roles[at] = Role::Dropped,
            _ => {}
        }
        at += 1;
    }
    lines.len()
}

/// Where the article goes on after a box of headlines in its middle: prose must follow, and more of
/// it than headlines, or it is the summaries of other articles.
fn resumes(lines: &[Line], roles: &[Role], from: usize) -> Option<usize> {
    let rest =
        (from..lines.len()).take_while(|at| !matches!(roles[*at], Role::End | Role::Related));
    let texts: Vec<_> = rest.filter(|at| matches!(roles[*at], Role::Text)).collect();
    let first = texts.iter().position(|at| lines[*at].is_prose())?;
    let last = texts.iter().rposition(|at| lines[*at].is_prose())?;
    let prose = texts[first..]
        .iter()
        .filter(|at| lines[**at].is_prose())
        .count();
    (prose >= 2 && prose * 2 > last + 1 - first).then(|| texts[first])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::line::lines;
    use crate::text::tokens;

    #[track_caller]
    fn case(texts: &[&str], expected: fn(&Role) -> bool) {
        for text in texts {
            let tokens = tokens(text);
            let line = lines(text, &tokens)[0];
            let role = role(text, &line, &tokens);
            assert!(expected(&role), "{text}: {role:?}");
        }
    }

    #[test]
    fn links_counters_and_paths_are_dropped() {
        case(
            &[
                "Truy cập nội dung luôn",
                "Đăng nhập | Đăng ký",
                "Trang chủ » Tin tức » Xây dựng Đảng",
                "Trang chủ > Chuyên trang của huyện",
                "Đang truy cập: 1",
                "Lượt xem: 4",
                "12 lượt xem",
                "Lượt xem: 4 | Bình luận: 0",
                "Chia sẻ bài viết",
                "Facebook Twitter Zalo",
                "Tags: đảng viên, Bình An",
                "A- A A+",
                "100%",
                "Xem thêm: Xã Bình Hải đổi mới",
                "Theo dõi Báo Bình An trên Google News",
            ],
            |role| matches!(role, Role::Dropped),
        );
    }

    #[test]
    fn heads_of_lists_end_the_article() {
        case(
            &[
                "Tin cùng chuyên mục",
                "Ý kiến bạn đọc (0)",
                "BÌNH LUẬN",
                "Thống kê truy cập",
                "© Báo Bình An",
                "Điện thoại: 0123 456",
                "Từ khóa:",
                "Các tin khác:",
            ],
            |role| matches!(role, Role::End),
        );
        case(&["Tin liên quan:", "Xem thêm"], |role| {
            matches!(role, Role::Related)
        });
    }

    #[test]
    fn what_an_article_says_is_text() {
        case(
            &[
                "Xây dựng Đảng bộ trong sạch, vững mạnh",
                "Hôm nay, Huyện ủy tổ chức hội nghị.",
                "Liên hệ thực tiễn ở Bình An",
                "Tin khác hẳn với lời đồn",
                "Bình luận về kết quả, đồng chí nói rõ.",
                "Nguồn nhân lực dồi dào",
            ],
            |role| matches!(role, Role::Text),
        );
        case(&["Nguồn: Báo Bình An"], |role| {
            matches!(role, Role::Source)
        });
        case(
            &["Kinh tế", "Xây dựng Đảng", "Báo điện tử Bình An"],
            |role| matches!(role, Role::Section),
        );
    }
}
