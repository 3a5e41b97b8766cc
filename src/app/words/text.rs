//! What the frame, the filters and the first views say.

use super::texts::texts;

texts! {
    Text "Something that the page says.";

    // The frame.
    Brand "Trích Lục" "Trích Lục";
    SkipLink "Bỏ qua, đến nội dung" "Skip to the content";
    Views "Các mục" "Views";
    SwitchLanguage "English" "Tiếng Việt";
    SearchLabel "Tìm trong các bài" "Search the articles";
    SearchHint "chữ, số, tên, số văn bản…" "words, numbers, names, document numbers…";
    SearchClear "Xóa ô tìm" "Clear the search";
    PageTitle "{} – Trích Lục" "{} – Trích Lục";
    FooterNote "Mọi con số đều dẫn về đúng chữ trong bài. Trang chạy trọn trong trình duyệt, không gửi gì đi đâu." "Every number leads back to the very words. The page runs wholly in the browser and sends nothing anywhere.";

    // The views.
    Overview "Tổng quan" "Overview";
    Articles "Bài viết" "Articles";
    Figures "Số liệu" "Figures";
    Compare "So sánh" "Compare";
    Checks "Kiểm tra" "Checks";
    Documents "Văn bản" "Documents";
    People "Nhân sự" "People";
    Organisations "Tổ chức" "Organisations";
    Concordance "Ngữ cảnh" "In context";
    Report "Báo cáo" "Report";

    // Filters.
    Filters "Bộ lọc" "Filters";
    OpenFilters "Lọc" "Filter";
    OpenFiltersActive "Lọc ({})" "Filter ({})";
    CloseFilters "Xem kết quả" "Show the results";
    ActiveFilters "Đang lọc" "Active filters";
    ClearAll "Xóa hết" "Clear all";
    Lift "Bỏ điều kiện {}" "Lift {}";
    Quoted "“{}”" "“{}”";
    MoreChoices "Thêm {} lựa chọn" "{} more";
    FewerChoices "Thu gọn" "Fewer";

    // Nothing left.
    NothingLeft "Không còn gì khớp với bộ lọc." "Nothing passes the filters.";
    NothingWhy "Bỏ bớt một điều kiện thì còn:" "Lifting one of them would leave:";
    NothingEver "Không điều kiện nào bỏ riêng mà đủ; hãy xóa hết." "Lifting any single one is not enough; clear them all.";
    NothingHere "Chưa có mục nào để xem." "There is nothing to show yet.";
    LiftLeaves "Bỏ {}" "Lift {}";

    // Overview.
    InNumbers "Tính đến đây" "In numbers";
    FiguresByIndicator "Số liệu theo chỉ tiêu" "Figures by indicator";
    TimeLine "Các bài trên dòng thời gian" "The articles in time";
    WorkAreas "Mặt công tác" "Areas of work";
    TopDocuments "Văn bản được dẫn nhiều" "Documents most cited";
    TopPeople "Người được nhắc nhiều" "People most named";
    TopPlaces "Nơi được viết đến" "Places written about";
    TopOrganisations "Tổ chức được nhắc nhiều" "Organisations most named";
    YearsCovered "Số liệu theo năm" "Figures by year";
    Undated "Không ghi ngày" "Undated";

    // Articles and the reader.
    MatchingSentence "Câu khớp" "Matching sentence";
    OtherMatches "và {} nữa" "and {} more";
    BackToList "Tất cả bài viết" "All articles";
    NoSuchArticle "Không có bài này" "There is no such article";
    NoSuchArticleWhy "Đường dẫn nói đến một bài không có ở đây." "The address names an article that is not here.";
    Legend "Chú giải" "Legend";
    LegendHint "Rê chuột hoặc bấm phím Tab tới chữ gạch chân để xem giá trị." "Hover over or tab to underlined words to see their value.";
    Previous "Bài trước" "Previous article";
    Next "Bài sau" "Next article";
    RepeatedBlock "Lặp lại đoạn trên; không đếm lần nữa" "Repeats the block above; not counted again";

    NothingInOne "Không câu nào có đủ các chữ ấy. Nơi, năm và chỉ tiêu thì lọc được:" "No sentence holds all of these words. Places, years and indicators can be filtered by:";

    // Figures.
    FiguresCaption "Mọi số liệu khớp với bộ lọc; bấm tiêu đề cột để sắp xếp" "All figures that pass the filters; choose a column header to sort";
    SortBy "Xếp theo" "Sort by";
    LatestFirst "mới nhất" "latest";
    BestFirst "khớp nhất" "best match";
    Value "Giá trị" "Value";
    Unit "Đơn vị" "Unit";
    Indicator "Chỉ tiêu" "Indicator";
    Period "Kỳ" "Period";
    Status "Tính chất" "Status";
    Sentence "Câu" "Sentence";
    OpenInReader "Mở đúng chỗ trong bài" "Open in the article";
    NoPeriod "không rõ" "not stated";
    Ascending "tăng dần" "ascending";
    Descending "giảm dần" "descending";
    ShowMore "Xem thêm {}" "Show {} more";

    // The source column.
    Source "Nguồn trong bài" "The source";
    SourceEmpty "Chọn một con số, một dòng hay chữ gạch chân: câu gốc hiện ở đây." "Choose a number, a row or underlined words: their sentence appears here.";
    CloseSource "Đóng phần nguồn" "Close the source";
    FilterBy "Lọc theo {}" "Filter by {}";
    CopyWords "Chép câu và nguồn" "Copy sentence and source";
    CopyLink "Chép đường dẫn" "Copy the link";
    CopyCode "Chép đoạn mã" "Copy the code";
    Copied "Đã chép" "Copied";
    NotCopied "Không chép được" "Could not copy";
    Citation "“{}” ({})" "“{}” ({})";

    Why "Vì sao?" "Why?";
    Rule "Quy tắc" "Rule";
    Arithmetic "Phép tính trong bài" "The text's arithmetic";
    NotCheckable "Không đủ dữ kiện" "Not checkable";

    // What a mention says.
    Date "Ngày" "Date";
    Time "Thời gian" "Time";
    Edtf "EDTF" "EDTF";
    Kind "Loại" "Kind";
    Number "Số" "Number";
    Issuer "Nơi ban hành" "Issuer";
    Title "Tên" "Title";
    Term "Khóa" "Term";
    Role "Chức vụ" "Role";
    FullName "Tên đầy đủ" "Full name";
    Level "Cấp" "Level";
    Within "Thuộc" "Lies in";
    NotPlaced "không xác định" "not determined";

    // Amounts.
    About "khoảng {}" "about {}";
    Nearly "gần {}" "nearly {}";
    Over "trên {}" "over {}";
    AtLeast "từ {} trở lên" "at least {}";
    AtMost "không quá {}" "at most {}";
    Billions "{} tỷ" "{} billion";
    Millions "{} triệu" "{} million";
    Percent "{} %" "{}%";
    Range "{}–{}" "{}–{}";
    Fraction "{}/{}" "{}/{}";

    // Times.
    Month "{}/{}" "{}/{}";
    Quarter "quý {}/{}" "Q{} {}";
    FirstHalf "6 tháng đầu năm {}" "first half of {}";
    SecondHalf "6 tháng cuối năm {}" "second half of {}";
    Day "{}/{}/{}" "{}/{}/{}";
    Since "từ {} đến nay" "since {}";
    DayWithoutYear "{}/{}" "{}/{}";
}

#[cfg(test)]
mod tests {
    use super::Text;
    use crate::app::words::Lang;

    #[test]
    fn values_fill_the_gaps_in_order() {
        assert_eq!(
            Text::Day.with(Lang::Vi, &["24", "08", "2020"]),
            "24/08/2020"
        );
        assert_eq!(Text::Nearly.with(Lang::Vi, &["28.000"]), "gần 28.000");
        assert_eq!(Text::Nearly.with(Lang::Vi, &[]), "gần ");
    }
}
