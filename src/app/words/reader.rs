//! What the reader's tools say: the steps from mention to mention, the look of the text, finding in
//! the article, the outline.

use super::texts::texts;

texts! {
    ReaderText "Something that the reader's tools say.";

    Tools "Công cụ đọc" "Reading tools";
    NextMention "Chỗ nhắc sau (phím n)" "Next mention (key n)";
    PreviousMention "Chỗ nhắc trước (phím p)" "Previous mention (key p)";
    KeysHint "Trong bài: phím n và p tới chỗ nhắc sau và trước, thêm Shift thì chỉ qua số liệu; phím f tìm trong bài." "In the text: keys n and p go to the next and previous mention, with Shift only to figures; key f finds in the article.";
    Smaller "Chữ nhỏ hơn" "Smaller text";
    Larger "Chữ lớn hơn" "Larger text";
    Narrower "Cột chữ hẹp hơn" "Narrower text";
    Wider "Cột chữ rộng hơn" "Wider text";
    Marked "Loại được đánh dấu trong bài" "Kinds that are marked in the text";
    LegendOff "Chú giải · đang tắt {} loại" "Legend · kinds switched off: {}";

    Find "Tìm trong bài" "Find in the article";
    FindNext "Chỗ tìm thấy sau" "Next place found";
    FindPrevious "Chỗ tìm thấy trước" "Previous place found";
    FindClose "Đóng ô tìm trong bài" "Close finding in the article";
    FoundOf "{}/{}" "{}/{}";
    FoundNone "không thấy" "not found";
    InAllArticles "Trong mọi bài" "In all articles";

    Outline "Dàn ý số liệu" "Outline of the figures";
    BlockTitle "Nhan đề" "Headline";
    BlockParagraph "Đoạn {}" "Paragraph {}";
    BlockCaption "Chú thích ảnh" "Caption";
    BlockLead "Mở đầu" "Lead";
    BlockOther "Dòng ghi nguồn" "Byline";
    Beginning "{} …" "{} …";
    CheckSays "{}: {}" "{}: {}";
}
