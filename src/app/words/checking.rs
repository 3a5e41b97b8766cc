//! What the view of checks says.

use super::texts::texts;

texts! {
    CheckText "Something that the view of checks says.";

    Lead "Các bài tự nêu {} phép tính; trang tính lại từng phép từ chính những con số ấy. Trong {} trên {} đang xem." "The articles assert {} computations; each is done again from their own numbers. In {} of the {} in view.";
    None "Không bài nào đang xem nêu một phép tính." "No article in view asserts a computation.";
    NoneOfVerdict "Không phép tính nào thuộc loại này." "No computation has this verdict.";
    Verdicts "Kết quả" "Verdicts";
    All "Tất cả" "All";
    Computation "Phép tính" "Computation";
    Verdict "Kết quả" "Verdict";
    Kind "Loại" "Kind";
    Sentence "Câu" "Sentence";
    Article "Bài viết" "Article";
    Note "Nhận xét" "Note";
    Judge "Đánh dấu đã xét" "Mark as judged";
    JudgeThis "Đánh dấu đã xét: {}" "Mark as judged: {}";
    NoteLabel "Nhận xét của bạn (có thể để trống)" "Your note (may stay empty)";
    Save "Lưu" "Save";
    Cancel "Thôi" "Cancel";
    Judged "Đã xét" "Judged";
    JudgedWhy "Lưu trên máy này; bỏ đánh dấu thì phép tính trở lại danh sách." "Kept on this machine; without the mark a computation returns to the list.";
    NowJudged "Đã chuyển xuống mục “Đã xét”." "Moved to “Judged” below.";
    Undo "Hoàn tác" "Undo";
    Unjudge "Bỏ đánh dấu" "Remove the mark";
    UnjudgeThis "Bỏ đánh dấu: {}" "Remove the mark: {}";
    Lift "Bỏ {}: còn {} phép tính" "Lift {}: {} computations";
}
