//! What the sheet says that tells how to embed, and the foot of what is embedded.

use super::texts::texts;

texts! {
    EmbedText "Something that the sheet of embedding says.";

    Intro "Đưa mục đang xem, với bộ lọc đang đặt, vào một trang khác: dán một trong hai đoạn sau vào trang ấy." "Shows this view under its filters in another page: paste one of these into that page.";
    Frame "Khung (iframe)" "A frame (iframe)";
    Element "Phần tử" "An element";
    Policy "Nếu trang ấy có Content-Security-Policy thì cho phép {} ở frame-src và script-src." "If that page has a Content-Security-Policy, allow {} in its frame-src and script-src.";
    Trying "Đang thử xem trang này có nhúng được không…" "Trying whether this page can be embedded…";
    Works "Đã thử: máy chủ này để các trang khác nhúng, và có đủ hai tệp lệnh." "Tried: this server lets other pages embed this one, and has both scripts.";
    Refused "Đã thử: máy chủ này không để mọi trang khác nhúng ({}). Người quản trị có thể đổi." "Tried: this server does not let every other page embed this one ({}). Its administrator can change that.";
    Missing "Đã thử: máy chủ này không có tệp {}." "Tried: this server has no file {}.";
    NotTried "Chưa thử được: không hỏi được máy chủ." "Could not be tried: the server does not answer.";
    FromFile "Trang này đang mở từ một tệp. Muốn nhúng, hãy đặt trang lên máy chủ và mở từ đó." "This page was opened from a file. To embed it, put it on a server and open it from there.";
    FullPage "Mở trang đầy đủ" "Open the full page";
}
