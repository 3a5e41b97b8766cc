//! The words around a writer's name: what announces it, what stands before it, and the papers,
//! bodies and photographers that are none.

use std::sync::LazyLock;

use super::Matcher;

/// What a phrase says of the words beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Credit {
    /// A writer follows.
    Writer,
    /// Whoever follows was quoted from: a writer only where a paper is named too.
    Quoted,
    /// A photographer, or a draughtsman, follows.
    Photo,
    /// A rank or degree; the name follows.
    Rank,
    /// A paper, agency or broadcaster: no writer.
    Paper,
    /// A body or a section: no part of a name.
    Body,
    /// A position or school that follows a name; some are syllables of names too.
    Position,
    /// A reporter without a name, which stands for one.
    Reporter,
}

const WRITER: &str = "
    Tác giả; Tác giả bài viết; Bài, ảnh; Bài và ảnh; Bài - ảnh; Bài ảnh; Bài & ảnh; Bài/ảnh;
    Tin, ảnh; Tin và ảnh; Tin - ảnh; Tin ảnh; Tin & ảnh; Tin/ảnh; Tin, bài; Tin bài;
    Tin, bài, ảnh; Tin bài, ảnh; Ảnh, bài; Ảnh và bài; Bài, video; Bài, clip; Tin, clip; Bài;
    Tin; Bài viết; Thực hiện; Người viết; Người thực hiện; Người đăng; Phóng viên; Biên soạn;
    Tổng hợp; Người gửi; Người đưa tin; ghi; lược ghi; dịch;
    lược dịch; sưu tầm; thực hiện; tổng hợp và biên soạn";

const PHOTO: &str = "
    Ảnh; Nguồn ảnh; Ảnh nguồn; Ảnh tư liệu; Ảnh minh họa; Ảnh chụp; Đồ họa; Video; Clip;
    Minh họa; Thiết kế; Trình bày; Ảnh do; Ảnh internet; Photo; Infographic";

const RANK: &str = "
    ThS; Th.S; Thạc sĩ; TS; T.S; Tiến sĩ; PGS; PGS.TS; GS; GS.TS; Giáo sư; BS; Bác sĩ; CN; KS;
    LS; Luật sư; Nhà báo; CTV; Đại tướng; Thượng tướng; Trung tướng;
    Thiếu tướng; Đại tá; Thượng tá; Trung tá; Thiếu tá; Đại úy; Thượng úy";

const PAPER: &str = "
    TTXVN; TTX; Thông tấn xã; VOV; VTV; VTC; VnExpress; VNE; VietnamNet; Vietnamplus; Vietnam+;
    VietTimes; VTVNews; Zing; Zing News; Dân Trí; Dân Việt; Tuổi Trẻ; Thanh Niên; Tiền Phong;
    Lao Động; Người Lao Động; Nhân Dân; Quân Đội Nhân Dân; Công An Nhân Dân; Công Thương;
    Tin Tức; Tin Tức TTXVN; Pháp Luật; Đời Sống Pháp Luật; Người Đưa Tin; Gia Đình;
    Trí Thức Trẻ; Infonet; Kênh 14; Soha; CafeF; Sài Gòn; Sài Gòn Giải Phóng; Hà Nội Mới;
    Hànộimới; Kinh Tế Đô Thị; An Ninh Thủ Đô; Đất Việt; Một Thế Giới; Đại Đoàn Kết; Giao Thông;
    Xây Dựng; Nông Nghiệp; Chính Phủ; Chinhphu; Tạp chí; Báo; Đài; Thời Báo;
    Internet; Wikipedia; Reuters; AFP; AP; Getty Images; Bóng Đá; Thể Thao; Khám Phá; Phụ Nữ;
    Sức Khỏe; Phụ Nữ Việt Nam; Trung tâm Tin; Báo Điện Tử; Cổng thông tin; Cổng thông tin điện tử;
    Trang tin; Trang thông tin điện tử; BBT;
    Ban Biên Tập; Tòa Soạn; Việt Báo; Bnews; Giáo Dục Việt Nam; Giáo Dục Thời Đại; Dân Sinh;
    Đầu Tư; Việt Nam; Sở Hữu Trí Tuệ; VGP; VGP News; Tri Thức; Báo Mới; Nguồn";

const BODY: &str = "
    Đảng; Đảng bộ; Đảng ủy; Tỉnh ủy; Thành ủy; Huyện ủy; Thị ủy; Quận ủy; Chi bộ; UBND; HĐND;
    UBKT; MTTQ; BTV; BCH; Ủy ban; Ủy viên; Bí thư; Chủ tịch; Ban Tổ chức; Ban Tuyên giáo;
    Ban Dân vận; Ban Nội chính; Ban Thường vụ; Ban Chấp hành; Ban Biên tập; Văn phòng;
    Trung tâm; Trung ương; Hội Nông dân; Hội Phụ nữ; Công đoàn; Liên đoàn; Mặt trận;
    Bộ Chính trị; Ban Bí thư; Quốc hội; Chính phủ; Công an; Quân đội; Thành phố; TP;
    Nghị quyết; Chỉ thị; Hội nghị; Đại hội; Xây dựng; Tin tức; Thời sự; Chính trị; Kinh tế;
    Xã hội; Văn hóa; Thể thao; Giáo dục; Bạn đọc; Tiêu đề; Kỳ cuối; Kỳ sau; Bài cuối; Còn nữa;
    Còn tiếp; Hết; Xem thêm; Đọc thêm; Trang chủ; Bình luận; Chia sẻ; Facebook; Zalo; Tags;
    Bản tin; Tin; Bài; Ảnh; Clip";

const POSITION: &str = "
    Phó; Trưởng; Giám đốc; Hiệu trưởng; Giảng viên; Trường; Sở; Viện; Học viện; Khoa; Nguyên; Ban;
    Tỉnh ủy viên; Thành ủy viên; Huyện ủy viên; Chuyên viên; Phòng; Hội; Bộ; Đại học; Tổng";

/// What a caption without a credit begins with.
pub static SEEN: LazyLock<Matcher<()>> = LazyLock::new(|| {
    let phrases = "Quang cảnh; Toàn cảnh; Một góc; Khung cảnh; Đồng chí; Các đồng chí; Đ/c; Lãnh đạo;
        Các đại biểu; Đại biểu; Cán bộ; Đảng viên; Đoàn viên; Hội viên; Người dân; Bà con; Ông; Bà; Anh;
        Chị; Đại diện; Một buổi; Buổi; Lễ; Đoàn công tác; Ban Chấp hành; Các đảng viên; Trao; Ra mắt";
    Matcher::new(super::listed((phrases, ())))
});

const REPORTER: &str = "
    PV; P.V; Nhóm PV; Nhóm P.V; Nhóm phóng viên; CTV";

/// The phrases of credits. Of a phrase in two lists the later list counts.
pub static CREDIT: LazyLock<Matcher<Credit>> = LazyLock::new(|| {
    let lists = [
        (POSITION, Credit::Position),
        (BODY, Credit::Body),
        (RANK, Credit::Rank),
        (PAPER, Credit::Paper),
        (PHOTO, Credit::Photo),
        (WRITER, Credit::Writer),
        (REPORTER, Credit::Reporter),
        ("Theo; Theo tin từ", Credit::Quoted),
    ];
    Matcher::new(lists.into_iter().flat_map(super::listed))
});
