//! What the page says of the reader's own articles: bringing, reviewing, keeping and managing them.

use super::Lang;
use super::texts::texts;
use crate::import::draft::Unread;
use crate::import::{Note, Why};

texts! {
    OwnText "Something that is said of the reader's own articles.";

    Add "Thêm bài" "Add articles";
    Mine "Bài của tôi" "My articles";
    Undo "Hoàn tác" "Undo";
    Dismiss "Ẩn lời báo" "Hide this message";
    Cancel "Thôi" "Cancel";

    KeptApart "Bài của riêng bạn được cất riêng, không nằm trong các tệp và nút dưới đây:" "Your own articles are kept apart, and are no part of the files and buttons below:";

    // Bringing.
    Promise "Bài được đọc và cất ngay trong trình duyệt này; không gửi đi đâu." "Articles are read and kept in this browser; nothing is sent anywhere.";
    DropHere "Thả tệp hoặc thư mục vào đây" "Drop files or folders here";
    DropHint "Thả tệp hay thư mục vào bất cứ đâu trên trang, hoặc:" "Drop files or folders anywhere on the page, or:";
    PickFiles "Chọn tệp" "Choose files";
    PickFolder "Chọn thư mục" "Choose a folder";
    FilesHint "TXT, Markdown, HTML, DOCX, PDF có chữ, JSON, CSV, XLSX, ZIP" "TXT, Markdown, HTML, DOCX, PDF with text, JSON, CSV, XLSX, ZIP";
    PasteHere "Dán một bài" "Paste an article";
    ReadPasted "Đọc bài này" "Read this article";
    Bringing "Đang nhập bài" "Bringing articles in";
    ReadOf "Đã đọc {}/{} bài" "{} of {} articles read";
    KeptSoFar "đã cất {}" "{} kept";
    Paused "đang tạm dừng" "paused";
    Speed "{} bài/giây" "{} a second";
    SecondsLeft "còn khoảng {} giây" "about {} s left";
    MinutesLeft "còn khoảng {} phút" "about {} min left";
    Pause "Tạm dừng" "Pause";
    Resume "Tiếp tục" "Go on";
    Stop "Dừng nhập" "Stop";
    Review "Xem lại" "Review";
    NoReader "Không tải được phần đọc bài." "The part that reads articles could not be loaded.";
    Again "Thử lại" "Try again";

    // Reviewing.
    ReviewHead "Xem lại trước khi cất" "Review before keeping";
    ColKeep "Cất" "Keep";
    ColTitle "Tên bài" "Title";
    ColDate "Ngày" "Date";
    ColPlace "Nơi" "Place";
    ColFigures "Số liệu" "Figures";
    KeepThis "Cất “{}”" "Keep “{}”";
    TitleOf "Tên bài {}" "Title of article {}";
    DateOf "Ngày của bài {}" "Date of article {}";
    PlaceOf "Nơi của bài {}" "Place of article {}";
    EncodingOf "Bảng mã của bài {}" "Encoding of article {}";
    Pasted "bài dán vào" "pasted";
    Waiting "đang đọc…" "being read…";
    LostItem "Quy tắc đọc dừng ở bài này; bài được để riêng, các bài khác vẫn đọc tiếp." "Reading broke off at this article; it is put aside and the others go on.";
    IsKept "đã cất" "kept";
    SameAs "trùng với “{}”" "the same as “{}”";
    NearAs "giống {} % với “{}”" "{} % the same as “{}”";
    KeepN "Cất {}" "Keep {}";
    KeepNothing "Chưa chọn bài nào" "No article is chosen";
    Discard "Bỏ, không cất" "Discard";
    Into "Cho vào bộ sưu tập (không bắt buộc)" "Put into the collection (optional)";
    RefusedHead "Không đọc được {} tệp" "{} files could not be read";
    AndMore "và {} nữa" "and {} more";
    SelectAll "Chọn hết" "Choose all";
    SelectNone "Bỏ chọn hết" "Choose none";
    Earlier "Trang trước" "Previous";
    Later "Trang sau" "Next";
    PageOf "{}–{} trong {}" "{}–{} of {}";

    // What was done.
    Kept "Đã cất {} trên máy này." "Kept {} on this machine.";
    Held "Đã thêm {}, chỉ còn đến khi đóng trang." "Added {}, until the page is closed.";
    Stopped "Đã cất {}; còn {} chưa cất, vẫn ở trong bảng xem lại." "Kept {}; {} are not kept and still in the review.";
    Removed "Đã bỏ {}." "Removed {}.";
    PutBack "Đã trả lại {}." "Put back {}.";
    Archived "Đã ghi tất cả vào một tệp." "Everything is written to one file.";
    NotArchived "Không ghi được tệp." "The file could not be written.";
    LaterArchive "Tệp do bản mới hơn ghi; không nhận gì." "A later version wrote this file; nothing was taken.";
    TroubleBlocked "Trình duyệt không cho lưu: bài thêm vào chỉ còn đến khi đóng trang." "The browser keeps nothing for this page: added articles last until it is closed.";
    TroubleNewer "Trang này đã mở bản mới hơn ở một thẻ khác: hãy tải lại thẻ này." "A newer version of this page is open in another tab: please reload this one.";
    TroubleFull "Hết chỗ lưu trong trình duyệt." "The browser has no room left.";
    TroubleFailed "Trình duyệt không ghi được." "The browser could not write.";

    // Managing.
    NoneYet "Chưa có bài nào của riêng bạn." "You have no articles of your own yet.";
    Opening "Đang mở các bài đã cất…" "Opening the articles that are kept…";
    Holds "{}, {} chữ và số liệu đã đọc." "{}, {} of text and what was found.";
    Usage "Trình duyệt đang dùng {} trong {} cho trang này." "The browser uses {} of {} for this page.";
    Stale "Đang đọc lại {} theo quy tắc mới." "Reading {} again by new rules.";
    Unreadable "Không đọc lại được {} theo quy tắc mới: bài vẫn được cất, nhưng chưa hiện trong các mục." "{} could not be read again by new rules: kept still, but in no view.";
    Find "Tìm theo tên" "Find by title";
    ShowOnly "Chỉ xem bài của tôi" "Show only my articles";
    Megabytes "{} MB" "{} MB";
    Edit "Sửa" "Edit";
    EditOf "Sửa “{}”" "Edit “{}”";
    Choose "Chọn “{}”" "Choose “{}”";
    Collections "Bộ sưu tập" "Collections";
    Tags "Nhãn" "Tags";
    CommaHint "Cách nhau bằng dấu phẩy." "With commas between them.";
    Save "Ghi lại" "Save";
    Chosen "Đã chọn {}" "{} chosen";
    AddToCollection "Thêm vào bộ sưu tập" "Add to a collection";
    AddTag "Gắn nhãn" "Add a tag";
    Apply "Áp dụng" "Apply";
    Remove "Bỏ khỏi máy này" "Remove from here";
    Imports "Các lần nhập" "Imports";
    ImportOf "{}: {}" "{}: {}";
    UndoImport "Bỏ lần nhập này" "Undo this import";
    MoveHead "Mang sang máy khác" "To another machine";
    Archive "Ghi tất cả vào một tệp" "Write everything to one file";
    ArchiveHint "Bài, bộ sưu tập, nhãn, chỗ sửa và nhận xét; trang này trên máy khác nhận lại được." "Articles, collections, tags, corrections and notes; this page takes it in on another machine.";
    TakeArchive "Nhận tệp đã ghi" "Take such a file in";
    EraseAll "Xóa tất cả bài của tôi" "Erase all my articles";
    EraseSure "Xóa {} khỏi máy này? Có thể hoàn tác đến khi rời trang." "Erase {} from this machine? It can be undone until you leave the page.";
    EraseYes "Xóa" "Erase";

    // Why a file gave none.
    WhyEncrypted "có mật khẩu" "locked with a password";
    WhyEmpty "trống" "empty";
    WhyNoText "không có chữ" "without text";
    WhyUnknown "không rõ loại tệp" "of a kind that is not known";
    WhyDoc "Word cũ (.doc): hãy lưu thành .docx" "old Word (.doc): save it as .docx";
    WhyXls "Excel cũ (.xls): hãy lưu thành .xlsx" "old Excel (.xls): save it as .xlsx";
    WhySlides "trang chiếu, không đọc" "slides, which are not read";
    WhyRtf "RTF: hãy lưu thành .docx" "RTF: save it as .docx";
    WhyPicture "ảnh, không đọc" "a picture, which is not read";
    WhyMedia "âm thanh hay phim, không đọc" "sound or film, which is not read";
    WhyArchive "tệp nén loại khác: hãy nén thành .zip" "another kind of archive: pack it as .zip";
    WhyProgram "chương trình, không đọc" "a program, which is not read";
    WhyMislabelled "tên một đằng, nội dung một nẻo" "not what its name says";
    WhyTruncated "thiếu phần cuối" "cut short";
    WhyTooLarge "quá lớn" "too large";
    WhyTooMany "quá nhiều bài trong một tệp" "too many articles in one file";
    WhyBomb "tệp nén bung ra quá lớn" "an archive that unpacks to far too much";
    WhyTooDeep "lồng nhau quá nhiều lớp" "packed too many times over";
    WhyDamaged "bị hỏng" "damaged";
    WhyEncoding "không rõ bảng mã" "in no encoding that is known";
    WhyLost "không đọc được" "could not be read";

    // How a file was read.
    NoteMislabelled "đọc theo nội dung: {}" "read by its content: {}";
    NotePages "bỏ {}/{} trang không có chữ" "{} of {} pages without text left out";
    NoteRunning "bỏ {} dòng lặp ở đầu và chân trang" "{} running lines left out";
    NoteFont "chữ viết bằng phông cũ, đã chuyển mã ({})" "set in an old font, converted ({})";
    NoteColumn "cột “{}”" "column “{}”";
    NoteUnreadable "{} ký tự không đọc được" "{} characters could not be read";
    NoteWholePage "lấy cả trang" "the whole page was taken";
    NoteDate "ngày lấy từ tệp" "dated by the file";
    NoteTruncated "tệp thiếu phần cuối" "the file is cut short";
}

