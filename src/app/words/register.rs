//! What the registers of documents, people and bodies say.

use super::texts::texts;

texts! {
    RegisterText "Something that a register says.";

    DocumentsLead "{} được dẫn {} lần trong {}. Đang xem {}." "{}; citations: {}, in {}. In view: {}.";
    PeopleLead "{} được nhắc {} lần trong {}. Đang xem {}, xếp theo tên." "{}; mentions: {}, in {}. In view: {}, ordered by given name.";
    BodiesLead "{}, được nhắc {} lần trên {} đang xem; {} số liệu nói về một tổ chức được nêu tên." "{}, named {} times in the {} in view; {} figures are said of a body by name.";
    Shared "Có trong nhiều bài" "In more than one article";
    SharedNone "Không mục nào có trong nhiều bài." "Nothing stands in more than one article.";
    UnfoldAll "Mở tất cả" "Unfold all";
    FoldAll "Thu gọn tất cả" "Fold all";
    OnlyThis "Chỉ xem các bài có mục này" "Only the articles with this entry";
    Places "Những chỗ nhắc" "Where it stands";
    MorePlaces "Xem thêm {} câu" "Show {} more sentences";
    MoreEntries "Xem thêm {} mục" "Show {} more entries";

    // Documents.
    Generic "Không ghi số" "Without a number";
    GenericWhy "Bài không ghi số hay tên văn bản: các chỗ nhắc được gộp theo loại và nơi ban hành, có thể là nhiều văn bản khác nhau." "The articles give neither number nor title: what is cited by the same type and issuer stands together and may be several documents.";
    Doubtful "Số không kèm ký hiệu, nơi ban hành khác nhau: có thể là nhiều văn bản." "A bare number of different issuers: perhaps several documents.";
    Type "Loại" "Type";
    Number "Số" "Number";
    Title "Tên" "Title";
    Issuer "Nơi ban hành" "Issuer";
    Date "Ngày" "Date";
    Term "Khóa" "Term";
    Printed "Cách in trong bài" "As printed";
    Name "Văn bản" "Document";
    Articles "Số bài" "Articles";
    Citations "Số lần dẫn" "Citations";

    // People.
    NoOffice "Bài không ghi chức vụ." "No office is printed.";
    PerhapsTwo "Có thể là hai người: trong cùng một năm, chức vụ ở những nơi khác nhau." "Perhaps two people: in one year the offices lie in different places.";
    Namesake "Trùng tên: trong bài có hai người khác nhau mang tên này." "Namesakes: an article names two different people by this name.";
    Person "Người" "Person";
    Office "Chức vụ" "Office";
    SaidOn "Ngày bài đăng" "Published";
    Article "Bài viết" "Article";

    // Organisations.
    NoSeat "{}, chưa rõ nơi" "{}, place not told";
    ShortNames "Tên gọi tắt, bài không cho biết của nơi nào; cùng một tên có thể là nhiều tổ chức." "Short names whose place no article makes plain; one name may be several bodies.";
    Bodies "{} tổ chức" "{} bodies";
    Successor "nay thuộc {}" "now in {}";
    Within "Thuộc" "Within";
    Level "Cấp" "Level";
    Body "Tổ chức" "Body";
    Mentions "Số lần nhắc" "Mentions";
    FiguresOf "Số liệu nói về tổ chức này" "Figures said of it";
    FigureCount "Số liệu" "Figures";
    NotNamed "Chỉ được nhắc ngoài những câu đang lọc." "Named only outside the sentences in view.";
}
