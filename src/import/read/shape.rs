//! What was found in a file, put into the form of an article: title, date, paragraphs.

use super::super::draft::{Draft, Note, Why};
use super::super::encoding::{Encoding, from_shown, shown};
use super::super::{limit, mend};
use super::day::Day;
use crate::article::parse;
use crate::text::{fold_words, nfc};

/// No title, name or place is longer.
const LINE: usize = 400;

/// What was found in a file.
#[derive(Clone, Debug, Default)]
pub struct Found {
    /// The title, where it is told apart.
    pub title: Option<String>,
    /// What stands below the title, where it is told apart.
    pub lead: Option<String>,
    /// The text, a paragraph a line or with empty lines between.
    pub body: String,
    /// The day of publication.
    pub published: Option<Day>,
    /// The place.
    pub place: Option<String>,
    /// The writer.
    pub byline: Option<String>,
    /// Where it was published.
    pub url: Option<String>,
    /// Its own id.
    pub id: Option<String>,
    /// What is to be told of it.
    pub notes: Vec<Note>,
    /// In what old encoding its letters were, where they were.
    pub encoding: Option<Encoding>,
    /// The text was a piece of a page, and its marks were taken away.
    pub unmarked: bool,
}

impl Found {
    /// Whether the text is the whole article as it stands: putting it into form would add nothing and convert
    /// nothing.
    pub fn stands_alone(&self) -> bool {
        let title = self.title.as_deref();
        !self.unmarked
            && self.lead.is_none()
            && self.published.is_none()
            && title.is_none_or(|title| opens_with(self.body.trim_start(), title))
            && self.body.len() as u64 <= limit::TEXT
            && self.body.contains(char::is_alphanumeric)
            && shown(&self.body).is_none()
    }

    /// An article's form, but its path, and the notes.
    pub fn shaped(mut self) -> Result<(Draft, Vec<Note>), Why> {
        self.convert();
        let body = cleaned(&self.body);
        let mut text = body.trim().to_owned();
        if !text.contains(char::is_alphanumeric) {
            return Err(Why::NoText);
        }
        let title = self.title.as_deref().and_then(line);
        for part in [self.lead.as_deref().and_then(line), title.clone()] {
            if let Some(part) = part.filter(|part| !opens_with(&text, part)) {
                text = format!("{part}\n\n{text}");
            }
        }
        let size = text.len() as u64;
        if size > limit::TEXT {
            return Err(Why::TooLarge {
                bytes: size,
                limit: limit::TEXT,
            });
        }
        let byline = self.byline.as_deref().and_then(line);
        if let Some(day) = self.published
            && let Some(dated) = dated(&text, day, byline.as_deref())
        {
            text = dated;
            self.notes.push(Note::DateAdded);
        }
        text.push('\n');
        let draft = Draft {
            text,
            title,
            byline,
            encoding: self.encoding,
            published: self.published.map(Day::edtf),
            place: self.place.as_deref().and_then(line),
            url: self.url.as_deref().and_then(line),
            id: self.id.as_deref().and_then(line),
            ..Draft::default()
        };
        Ok((draft, self.notes))
    }

    /// Letters that are saved as Windows shows those of an old font.
    fn convert(&mut self) {
        if self.encoding.is_some() {
            return;
        }
        let Some(guess) = shown(&self.body) else {
            return;
        };
        let encoding = guess.encoding;
        self.body = from_shown(&self.body, encoding);
        for part in [
            &mut self.title,
            &mut self.lead,
            &mut self.byline,
            &mut self.place,
        ] {
            *part = part.take().map(|part| from_shown(&part, encoding));
        }
        self.notes.push(Note::OldFont { encoding });
        self.encoding = Some(encoding);
    }
}

/// The text with a line for the day, and for the writer where that is read back; nothing where the
/// text tells its day itself.
fn dated(text: &str, day: Day, byline: Option<&str>) -> Option<String> {
    let before = parse("", text);
    if before.published.is_some() {
        return None;
    }
    let plain = mend::redated(text, day.year, day.month, day.day);
    if let Some(byline) = byline.filter(|_| before.byline.is_none()) {
        let date = format!("{:02}/{:02}/{:04}", day.day, day.month, day.year);
        let signed = plain.replacen(&date, &format!("{byline} {date}"), 1);
        let after = parse("", &signed);
        let read = after.byline.map(|span| after.text(span));
        if read == Some(byline) && after.published.is_some() {
            return Some(signed);
        }
    }
    parse("", &plain).published.is_some().then_some(plain)
}

