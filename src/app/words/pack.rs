//! What the page says of a pack of articles that it was opened with.

use super::Lang;
use super::texts::texts;
use crate::corpus::pack::Fault;

texts! {
    PackText "Something that is said of a pack of articles.";

    Opening "Đang tải bài" "Fetching articles";
    Filled "{} trong {} bài" "{} of {} articles";
    Stale "Gói bài do bản khác ghi, nên được đọc lại từng bài." "Another version made this pack, so its articles are read again.";
    Coming "Đang tải bài này…" "Fetching this article…";
    Lost "Không có chữ của bài này: gói bài chưa tải hết, hoặc bài không đọc lại được." "The words of this article are not there: the pack did not come whole, or it could not be read again.";
    Foot "Gói bài{}: {}, ghi ngày {}." "Pack of articles{}: {}, made on {}.";
    Title " “{}”" " “{}”";
    FootLess "Không mở được gói bài; đây là các bài có sẵn." "The pack of articles could not be opened; these are the articles built in.";
    Again "Tải tiếp" "Go on";

    // Why it is not there.
    Address "Địa chỉ của gói bài không dùng được: chỉ mở gói nằm trên cùng máy chủ với trang này." "The address of the pack cannot be used: only a pack on the server of this page is opened.";
    Serverless "Trang mở từ một tệp trên máy nên không đọc được gói bài." "The page was opened from a file, and so cannot read a pack of articles.";
    Status "Máy chủ không có gói bài này (trả lời {})." "The server does not have this pack of articles (it answers {}).";
    Broken "Mất kết nối khi đang tải gói bài." "The connection broke while the pack of articles was fetched.";
    Unpacker "Trình duyệt này không mở được gói bài. Hãy dùng một trình duyệt mới hơn." "This browser cannot unpack the articles. Please use a newer one.";
    Foreign "Tệp này không phải là gói bài của Trích Lục." "This file is no pack of articles.";
    Form "Gói bài thuộc dạng {} mà bản này không đọc được; hãy tạo lại gói." "The pack is of form {}, which this version does not read; please make it anew.";
    Cut "Gói bài thiếu phần cuối." "The end of the pack is missing.";
    Damaged "Gói bài bị hỏng." "The pack is damaged.";
    SoFar "Đang có {} trong {} bài; đây là những bài đã tải được." "{} of {} articles are there: those that came before.";
    Instead "Trang hiện các bài có sẵn." "The page shows the articles that are built in.";
}

/// What is wrong with a pack.
#[must_use]
pub fn fault_text(fault: Fault, lang: Lang) -> String {
    match fault {
        Fault::Foreign => PackText::Foreign.of(lang).to_owned(),
        Fault::Form(form) => PackText::Form.with(lang, &[&form.to_string()]),
        Fault::Cut => PackText::Cut.of(lang).to_owned(),
        Fault::Damaged => PackText::Damaged.of(lang).to_owned(),
    }
}
