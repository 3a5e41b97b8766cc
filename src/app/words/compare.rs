//! What the comparisons say.

use super::texts::texts;

texts! {
    CompareText "Something that the comparisons say.";

    // The parts.
    Parts "Cách so sánh" "Ways of comparing";
    Across "Bảng chéo" "Across";
    Plans "So với kế hoạch" "Against plan";
    Against "Trái nhau" "Contradicting";
    Charts "Biểu đồ" "Charts";

    // The table across.
    AcrossLead "{} · {}: {} trong bảng." "{} · {}: {} in the table.";
    LeftOut "{} để ngoài: {}" "{} left out: {}";
    LeftOutCount "{} ({})" "{} ({})";
    NoIndicator "không rõ chỉ tiêu" "not known what they count";
    NoUnit "không có đơn vị" "without a unit";
    NoPlace "không rõ nơi" "no place told";
    NoPeriod "không có kỳ" "no period told";
    Rows "Hàng" "Rows";
    Columns "Cột" "Columns";
    Measured "Chỉ tiêu" "Measure";
    MeasureIn "{} ({})" "{} ({})";
    AcrossCaption "{} theo {}" "{} by {}";
    NoFigure "không có số liệu" "no figure";
    Others "thêm {}" "{} more";
    SomeColumns "Đang hiện {} trong {} cột, những cột nhiều số liệu nhất." "Showing {} of {} columns, those with the most figures.";
    AllColumns "Hiện thêm cột" "Show more columns";
    MoreRows "Hiện thêm hàng" "Show more rows";
    OnlyIn "Chỉ xem {}" "Only {}";
    NothingAcross "Không có số liệu nào xếp được vào bảng này." "No figure can be placed in this table.";

    // Results beside plans.
    PlansTitle "Kết quả so với kế hoạch" "Results against plans";
    PlansLead "{} có kế hoạch để so, tính lại từ số in trong bài." "{} with a plan to stand beside, worked out again from the numbers printed.";
    NoPlans "Không có kết quả nào có kế hoạch để so." "No result has a plan to stand beside.";
    EarlierTitle "So với trước" "Against before";
    Result "Kết quả" "Result";
    Plan "Kế hoạch" "Plan";
    Earlier "Trước" "Before";
    Reached "Đạt" "Reached";
    Difference "Chênh lệch" "Difference";
    Implied "tính ra: {} −" "worked out: {} −";
    More "vượt {}" "{} above";
    Less "thiếu {}" "{} short";
    Even "đúng kế hoạch" "as planned";
    Up "tăng {}" "up {}";
    Down "giảm {}" "down {}";
    Same "không đổi" "unchanged";
    Open "hai khoảng chồng nhau" "the ranges overlap";
    Points "{} điểm %" "{} points";
    Roughly "≈ {}" "≈ {}";
    ComparedWith "So với" "Compared with";
    OtherNumber "Số được so" "The other number";
    PlaceColumn "Nơi" "Place";
    ArticleColumn "Bài viết" "Article";

    // Contradictions.
    AgainstTitle "Số liệu trái nhau" "Figures that contradict each other";
    NoneAgainst "Không thấy số liệu nào trái nhau." "No figures contradict each other.";
    AgainstLead "{} được nói không giống nhau." "{} told differently.";
    AgainstHow "Chỉ so số liệu cùng chỉ tiêu, đơn vị, tổ chức, nơi và kỳ; không so số thành phần." "Only figures of the same measure, body, place and period are compared; parts of a whole are not.";
    AgainstOf "Đã xét {}; {} được nói từ hai lần trở lên." "Looked at {}; {} told twice or more.";
    Explained "Khác nhau nhưng khớp: làm tròn hoặc nói gần đúng ({})" "Different yet agreeing: rounded or approximate ({})";
    Between "chênh {}" "{} apart";
    ArithmeticElsewhere "Phép tính trong từng bài: xem {}." "For the arithmetic inside articles see {}.";

    ChecksWith "Kiểm tra ({} không khớp)" "Checks ({} do not agree)";

    // Charts.
    ChartsLead "{} có từ hai kết quả để đặt cạnh nhau. Cùng đơn vị thì cùng thang đo; bấm một thanh để xem các số liệu đó." "{} with two or more results side by side. One unit, one scale; choose a bar for its figures.";
    BarExact "số nói chính xác" "stated exactly";
    BarApproximate "số nói gần đúng (“gần”, “trên”, “khoảng”…)" "stated approximately (“nearly”, “over”, “about”…)";
    NoCharts "Không có chỉ tiêu nào có từ hai kết quả để đặt cạnh nhau." "No measure has two results to set side by side.";
    AsTable "Xem dạng bảng" "View as a table";
    AsCharts "Xem dạng biểu đồ" "View as charts";
    ChartDescription "Thanh ngang, thang đo từ 0 đến {} {}: {}" "Horizontal bars from 0 to {} {}: {}";
    PointSays "{}: {}" "{}: {}";
}
