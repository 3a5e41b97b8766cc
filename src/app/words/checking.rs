//! What the view of checks says.

use super::texts::texts;

texts! {
    CheckText "Something that the view of checks says.";

    Lead "Các bài tự nêu {} phép tính, trong {} trên {} đang xem; trang tính lại từng phép từ chính những con số ấy." "The articles assert {} computations, in {} of the {} in view; each is done again from their own numbers.";
    LeadUnstated "Trong đó {} không tính lại được, vì bài không nêu đủ các số." "Of these {} cannot be done again, for want of a number that the article does not state.";
    Lost "{} phép tính không còn, vì bạn đã bỏ hoặc sửa một số của nó." "Computations gone, since you dismissed or corrected one of their numbers: {}.";
    Revalued "sau chỗ sửa của bạn" "after your correction";
    Remark "Chú thích" "Remark";
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
