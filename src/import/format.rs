//! The kinds of files that are read, in one table: how each is called and by what its name ends.

use serde::{Deserialize, Serialize};

use super::draft::Unread;

/// A kind of file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Format {
    /// Plain text.
    #[default]
    Text,
    /// Markdown.
    Markdown,
    /// A web page.
    Html,
    /// A web page saved with all that belongs to it.
    Mhtml,
    /// Word, since 2007.
    Docx,
    /// `OpenDocument` text.
    Odt,
    /// PDF.
    Pdf,
    /// JSON: one article, or an array of them.
    Json,
    /// JSON, one article a line.
    JsonLines,
    /// A table as text.
    Csv,
    /// Excel, since 2007.
    Xlsx,
    /// An archive of files.
    Zip,
}

/// One row of the table.
struct Kind {
    format: Format,
    /// How it is called in both languages.
    name: &'static str,
    /// By what names end; the first is what such a file is usually called.
    endings: &'static [&'static str],
}

const KINDS: [Kind; 12] = [
    kind(Format::Text, "TXT", &["txt", "text", "log"]),
    kind(Format::Markdown, "Markdown", &["md", "markdown"]),
    kind(Format::Html, "HTML", &["html", "htm", "xhtml", "xht"]),
    kind(Format::Mhtml, "MHTML", &["mhtml", "mht"]),
    kind(Format::Docx, "DOCX", &["docx", "docm", "dotx"]),
    kind(Format::Odt, "ODT", &["odt", "ott"]),
    kind(Format::Pdf, "PDF", &["pdf"]),
    kind(Format::Json, "JSON", &["json"]),
    kind(Format::JsonLines, "JSONL", &["jsonl", "ndjson"]),
    kind(Format::Csv, "CSV", &["csv", "tsv", "tab"]),
    kind(Format::Xlsx, "XLSX", &["xlsx", "xlsm"]),
    kind(Format::Zip, "ZIP", &["zip"]),
];

const fn kind(format: Format, name: &'static str, endings: &'static [&'static str]) -> Kind {
    Kind {
        format,
        name,
        endings,
    }
}

/// By what names of files end that are not read.
const UNREAD: [(Unread, &[&str]); 8] = [
    (Unread::Doc, &["doc", "dot"]),
    (Unread::Xls, &["xls", "xlsb"]),
    (Unread::Slides, &["ppt", "pptx", "odp"]),
    (Unread::Rtf, &["rtf"]),
    (
        Unread::Picture,
        &[
            "png", "jpg", "jpeg", "gif", "webp", "bmp", "tif", "tiff", "svg", "ico", "heic",
        ],
    ),
    (
        Unread::Media,
        &["mp3", "mp4", "avi", "mov", "wav", "m4a", "mkv", "webm"],
    ),
    (
        Unread::Archive,
        &["rar", "7z", "gz", "tar", "bz2", "xz", "tgz"],
    ),
    (
        Unread::Program,
        &["exe", "dll", "js", "css", "msi", "bat", "sh"],
    ),
];

impl Format {
    /// How it is called.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.kind().map_or("", |kind| kind.name)
    }

    /// By what names of such files end.
    #[must_use]
    pub fn endings(self) -> &'static [&'static str] {
        self.kind().map_or(&[], |kind| kind.endings)
    }

    /// The format that a file's name tells.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        let ending = ending(name)?;
        let found = KINDS.iter().find(|kind| kind.endings.contains(&&*ending));
        found.map(|kind| kind.format)
    }

    /// Every format.
    pub fn all() -> impl Iterator<Item = Self> {
        KINDS.iter().map(|kind| kind.format)
    }

    /// Whether a file may hold many articles.
    #[must_use]
    pub const fn is_many(self) -> bool {
        matches!(
            self,
            Self::Json | Self::JsonLines | Self::Csv | Self::Xlsx | Self::Zip
        )
    }

    fn kind(self) -> Option<&'static Kind> {
        KINDS.iter().find(|kind| kind.format == self)
    }
}

impl Unread {
    /// The kind that a file's name tells.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        let ending = ending(name)?;
        let found = UNREAD
            .iter()
            .find(|(_, endings)| endings.contains(&&*ending));
        found.map(|(kind, _)| *kind)
    }
}

/// The list for a file input's `accept`: `.txt,.md,…`.
#[must_use]
pub fn accept() -> String {
    let endings = KINDS.iter().flat_map(|kind| kind.endings);
    let all: Vec<_> = endings.map(|ending| format!(".{ending}")).collect();
    all.join(",")
}

/// What stands behind the last dot of a name, in small letters.
#[must_use]
pub fn ending(name: &str) -> Option<String> {
    let last = name.rsplit(['/', '\\']).next()?;
    let (_, ending) = last.trim_end().rsplit_once('.')?;
    Some(ending.to_ascii_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_tells_its_format_whatever_its_case() {
        assert_eq!(Format::from_name("Báo cáo.DOCX"), Some(Format::Docx));
        assert_eq!(Format::from_name("a.zip/b.c/bài.htm "), Some(Format::Html));
        assert_eq!(Format::from_name("năm.2023/không đuôi"), None);
        assert_eq!(Format::from_name("ảnh.jpg"), None);
        assert_eq!(Unread::from_name("Báo cáo.Doc"), Some(Unread::Doc));
    }

    #[test]
    fn other_programs_may_give_a_page_that_is_installed_every_format() {
        let manifest = include_str!("../../static/manifest.webmanifest");
        let manifest: serde_json::Value = serde_json::from_str(manifest).expect("JSON");
        let opened = manifest["file_handlers"][0]["accept"].to_string();
        let shared = manifest["share_target"]["params"]["files"][0]["accept"].to_string();
        for ending in accept().split(',') {
            let ending = format!("\"{ending}\"");
            assert!(
                opened.contains(&ending) && shared.contains(&ending),
                "{ending}"
            );
        }
    }

    #[test]
    fn every_ending_tells_one_format() {
        for format in Format::all() {
            assert!(!format.name().is_empty());
            for ending in format.endings() {
                let name = format!("x.{ending}");
                assert_eq!(Format::from_name(&name), Some(format), "{name}");
                assert_eq!(Unread::from_name(&name), None, "{name}");
                assert!(accept().split(',').any(|one| one[1..] == **ending));
            }
        }
    }
}
