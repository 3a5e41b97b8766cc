//! What the concordance says.

use super::texts::texts;

texts! {
    ConcordanceText "Something that the concordance says.";

    Lead "Gõ một hay vài chữ: mọi chỗ có những chữ ấy đứng liền nhau hiện ra, mỗi chỗ một dòng, giữa những chữ trước và sau nó. Không cần gõ dấu." "Type a word or a few: every place where they stand side by side appears on a line of its own, between the words before and after. Marks may be left out.";
    Label "Chữ muốn xem trong ngữ cảnh" "Words to see in context";
    Hint "vd. kết nạp đảng viên" "e.g. kết nạp đảng viên";
    Clear "Xóa chữ đã gõ" "Clear the words";
    FoundIn "{} trong {}" "{} in {}";
    OftenBefore "Hay đứng trước" "Often before";
    OftenAfter "Hay đứng sau" "Often after";
    OtherMarks "Cùng chữ, khác dấu" "Same letters, other marks";
    Forms "Các dạng" "Forms";
    Nowhere "“{}” không đứng liền nhau ở chỗ nào trong các bài đang xem." "“{}” stands side by side nowhere in the articles shown.";
    SearchSentences "Tìm những câu có đủ các chữ ấy" "Search for sentences that hold all of these words";
    LiftFilters "Xem trong mọi bài" "Look in all articles";
    TryWords "Chữ hay gặp" "Frequent words";
    TryNames "Tên và văn bản hay gặp" "Frequent names and documents";
    InContext "Xem trong ngữ cảnh" "See in context";
    Lines "Các chỗ, mỗi chỗ một dòng" "The places, a line each";
    Before "Trước" "Before";
    Words "Chữ" "Words";
    After "Sau" "After";
    Article "Bài" "Article";
    Cut "… {}" "… {}";
    CutAfter "{} …" "{} …";
}