/// Why a file gave no article.
#[must_use]
pub const fn why_text(why: &Why) -> OwnText {
    match why {
        Why::Encrypted => OwnText::WhyEncrypted,
        Why::Empty => OwnText::WhyEmpty,
        Why::NoText => OwnText::WhyNoText,
        Why::Unknown => OwnText::WhyUnknown,
        Why::Unread { kind } => match kind {
            Unread::Doc => OwnText::WhyDoc,
            Unread::Xls => OwnText::WhyXls,
            Unread::Slides => OwnText::WhySlides,
            Unread::Rtf => OwnText::WhyRtf,
            Unread::Picture => OwnText::WhyPicture,
            Unread::Media => OwnText::WhyMedia,
            Unread::Archive => OwnText::WhyArchive,
            Unread::Program => OwnText::WhyProgram,
        },
        Why::Mislabelled { .. } => OwnText::WhyMislabelled,
        Why::Truncated => OwnText::WhyTruncated,
        Why::TooLarge { .. } => OwnText::WhyTooLarge,
        Why::TooMany { .. } => OwnText::WhyTooMany,
        Why::Bomb => OwnText::WhyBomb,
        Why::TooDeep => OwnText::WhyTooDeep,
        Why::Damaged(_) => OwnText::WhyDamaged,
        Why::Encoding => OwnText::WhyEncoding,
        Why::Lost => OwnText::WhyLost,
    }
}

/// What a reader should know of how a file was read.
#[must_use]
pub fn note_text(note: &Note, lang: Lang) -> String {
    match note {
        Note::Mislabelled { is, .. } => OwnText::NoteMislabelled.with(lang, &[is.name()]),
        Note::PagesWithoutText { pages, of } => {
            OwnText::NotePages.with(lang, &[&pages.to_string(), &of.to_string()])
        }
        Note::RunningLines { lines } => OwnText::NoteRunning.with(lang, &[&lines.to_string()]),
        Note::OldFont { encoding } => OwnText::NoteFont.with(lang, &[encoding.name()]),
        Note::Column { column, .. } => OwnText::NoteColumn.with(lang, &[column]),
        Note::Unreadable { characters } => {
            OwnText::NoteUnreadable.with(lang, &[&characters.to_string()])
        }
        Note::WholePage => OwnText::NoteWholePage.of(lang).to_owned(),
        Note::DateAdded => OwnText::NoteDate.of(lang).to_owned(),
        Note::Truncated => OwnText::NoteTruncated.of(lang).to_owned(),
    }
}
