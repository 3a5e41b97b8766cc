//! Surnames, and the words that stand before a person's name.

use std::sync::LazyLock;

use super::{Matcher, listed};

/// How much a surname says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Surname {
    /// Seldom anything but a surname: three capitals behind it are a person without other signs.
    Sure,
    /// A word or a place's syllable as well: asks for a sign beside the name.
    Cued,
}

const SURE: &str = "Nguyễn; Trần; Lê; Phạm; Hoàng; Huỳnh; Phan; Vũ; Võ; Đặng; Bùi; Đỗ; Hồ; Ngô; Dương; Lý; Đào; \
    Đinh; Trịnh; Trương; Lương; Lưu; Phùng; Đoàn; Vương; Tạ; Tô; Chu; Quách; Nông; Triệu; \
    Lường; Quàng; Tòng; Lò; Giàng; Sùng; Thào; Hà; Mai; Cao; Tống; Đàm; Hứa; Khổng; Kiều; \
    Nghiêm; Doãn; Thân; Giáp; Lại; Lã; Tăng; Bế; Khuất; Cấn; Đậu; Phí; Trà; Diệp; Mạc; Lâm; \
    Nhữ; Vi; Ma; Hầu; Sầm; Thái";

const CUED: &str = "A; An; Ao; Âu; Ân; Bá; Bạc; Bạch; Bàn; Bành; Bàng; Biện; Bì; Blúp; Bríu; Bh'riu; Cà; Cai; \
    Cam; Cát; Cầm; Chá; Chang; Chảo; Cháng; Châu; Chế; Chẩu; Chìu; Chung; Chử; Chí; Công; Cồ; \
    Cố; Cù; Cung; Cư; Cứ; Danh; Dụng; Dư; Đái; Đan; Đăng; Đèo; Điền; Điểu; Đinh; Đới; Đồng; \
    Đổng; Đường; Êban; Giang; Hạ; Hạng; Hàn; Hàng; Hảng; Hầu; Hồng; Hoa; Hờ; Hùng; Hù; Hữu; H; \
    Ka; K; Kđăm; Kha; Khà; Khang; Khâu; Khiếu; Khoàng; Khúc; Khương; Khưu; Kim; Kpă; Kpuih; \
    Ksor; Kring; Kră; Kỷ; La; Làn; Lăng; Lầu; Lầm; Lèng; Lềm; Leo; Lều; Liên; Liêu; Liễu; Lim; \
    Lìm; Linh; Lồ; Lộ; Lỗ; Lộc; Lù; Lục; Lùng; Luyện; Lữ; Lừu; Lự; Ly; Lỳ; Mã; Man; Mao; Mẫn; \
    Mấu; Mè; Mẽ; Minh; Moong; Mông; Mùa; Nay; Ngân; Ngần; Nghị; Nghê; Ngọc; Ngọ; Ngôn; Ngụy; \
    Nhâm; Nhan; Niê; Niêu; Ninh; Nình; Ong; Ông; Pá; Pao; Pàn; Phàn; Phi; Phó; Phong; Phù; Phú; \
    Phủ; Phương; Pinăng; Pờ; Pơloong; Puih; Quan; Quản; Quang; Quế; Rah; Rahlan; Rơ; Rmah; \
    Rcom; Ro; Sái; Sần; Seo; Siu; Sĩ; Sơn; Sử; Tán; Tao; Tào; Tẩn; Tất; Tề; Thạch; Thang; \
    Thàng; Thành; Thập; Thẩm; Thi; Thiên; Thiều; Thịnh; Thoòng; Thôi; Thông; Thò; Tiêu; Tiết; \
    Tiền; Tiến; Toàn; Tôn; Trang; Tráng; Trầm; Trì; Triều; Trình; Trịnh; Trưng; Từ; Tưởng; U; \
    Ung; Uông; Văn; Vạn; Vàng; Vày; Vần; Và; Viên; Vòng; Vừ; Vưu; Xa; Xồng; Xìn; Y; Yên; Zơrâm; \
    Arất; Alăng; Coor; Cil; Cill; Bon; Bhling; Hiên; Hối; Hốih; Đinhr; Dơng; Kon; Lơ; Lơmu; Rô; \
    Sô; Ta; Chamaléa; Katơr; Mang; Mangai; Patâu; Tain";

/// Surnames of all peoples of Vietnam.
pub static SURNAME: LazyLock<Matcher<Surname>> = LazyLock::new(|| {
    let cued = listed((CUED, Surname::Cued));
    Matcher::new(cued.chain(listed((SURE, Surname::Sure))))
});

