//! What corrections say.

use super::texts::texts;

texts! {
    MendText "Something that is said of corrections.";

    MendWords "Sửa “{}”" "Mend “{}”";
    Corrected "đã sửa" "mended";
    Dismissed "đã bỏ" "dismissed";
    Note "Vì sao (không bắt buộc)" "Why (optional)";
    Keep "Giữ chỗ sửa" "Keep the correction";
    NotOne "Không phải {}" "No {}";
    Restore "Trả lại như cũ" "Restore";
    RestoreWords "Trả lại “{}” như cũ" "Restore “{}”";
    Wrong "Không hiểu: {}." "Not understood: {}.";
    Unchanged "Chưa đổi gì nên không có gì để giữ." "Nothing was changed, so there is nothing to keep.";
    ValueHint "Viết như trang in: 8.628; 92,9; 10–12; 353/401" "As the page prints it: 8,628; 92.9; 10–12; 353/401";
    TimeHint "2023; 2022-07; 2021-04-15; 2020/2025" "2023; 2022-07; 2021-04-15; 2020/2025";
    WasDismissed "Bạn đã bỏ chỗ này ({})." "You dismissed this ({}).";
    OwnNote "Ghi chú của bạn: {}" "Your note: {}";

    All "Các chỗ sửa" "Corrections";
    None "Chưa sửa chỗ nào. Chọn một con số hay chữ gạch chân, rồi mở “Sửa” ở phần nguồn." "No corrections yet. Choose a number or underlined words, then open “Mend” beside the source.";
    Lost "không còn tìm thấy" "no longer found";
    Moved "đã dời chỗ" "moved";
    NoArticle "bài không có ở đây" "the article is not here";
    Nothing "(không)" "(none)";
}