/// Composed, with line ends of one kind, and without what is no text.
#[must_use]
pub fn cleaned(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut empty = 0;
    let text = text.replace("\r\n", "\n");
    for line in text.split([
        '\n', '\r', '\u{2028}', '\u{2029}', '\u{C}', '\u{B}', '\u{85}',
    ]) {
        let kept = line.trim_matches(|c: char| c.is_whitespace() || c == '\u{A0}');
        if kept.is_empty() {
            empty += 1;
            continue;
        }
        if !out.is_empty() {
            out.push_str(if empty > 0 { "\n\n" } else { "\n" });
        }
        empty = 0;
        let seen = |c: &char| !is_nothing(*c);
        out.extend(
            kept.chars()
                .map(|c| if c == '\t' { ' ' } else { c })
                .filter(seen),
        );
    }
    nfc(&out)
}

/// Characters that are no text: control characters, and marks for machines.
fn is_nothing(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}')
        || matches!(c, '\u{2060}'..='\u{206F}' | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFC}')
        || matches!(c, '\u{E000}'..='\u{F8FF}')
}

/// One line of a bearable length, or nothing.
fn line(text: &str) -> Option<String> {
    let cleaned = cleaned(text);
    let words: Vec<_> = cleaned.split_whitespace().collect();
    let line: String = words.join(" ").chars().take(LINE * 3).collect();
    (!line.is_empty()).then_some(line)
}

/// Whether the text begins with these words, in whatever case and normal form, perhaps behind a line
/// or two.
fn opens_with(text: &str, words: &str) -> bool {
    let fold = |text: &str| fold_words(text, |c| !c.is_alphanumeric() && !is_mark(c));
    let wanted = fold(words);
    // Three lines, and as much behind them as the words are long.
    let reach = words.len() * 2 + 600;
    let end = (0..=reach.min(text.len()))
        .rev()
        .find(|at| text.is_char_boundary(*at));
    let start = fold(&text[..end.unwrap_or(0)]);
    start.starts_with(&wanted) || wanted.len() > 24 && start.contains(&wanted)
}

fn is_mark(c: char) -> bool {
    ('\u{300}'..='\u{36F}').contains(&c)
}

#[cfg(test)]
mod tests {
    use super::*;

    const BODY: &str = "Năm 2023, Đảng bộ huyện đã kết nạp được 684 đảng viên mới, vượt kế hoạch đề ra từ đầu nhiệm kỳ 2020-2025 của Đảng bộ.";

    fn found(title: &str, body: &str) -> Found {
        Found {
            title: Some(title.to_owned()),
            body: body.to_owned(),
            ..Found::default()
        }
    }

    #[test]
    fn a_title_stands_above_the_text_once() {
        let title = "Huyện Phú Bình kết nạp nhiều đảng viên";
        let (draft, _) = found(title, BODY).shaped().expect("a text");
        assert_eq!(draft.text, format!("{title}\n\n{BODY}\n"));
        let body = format!("HUYỆN PHÚ BÌNH KẾT NẠP NHIỀU ĐẢNG VIÊN\n{BODY}");
        let (draft, _) = found(title, &body).shaped().expect("a text");
        assert_eq!(draft.text, format!("{body}\n"));
    }

    #[test]
    fn a_date_that_only_the_file_knows_becomes_a_line() {
        let mut found = found("Huyện Phú Bình kết nạp nhiều đảng viên", BODY);
        found.published = Day::new(2024, 1, 24);
        found.byline = Some("Linh Lan".to_owned());
        let (draft, notes) = found.shaped().expect("a text");
        assert!(
            draft.text.contains("\n\nLinh Lan 24/01/2024\n\n"),
            "{}",
            draft.text
        );
        assert_eq!(notes, [Note::DateAdded]);
        assert_eq!(draft.published.as_deref(), Some("2024-01-24"));
        let article = parse("", &draft.text);
        assert_eq!(
            article.published.map(|p| p.iso).as_deref(),
            Some("2024-01-24")
        );
    }

    #[test]
    fn what_is_no_text_is_left_out() {
        assert_eq!(
            cleaned("\u{FEFF}Một\u{AD} \u{0}hai\r\n\r\n\r\n\tba\u{200B} \rbốn"),
            "Một hai\n\nba\nbốn"
        );
        assert_eq!(found("", " \n…\n").shaped().err(), Some(Why::NoText));
    }

    #[test]
    fn letters_of_an_old_font_are_converted() {
        let body =
            "Uû ban nh©n d©n huyÖn ®· tæ chøc héi nghÞ tæng kÕt c«ng t¸c x©y dùng §¶ng n¨m 2003.";
        let (draft, notes) = found("§¶ng bé huyÖn", body).shaped().expect("a text");
        assert!(
            draft
                .text
                .starts_with("Đảng bộ huyện\n\nUỷ ban nhân dân huyện đã tổ chức"),
            "{}",
            draft.text
        );
        assert_eq!(
            notes,
            [Note::OldFont {
                encoding: Encoding::Tcvn3
            }]
        );
    }
}
