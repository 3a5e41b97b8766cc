//! What corrections say.

use super::texts::texts;

texts! {
    MendText "Something that is said of corrections.";

    MendWords "Sửa “{}”" "Correct “{}”";
    Corrected "đã sửa" "corrected";
    Dismissed "đã bỏ" "dismissed";
    Note "Vì sao (không bắt buộc)" "Why (optional)";
    Keep "Giữ chỗ sửa" "Keep the correction";
    NotOne "Không phải {}" "No {}";
    Restore "Trả lại như cũ" "Restore";
    RestoreWords "Trả lại “{}” như cũ" "Restore “{}”";
    Wrong "Không hiểu: {}." "Not understood: {}.";
    Unchanged "Chưa đổi gì nên không có gì để giữ." "Nothing was changed, so there is nothing to keep.";
    ValueHint "Viết như trang in: 8.628; 92,9; 10–12; 353/401" "As the page prints it: 8,628; 92.9; 10–12; 353/401";
    TimeHint "Năm 2021; từ năm đến năm 2021/2025; tháng 2021-03; ngày 2021-03-15" "Year 2021; years 2021/2025; month 2021-03; day 2021-03-15";
    WasDismissed "Bạn đã bỏ chỗ này ({})." "You dismissed this ({}).";
    OwnNote "Ghi chú của bạn: {}" "Your note: {}";

    All "Các chỗ sửa" "Corrections";
    None "Chưa sửa chỗ nào. Chọn một con số hay chữ gạch chân, rồi mở “Sửa” ở phần nguồn." "No corrections yet. Choose a number or underlined words, then open “Correct” beside the source.";
    Lost "không còn tìm thấy" "no longer found";
    Moved "đã dời chỗ" "moved";
    NoArticle "bài không có ở đây" "the article is not here";
    Nothing "(không)" "(none)";
}
