//! What comes out of a file: the source text of an article with what the file tells of it, or why
//! there is none. Ids and values; the sentences that readers see are the page's.

use serde::{Deserialize, Serialize};

use super::encoding::{Encoding, Guess};
use super::format::Format;

/// One thing that was found in a file.
pub type Item = Result<Draft, Refused>;

/// An article as it was understood, before anything is stored.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Draft {
    /// Where it lay, through folders and archives: `năm 2023.zip/huyện/b.docx`, with the place in a file
    /// of many behind it: `bài.jsonl/17`. Cleaned for showing: nothing in it hides or turns letters.
    pub path: String,
    /// What it was read as.
    pub format: Format,
    /// What its bytes were read as, where the file does not itself say it for certain.
    pub encoding: Option<Encoding>,
    /// What else its bytes may be, best first, where that was guessed; the reader may choose.
    pub guesses: Vec<Guess>,
    /// The article's source in NFC: title, then paragraphs, with an empty line between. What
    /// [`article::parse`](crate::article::parse) reads.
    pub text: String,
    /// The title, where the file tells it apart from the text. It is the first line of `text` too.
    pub title: Option<String>,
    /// The day of publication, where the file tells it: EDTF, `2024-01-24`.
    pub published: Option<String>,
    /// The place, as the file calls it.
    pub place: Option<String>,
    /// The writer, as the file calls them.
    pub byline: Option<String>,
    /// Where it was published.
    pub url: Option<String>,
    /// The id that a record gave itself.
    pub id: Option<String>,
    /// What the reader should know of how it was read.
    pub notes: Vec<Note>,
}

/// What a reader should know of how a file was read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Note {
    /// The name says one format and the content is another: it was read as the latter.
    Mislabelled {
        /// By what the name ends: `doc`.
        says: String,
        /// What it is.
        is: Format,
    },
    /// So many pages of a PDF had no text, and were left out.
    PagesWithoutText {
        /// How many.
        pages: u32,
        /// Of how many.
        of: u32,
    },
    /// So many lines that stand on most pages (heads, feet, page numbers) were left out.
    RunningLines {
        /// How many.
        lines: u32,
    },
    /// Letters were set in a font of an old encoding, and were converted.
    OldFont {
        /// Which.
        encoding: Encoding,
    },
    /// Which column of a table was taken for what, by its heading or by what stands in it.
    Column {
        /// What it was taken for.
        field: Field,
        /// Its heading; its number, from 1, where it has none.
        column: String,
    },
    /// So many characters could not be read, and stand as `\u{FFFD}`.
    Unreadable {
        /// How many.
        characters: u32,
    },
    /// No main part was found on the page, and all of its text was taken.
    WholePage,
    /// The text has no date; a line with the one that the file tells was put below the title.
    DateAdded,
    /// The file ends too soon; what stands before that was read.
    Truncated,
}

/// What a column of a table, or a member of a record, is taken for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Field {
    /// The text.
    Text,
    /// The title.
    Title,
    /// What stands below the title and sums the text up.
    Lead,
    /// When it was published.
    Published,
    /// Where it is about, or comes from.
    Place,
    /// Who wrote it.
    Byline,
    /// Where it was published.
    Url,
    /// How it is called elsewhere.
    Id,
}

/// Something that gave no article. The rest of the file goes on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Refused {
    /// Where it lay; as in [`Draft::path`].
    pub path: String,
    /// Why.
    pub why: Why,
}

/// Why something gave no article.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Why {
    /// It is locked with a password.
    Encrypted,
    /// It has no bytes, or nothing but white space.
    Empty,
    /// It has no text: a scanned PDF, a page of pictures, a table without a column of texts.
    NoText,
    /// Its kind is none that is read.
    Unknown,
    /// Its kind is known by name and not read.
    Unread {
        /// Which.
        kind: Unread,
    },
    /// The name says one format and the content is none of those that are read.
    Mislabelled {
        /// By what the name ends: `docx`.
        says: String,
    },
    /// It ends too soon.
    Truncated,
    /// It is larger than is read.
    TooLarge {
        /// So large it is.
        bytes: u64,
        /// So large it may be.
        limit: u64,
    },
    /// It holds more than is read.
    TooMany {
        /// So many are read.
        limit: u64,
    },
    /// It unpacks to far more than an archive of texts does.
    Bomb,
    /// An archive in an archive in an archive, or marks nested beyond reason.
    TooDeep,
    /// It is of its format, and broken; in the parser's words, for whoever mends it.
    Damaged(String),
    /// It is plain text in none of the encodings that are read.
    Encoding,
    /// It could not be read from the reader's disk, or the program that reads gave up on it.
    Lost,
}

/// Kinds that readers have and that are not read, to be called by name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Unread {
    /// Word before 2007.
    Doc,
    /// Excel before 2007.
    Xls,
    /// `PowerPoint`, of any year.
    Slides,
    /// Rich Text Format.
    Rtf,
    /// A picture.
    Picture,
    /// Sound or film.
    Media,
    /// An archive of another kind than ZIP.
    Archive,
    /// A program.
    Program,
}
