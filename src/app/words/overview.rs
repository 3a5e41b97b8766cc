//! What the overview says around its numbers: charts, key figures, what they unfold.

use super::texts::texts;

texts! {
    OverviewText "Something that the overview says around its numbers.";

    // The summary.
    Summary "Tóm tắt" "In brief";

    // Key figures.
    KeyFigures "Số liệu nổi bật" "Key figures";
    Planned "kế hoạch {}" "planned {}";
    AbovePlan "vượt kế hoạch {}" "{} above plan";
    OneOf "một trong {} về {}" "one of {} on {}";
    Plan "Kế hoạch" "Plan";
    PlaceColumn "Nơi" "Place";

    // Charts.
    AsTable "Dạng bảng" "As a table";
    AsTableOf "Dạng bảng: {}" "As a table: {}";
    BarsSay "Thanh ngang, tính từ 0: {}" "Horizontal bars from 0: {}";
    DotsSay "Từ bài cũ nhất đến bài mới nhất: {}" "From the earliest to the latest: {}";
    Named "{}: {}" "{}: {}";
    Name "Tên" "Name";
    Articles "Số bài" "Articles";
    Mentions "Chỗ nhắc" "Mentions";
    Figures "Số liệu" "Figures";
    Paragraphs "Số đoạn" "Paragraphs";
    Year "Năm" "Year";
    Area "Mặt công tác" "Area of work";
    Headline "Đầu đề" "Headline";
    MoreRows "Đang hiện {} trong {}; bảng có đủ." "Showing {} of {}; the table has them all.";
    MostRows "Đang hiện {} trong {}; xuất bảng để có đủ." "Showing {} of {}; export the table for all of them.";
    NoArticles "không có bài" "no articles";

    // What a number unfolds.
    ParagraphsOn "Các đoạn về {}" "Paragraphs on {}";
    AllYears "Các năm được nhắc đến" "All years that are named";
    MoreParagraphs "Mới liệt kê {} trong {} đoạn; lọc bớt để xem tiếp." "The first {} of {} are listed; filter to see others.";
}
