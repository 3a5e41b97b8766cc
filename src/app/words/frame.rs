//! What the frame for people says: preferences, what is kept, keys, palette, and what was just done.

use super::texts::texts;

texts! {
    FrameText "Something that the preferences, the keys or the palette say.";

    CloseDialog "Đóng" "Close";
    Cancel "Thôi" "Cancel";

    // What went wrong.

    // What was just done.
    Lost "Đã bỏ {}." "Removed {}.";
    Undone "Đã hoàn tác." "Undone.";
    Redone "Đã làm lại." "Done again.";
    Mended "Đã giữ chỗ sửa." "The correction is kept.";
    Erased "Đã xóa tất cả trên máy này." "Everything here is erased.";
    Imported "Đã nhận {} mục; {} mục đã có sẵn; {} mục không nhận được." "Took {} in; {} were here already; {} could not be taken.";
    FileTooLong "Tệp quá lớn, không nhận." "The file is too long and was not taken.";
    FileUnknown "Tệp không phải của trang này hay của một công cụ chú giải; không nhận gì." "The file is none of this page's, nor annotations; nothing was taken.";
    FileLater "Tệp do bản mới hơn ghi; không nhận gì." "A later version wrote this file; nothing was taken.";
    Blocked "Trình duyệt không cho lưu: mọi thay đổi chỉ còn đến khi đóng trang." "The browser keeps nothing for this page: changes last until it is closed.";
    Aside "Một phần đã lưu không đọc được; trang đã để riêng, không xóa." "Some of what was kept could not be read; it was put aside, not deleted.";
    Undo "Hoàn tác" "Undo";
    Redo "Làm lại" "Redo";
    Dismiss "Ẩn lời báo" "Hide this message";

    // The foot.
    Embed "Nhúng" "Embed";
    DataUntil "Dữ liệu: {}, mới nhất {}. Bản {}." "Data: {}, the latest of {}. Version {}.";
    DataUndated "Dữ liệu: {}. Bản {}." "Data: {}. Version {}.";

    // Preferences.
    Settings "Tùy chọn" "Settings";
    Appearance "Giao diện" "Colours";
    ThemeSystem "Theo máy" "As the system";
    ThemeLight "Sáng" "Light";
    ThemeDark "Tối" "Dark";
    ThemeContrast "Tương phản cao" "High contrast";
    Language "Ngôn ngữ" "Language";
    Vietnamese "Tiếng Việt" "Tiếng Việt";
    English "English" "English";
    TextSize "Cỡ chữ bài đọc" "Reading size";
    TextWidth "Bề rộng bài đọc" "Reading width";
    Less "Giảm" "Less";
    More "Tăng" "More";
    Usual "thường" "usual";
    MarkedKinds "Đánh dấu trong bài" "Marked in the text";
    LetterKeys "Phím tắt một chữ" "Single-letter keys";
    LetterKeysHint "Tắt nếu bạn nhập bằng giọng nói hoặc hay bấm nhầm. Ctrl K và Ctrl Z vẫn dùng được." "Switch off if you enter text by voice or press keys by accident. Ctrl K and Ctrl Z stay.";
    ShowKeys "Xem các phím" "Show the keys";

    // What is kept.
    KeptHere "Đang giữ trên máy này" "Kept on this machine";
    KeptNothing "Chưa giữ gì ngoài các tùy chọn." "Nothing but the settings.";
    KeptWork "{}." "{}.";
    KeptSize "Tất cả {} kB, chỉ trong trình duyệt này; không gửi đi đâu." "{} kB in all, in this browser only; nothing is sent anywhere.";
    OpensOffline "Trang đã được giữ trên máy này: mở được cả khi không có mạng." "The page itself is kept on this machine: it opens without a network too.";
    NeedsNetwork "Trình duyệt không giữ được trang trên máy này: cần có mạng để mở." "The browser does not keep the page itself: a network is needed to open it.";
    ShowCorrections "Xem các chỗ sửa" "Show the corrections";
    ExportAll "Tải tất cả về (JSON)" "Download everything (JSON)";
    ExportCorrections "Tải các chỗ sửa về (JSON-LD)" "Download the corrections (JSON-LD)";
    Import "Nhận từ tệp" "Take in a file";
    ImportHint "Gộp vào những gì đang giữ; có thể hoàn tác." "Joins what is kept; can be undone.";
    EraseAll "Xóa tất cả trên máy này" "Erase everything here";
    EraseSure "Xóa các tùy chọn và mọi việc đã làm trên máy này? Có thể hoàn tác đến khi rời trang." "Erase the settings and all work on this machine? It can be undone until you leave the page.";
    EraseYes "Xóa" "Erase";

    // Keys.
    Keys "Phím tắt" "Keys";
    Key "Phím" "Key";
    KeyDoes "Việc" "What it does";
    KeyHelp "Mở bảng phím này" "Opens this table";
    KeySearch "Đến ô tìm" "Goes to the search";
    KeyNext "Trong bài đọc: chữ đánh dấu kế tiếp" "In the reader: the next marked words";
    KeyPrevious "Trong bài đọc: chữ đánh dấu trước đó" "In the reader: the marked words before";
    KeyNextFigure "Trong bài đọc: số liệu kế tiếp" "In the reader: the next figure";
    KeyPreviousFigure "Trong bài đọc: số liệu trước đó" "In the reader: the figure before";
    KeyFind "Trong bài đọc: tìm trong bài" "In the reader: finds words in the article";
    KeyPalette "Mở bảng lệnh" "Opens the command palette";
    KeyUndo "Hoàn tác" "Undo";
    KeyRedo "Làm lại" "Redo";
    KeyClose "Đóng phần nguồn trên màn hình hẹp, đóng bảng" "Closes the source on a small screen, closes sheets";
    KeyGo "Đến mục {}" "Goes to {}";
    KeysOff "Phím một chữ đang tắt trong Tùy chọn." "Single-letter keys are switched off in the settings.";

    // Palette.
    Palette "Bảng lệnh" "Command palette";
    PaletteHint "Gõ tên mục, bài, điều kiện lọc hay lệnh…" "Type a view, an article, a filter or an action…";
    PaletteResults "Kết quả" "Results";
    PaletteNone "Không có gì khớp." "Nothing matches.";
    PaletteSearch "Tìm “{}” trong các bài" "Search the articles for “{}”";
    IsView "mục" "view";
    IsArticle "bài" "article";
    IsFilter "lọc" "filter";
    IsAction "lệnh" "action";
}
