//! What the menu of exports says.

use super::texts::texts;

texts! {
    TakeText "Something that the menu of exports says.";

    Open "Xuất" "Export";
    CopyLink "Chép đường dẫn" "Copy the link";
    CopyTable "Chép bảng cho Word" "Copy as a table for Word";
    Csv "Tải CSV" "Download CSV";
    Xlsx "Tải Excel (XLSX)" "Download Excel (XLSX)";
    Json "Tải bảng JSON" "Download the table as JSON";
    Markdown "Tải Markdown" "Download Markdown";
    Contract "Tải bài dưới dạng JSON" "Download the articles as JSON";
    Svg "Tải hình SVG" "Download the picture as SVG";
    Png "Tải hình PNG" "Download the picture as PNG";
    Scope "Lấy những gì" "What to take";
    Passing "Khớp bộ lọc" "What passes the filters";
    All "Tất cả" "Everything";
    Chosen "Đã chọn" "What was chosen";
    LinkCopied "Đã chép đường dẫn." "The link is copied.";
    TableCopied "Đã chép {}. Dán vào Word là thành bảng." "Copied {}. Pasted into Word it is a table.";
    NotCopied "Trình duyệt không cho chép. Hãy tải tệp về." "The browser does not let copy. Please download a file.";
    Writing "Đang ghi tệp…" "Writing the file…";
    WritingRows "Đang ghi tệp: đã chuyển {}…" "Writing the file: {} handed over…";
    Stop "Dừng" "Stop";
    Stopped "Đã dừng, không có tệp nào được tải." "Stopped; no file was downloaded.";
    TooMany "Bảng dài hơn {}, không chép một lần được. Hãy tải tệp." "The table is longer than {}, too long to copy at once. Please download a file.";
    Written "Đã tải {}" "Downloaded {}";
    NotWritten "Không ghi được tệp. Hãy kiểm tra kết nối mạng rồi thử lại, hoặc chép bảng." "The file could not be written. Please check the connection and try again, or copy the table.";
    NotDrawn "Không vẽ được hình này." "This picture could not be drawn.";
    Writer "Tác giả" "Writer";
    Of "Thống kê" "Counted";
    Name "Tên" "Name";
    Count "Số lượng" "Count";
    Words "Nguyên văn" "Words";
    PictureSource "Nguồn: {}" "Source: {}";
    Taken "Trích Lục, {} · {}" "Trích Lục, {} · {}";
}
