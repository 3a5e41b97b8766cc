//! What the sheet says that tells how to embed, and the foot of what is embedded.

use super::texts::texts;

texts! {
    EmbedText "Something that the sheet of embedding says.";

    Intro "Đưa mục đang xem, với bộ lọc đang đặt, vào một trang khác: dán một trong hai đoạn sau vào trang ấy." "Shows this view under its filters in another page: paste one of these into that page.";
    Frame "Khung (iframe)" "A frame (iframe)";
    Element "Phần tử" "An element";
    Policy "Nếu trang ấy có Content-Security-Policy thì cho phép {} ở frame-src và script-src." "If that page has a Content-Security-Policy, allow {} in its frame-src and script-src.";
    FromFile "Trang này đang mở từ một tệp. Muốn nhúng, hãy đặt trang lên máy chủ và mở từ đó." "This page was opened from a file. To embed it, put it on a server and open it from there.";
    FullPage "Mở trang đầy đủ" "Open the full page";
}
