//! Words for positions, and those that end or carry on the naming of one.

use super::listed;
use super::table::{Slot, Table, rows};

const POSITIONS: &str = "bí thư; phó bí thư; phó bí thư thường trực; tổng bí thư; bí thư thứ nhất; \
    bí thư thường trực; quyền bí thư; ủy viên; ủy viên thường trực; ủy viên dự khuyết; \
    ủy viên ủy ban; tỉnh ủy viên; thành ủy viên; huyện ủy viên; thị ủy viên; quận ủy viên; \
    đảng ủy viên; chi ủy viên; cấp ủy viên; UVBTV; UVTV; UV BTV; UV BCH; UVBCH; chủ tịch; \
    phó chủ tịch; phó chủ tịch thường trực; quyền chủ tịch; chủ tịch nước; phó chủ tịch nước; \
    chủ tịch hội đồng quản trị; chủ tịch HĐQT; chủ nhiệm; phó chủ nhiệm; \
    phó chủ nhiệm thường trực; trưởng; phó trưởng; phó; trưởng ban; phó ban; phó trưởng ban; \
    phó trưởng ban thường trực; phó ban thường trực; trưởng phòng; phó phòng; phó trưởng phòng; \
    trưởng đoàn; phó trưởng đoàn; trưởng công an; phó trưởng công an; trưởng thôn; phó thôn; \
    trưởng bản; trưởng xóm; trưởng ấp; trưởng khu; trưởng khu phố; trưởng khóm; tổ trưởng; \
    tổ phó; tổ trưởng tổ dân phố; trưởng trạm; trạm trưởng; phó trạm trưởng; trưởng khoa; \
    phó khoa; phó trưởng khoa; trưởng bộ môn; trưởng tiểu ban; đội trưởng; phó đội trưởng; \
    đội phó; chánh văn phòng; phó chánh văn phòng; phó văn phòng; chánh thanh tra; \
    phó chánh thanh tra; chánh án; phó chánh án; viện trưởng; phó viện trưởng; cục trưởng; \
    phó cục trưởng; chi cục trưởng; phó chi cục trưởng; vụ trưởng; phó vụ trưởng; \
    tổng cục trưởng; phó tổng cục trưởng; giám đốc; phó giám đốc; tổng giám đốc; \
    phó tổng giám đốc; quyền giám đốc; hiệu trưởng; phó hiệu trưởng; hiệu phó; \
    chủ nhiệm chính trị; chính ủy; phó chính ủy; chính trị viên; chính trị viên phó; \
    chỉ huy trưởng; phó chỉ huy trưởng; chỉ huy phó; tham mưu trưởng; phó tham mưu trưởng; \
    tư lệnh; phó tư lệnh; đồn trưởng; phó đồn trưởng; thủ tướng; phó thủ tướng; \
    phó thủ tướng thường trực; bộ trưởng; thứ trưởng; thứ trưởng thường trực; thủ trưởng; \
    phó thủ trưởng; tổng biên tập; phó tổng biên tập; tổng thư ký; phó tổng thư ký; \
    đại biểu quốc hội; ĐBQH; đại sứ; thường vụ; GĐ; PGĐ; tổng tham mưu trưởng; \
    phó tổng tham mưu trưởng; thường trực; đại biểu; đại biểu HĐND; thành viên; thẩm phán; \
    kiểm sát viên; điều tra viên; kế toán; kế toán trưởng; thủ quỹ; đảng viên; công chức; \
    viên chức; cán bộ; chuyên viên; nhân viên; giáo viên; giảng viên; bí thư đoàn; trợ lý; \
    thư ký; cố vấn; tổng kiểm toán; tổng thanh tra; phó tổng thanh tra; thống đốc; \
    phó thống đốc; người phát ngôn; xã đội trưởng; phường đội trưởng; huyện đội trưởng; \
    trưởng họ; người có uy tín";

/// Words for positions, whatever the case.
pub static POSITION: Table<()> = Table::new(Slot::Position, || rows(listed((POSITIONS, ()))));

/// Words before a position that belong to it.
pub static FORMER: Table<()> = Table::new(Slot::Former, || {
    rows(["nguyên", "cựu", "quyền", "cố", "tân"].map(|w| (w, ())))
});

/// Words that carry a position on behind a body's name.
pub static CARRY: Table<()> = Table::new(Slot::Carry, || {
    const WORDS: &str = "kiêm; kiêm nhiệm; của; thuộc; tại; phụ trách; thường trực; chuyên trách; khóa; và; \
        nước; tỉnh; thành phố; thị xã; huyện; quận; xã; phường; thị trấn; thôn; bản; ấp; \
        cơ quan; đồng thời là";
    rows(listed((WORDS, ())))
});

/// Words with which a position ends because its holder begins to act, or another clause begins.
pub static ACT: Table<()> = Table::new(Slot::Act, || {
    const WORDS: &str = "cho biết; cho hay; cho rằng; chia sẻ; khẳng định; nhấn mạnh; đánh giá; trao; tặng; \
        trao tặng; trao đổi; dự; tham dự; đến dự; tới dự; phát biểu; chủ trì; chỉ đạo; yêu cầu; \
        đề nghị; kết luận; nói; nhận định; thông tin; thông báo; báo cáo; trình bày; điều hành; \
        kiểm tra; thăm; đến; tới; đã; đang; sẽ; vừa; cũng; được; bị; có; là; làm; để; vì; do; \
        khi; trong; với; cùng; về; ở; từ; theo; nêu; ghi nhận; biểu dương; ký; xác nhận; \
        bày tỏ; mong muốn; chúc mừng; tiếp; gặp; làm việc; tuyên bố; khai mạc; bế mạc; \
        thay mặt; tham gia; giải thích; trả lời; phân tích; công bố; khen thưởng; hướng dẫn; \
        giới thiệu; cảm ơn; tâm sự; kể; nhớ lại; thẳng thắn; bộc bạch; phấn khởi; tự hào; \
        lưu ý; gợi ý; động viên; đề xuất; kiến nghị; nhiệm kỳ; sinh năm; quê; trú; đối với; \
        bằng; nhưng; mà; thì; nên; không; chưa; vẫn; luôn; tại buổi; tại hội nghị; tại lễ; \
        tại đại hội; chỉ rõ; quán triệt; gợi mở; thống nhất; đồng tình; quyết định; phụng sự; \
        nghỉ hưu";
    rows(listed((WORDS, ())))
});