/// Words that a person's name follows: forms of address, ranks and degrees.
pub static ADDRESS: LazyLock<Matcher<()>> = LazyLock::new(|| {
    const WORDS: &str = "đồng chí; đ/c; đ.c; đc; ông; bà; anh; chị; cô; thầy; em; cháu; cụ; chú; bác; cậu; mẹ; \
        vợ; chồng; nhà báo; nhà văn; nhà thơ; nhạc sĩ; nghệ sĩ; nghệ nhân; ca sĩ; họa sĩ; \
        luật sư; bác sĩ; bác sỹ; dược sĩ; y sĩ; kỹ sư; thạc sĩ; tiến sĩ; giáo sư; TS; TS.; ThS; \
        ThS.; Th.S; Th.s; BS; BS.; GS; GS.; PGS; PGS.; KS; KS.; CN.; LS; LS.; linh mục; \
        hòa thượng; thượng tọa; đại đức; mục sư; trung úy; thượng úy; đại úy; thiếu úy; \
        thiếu tá; trung tá; thượng tá; đại tá; thiếu tướng; trung tướng; thượng tướng; \
        đại tướng; chuẩn tướng; liệt sĩ; liệt sỹ; anh hùng; bị can; bị cáo; \
        Mẹ Việt Nam Anh hùng; Mẹ VNAH; già làng; doanh nhân; nông dân; học sinh; sinh viên; \
        tác giả; phóng viên; gia đình; vợ chồng; hộ";
    Matcher::new(listed((WORDS, ())))
});

/// Words of what stands between a name and the position behind it.
pub static ASIDE: LazyLock<Matcher<()>> = LazyLock::new(|| {
    let words = [
        "dân tộc",
        "người dân tộc",
        "sinh năm",
        "SN",
        "sinh ngày",
        "quê",
    ];
    Matcher::new(words.map(|word| (word, ())))
});

/// The forms of address of these articles: behind them two capitals are a name whatever the
/// surname, a foreigner's as well.
pub static COMRADE: LazyLock<Matcher<()>> =
    LazyLock::new(|| Matcher::new(["đồng chí", "đ/c", "ông", "bà"].map(|word| (word, ()))));

/// Words after which a name is not the person's but of a thing that bears it.
pub static BEARER: LazyLock<Matcher<()>> = LazyLock::new(|| {
    const WORDS: &str = "đường; nút giao; cao tốc; hầm; đại lộ; xa lộ; bệnh viện; sân vận động; khu đô thị; \
         phố; ngõ; trường; THPT; THCS; tiểu học; mầm non; đại học; cầu; hồ; sông; chợ; \
        công viên; quảng trường; tượng đài; giải thưởng; giải; quỹ; học bổng; lớp; công ty; \
        di tích; đền thờ; đền; chùa; bảo tàng; nhà máy; khách sạn; hội trường; tư tưởng; \
        phong cách; đạo đức; tấm gương; thành phố; TP; TP.; xã; phường; quận; huyện; thị trấn; \
        thôn; ấp; khóm; tên; mang tên; chiến dịch; căn cứ; nhà hát; nghĩa trang; bến cảng; tàu; \
        lăng; làng; khu di tích; khu lưu niệm; nhà tù; phong trào; tạp chí; báo; học viện; \
        huân chương; danh hiệu";
    Matcher::new(listed((WORDS, ())))
});

/// Capitalised words that end a run of names: what follows them begins something else.
pub static STOP: LazyLock<Matcher<()>> = LazyLock::new(|| {
    const WORDS: &str = "bí thư; báo; phó bí thư; phó; trưởng ban; chủ tịch; chủ nhiệm; giám đốc; ủy viên; đồng chí; \
        đ/c; tổng bí thư; thủ tướng; bộ trưởng; thứ trưởng; ảnh; nghị quyết; chỉ thị; \
        quyết định; quy định; kế hoạch; đề án; kết luận; hướng dẫn; thông báo; chương trình; \
        đại hội; hội nghị; hội thảo; đảng; đảng viên; nhà nước; nhân dân; nghị định; thông tư; \
        điều lệ; quy chế; theo; ngày; chiều; trong; trên; với; tại; nhằm; và; của; các; những; \
        để; khi; được; do; nếu; ông; cùng; cùng với; bên cạnh; sau khi; trước đó; tuy nhiên; \
        ngoài ra; từ khi; từ năm; từ đầu; đến nay; đến năm; thông tin; phát biểu; khen thưởng; \
        cán bộ; lãnh đạo; đại biểu; tổ chức; thực hiện; xây dựng; nâng cao; phát huy; đẩy mạnh; \
        tăng cường; công tác; quang cảnh; toàn cảnh; trao; tặng; một số; nhiều; việc; \
        thời gian; nhờ; qua; là; tới dự; tham dự; dự; hiện nay; vừa; đã; đang; sẽ; đây; đó; \
        này; nguồn; chủ trì; đoàn công tác; bà con; người dân; thường trực; tổng biên tập; \
        hiệu trưởng; quân đội; khóa; khoá; nhiệm kỳ; danh hiệu; huân chương; bằng khen; \
        giấy khen; anh hùng; an toàn khu; cuộc thi; chào mừng; kỷ niệm; chúc mừng; bế mạc; \
        khai mạc; học tập; thủ đô; vietnam; group; khu công nghiệp; khu kinh tế; khu đô thị; \
        khu du lịch; quốc lộ; tỉnh lộ; dự án; nông thôn mới; ntm";
    Matcher::new(listed((WORDS, ())))
});
