//! What the page says while what is loaded after the first view is not there.

use super::texts::texts;

texts! {
    LaterText "Something that is said of what is loaded later.";

    Awaited "Đang mở…" "Opening…";
    Missing "Không tải được phần còn lại của trang. Những gì đang thấy vẫn dùng được. Nếu thử lại vẫn không được, hãy mở lại trang." "The rest of the page could not be loaded. What is shown can still be used. If trying again does not help, open the page again.";
    Again "Tải lại phần này" "Try again";
}
