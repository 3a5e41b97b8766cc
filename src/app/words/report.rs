//! What the report and the way into it say.

use super::texts::texts;

texts! {
    ReportText "Something that the report says.";

    Add "+ Báo cáo" "+ Report";
    Added "✓ Trong báo cáo" "✓ In the report";
    AddLong "Thêm số liệu này vào báo cáo" "Add this figure to the report";
    RemoveLong "Bỏ số liệu này khỏi báo cáo" "Take this figure out of the report";
    Lead "Những số liệu đã chọn, viết thành đoạn văn có chú thích nguồn và một bảng để dán vào Word. Bộ lọc không đổi những gì đã chọn." "The figures that you chose, as a paragraph with footnotes and a table to paste into Word. Filters do not change what was chosen.";
    Nothing "Báo cáo còn trống." "The report is empty yet.";
    HowTo "Ở bất kỳ mục nào, bấm vào một con số rồi bấm “+ Báo cáo” ở phần nguồn; hoặc bấm nút ở trên để thêm những số liệu đang khớp bộ lọc." "In any view choose a number, then “+ Report” beside its source; or press the button above to add those that pass the filters.";
    AddAll "Thêm {} đang khớp bộ lọc" "Add the {} that pass the filters";
    AddFirst "Thêm {} đầu tiên trong {} đang khớp bộ lọc" "Add the first {} of {} that pass the filters";
    ToFigures "Xem số liệu" "See the figures";
    Text "Đoạn văn" "Paragraph";
    Table "Bảng" "Table";
    Notes "Nguồn" "Sources";
    ChosenFigures "Số liệu đã chọn" "Chosen figures";
    Up "Đưa lên: {}" "Move up: {}";
    Down "Đưa xuống: {}" "Move down: {}";
    Remove "Bỏ: {}" "Remove: {}";
    Clear "Bỏ tất cả" "Remove all";
    Undo "Hoàn tác" "Undo";
    Copy "Chép cho Word" "Copy for Word";
    DownloadHtml "Tải HTML" "Download HTML";
    DownloadMarkdown "Tải Markdown" "Download Markdown";
    Copied "Đã chép đoạn văn, bảng và nguồn." "Copied paragraph, table and sources.";
    Title "Báo cáo số liệu" "Report on figures";
    Gone "{} số liệu đã chọn không còn trong các bài ở đây." "{} of the chosen figures are no longer in the articles here.";
    Moved "{} nay ở vị trí {}" "{} is now at place {}";
    Removed "Đã bỏ {}" "Removed {}";
    Cleared "Đã bỏ tất cả" "Removed all";
    AddedMany "Đã thêm {}" "Added {}";
}
