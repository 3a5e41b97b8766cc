//! Surnames, and the words that stand before a person's name.

use super::listed;
use super::table::{Slot, Table, rows};

/// How much a surname says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Surname {
    /// Seldom anything but a surname: three capitals behind it are a person without other signs.
    Sure,
    /// A word or a place's syllable as well: asks for a sign beside the name.
    Cued,
}

const SURE: &str = "Nguyễn; Trần; Lê; Phạm; Hoàng; Huỳnh; Phan; Vũ; Võ; Đặng; Bùi; Đỗ; Hồ; Ngô; \
    Dương; Lý; Đào; Đinh; Trịnh; Trương; Lương; Lưu; Phùng; Đoàn; Vương; Tạ; Tô; Chu; Quách; \
    Nông; Triệu; Lường; Quàng; Tòng; Lò; Giàng; Sùng; Thào; Hà; Mai; Cao; Tống; Đàm; Hứa; \
    Khổng; Kiều; Nghiêm; Doãn; Thân; Giáp; Lại; Lã; Tăng; Bế; Khuất; Cấn; Đậu; Phí; Trà; Diệp; \
    Mạc; Lâm; Nhữ; Vi; Ma; Hầu; Sầm; Thái; Tào; Thiều; Khiếu; Ngụy; Uông; Vưu; Khưu; Bành; Chử; \
    Đới; Sái; Nghê; Vừ; Lừu; Hảng; Tẩn; Chẩu; Xồng; Khoàng; Lèng; Lềm; Pờ; Bríu; Ksor; Rcom; \
    Kpuih; Rmah; Zơrâm; Êban; Kđăm; Rahlan; Moong; Pinăng; Chamaléa; Katơr; Mlô; Byă; Ayŭn";

const CUED: &str = "A; An; Ao; Âu; Ân; Bá; Bạc; Bạch; Bàn; Bàng; Biện; Bì; Blúp; Bh'riu; Cà; \
    Cai; Cam; Cát; Cầm; Chá; Chang; Chảo; Cháng; Châu; Chế; Chìu; Chung; Chí; Công; Cồ; Cố; Cù; \
    Cung; Cư; Cứ; Danh; Dụng; Dư; Đái; Đan; Đăng; Đèo; Điền; Điểu; Đồng; Đổng; Đường; Giang; \
    Hạ; Hạng; Hàn; Hàng; Hồng; Hoa; Hờ; Hùng; Hù; Hữu; H; Ka; K; Kha; Khà; Khang; Khâu; Khúc; \
    Khương; Kim; Kpă; Kring; Kră; Kỷ; La; Làn; Lăng; Lầu; Lầm; Leo; Lều; Liên; Liêu; Liễu; Lim; \
    Lìm; Linh; Lồ; Lộ; Lỗ; Lộc; Lù; Lục; Lùng; Luyện; Lữ; Lự; Ly; Lỳ; Mã; Man; Mao; Mẫn; Mấu; \
    Mè; Mẽ; Minh; Mông; Mùa; Nay; Ngân; Ngần; Nghị; Ngọc; Ngọ; Ngôn; Nhâm; Nhan; Niê; Niêu; \
    Ninh; Nình; Ong; Ông; Pá; Pao; Pàn; Phàn; Phi; Phó; Phong; Phù; Phú; Phủ; Phương; Pơloong; \
    Puih; Quan; Quản; Quang; Quế; Rah; Rơ; Ro; Sần; Seo; Siu; Sĩ; Sơn; Sử; Tán; Tao; Tất; Tề; \
    Thạch; Thang; Thàng; Thành; Thập; Thẩm; Thi; Thiên; Thịnh; Thoòng; Thôi; Thông; Thò; Tiêu; \
    Tiết; Tiền; Tiến; Toàn; Tôn; Trang; Tráng; Trầm; Trì; Triều; Trình; Trưng; Từ; Tưởng; U; \
    Ung; Văn; Vạn; Vàng; Vày; Vần; Và; Viên; Vòng; Xa; Xìn; Y; Yên; Arất; Alăng; Coor; Cil; \
    Cill; Bon; Bhling; Hiên; Hối; Hốih; Đinhr; Dơng; Kon; Lơ; Lơmu; Rô; Sô; Ta; Mang; Mangai; \
    Patâu; Tain; Adrơng; Ayun; Bya; Cáp; Chiêm; Chúc; Cổ; Cơ; Diêm; Du; Đôn; Ênuôl; Giả; Hình; \
    Hmok; Hoắc; Hra; Huống; Hwing; Hy; Kbuôr; Khấu; Khuông; Knul; Kpor; Kra; Kriêng; Ktla; \
    Liêng; Lôi; Luân; Lụ; Mạch; Mễ; Mlo; Ndu; Nhạc; Nhiêu; Nùng; Ôn; Pang; Phạc; Phang; Ploong; \
    Quyền; Rapát; Riah; Rơchăm; Rơlan; Rơmah; Tang; Tarương; Thắm; Trác; Tri; Triêng; Tương; \
    Ưng; Ứng; Viễn; Zơ";

/// Surnames of all peoples of Vietnam.
pub static SURNAME: Table<Surname> = Table::new(Slot::Surname, || {
    let cued = listed((CUED, Surname::Cued));
    rows(cued.chain(listed((SURE, Surname::Sure))))
});

/// Words that a person's name follows: forms of address, ranks and degrees.
pub static ADDRESS: Table<()> = Table::new(Slot::Address, || {
    const WORDS: &str = "đồng chí; đ/c; đ.c; đc; ông; bà; anh; chị; cô; thầy; em; cháu; cụ; chú; bác; cậu; mẹ; \
        vợ; chồng; nhà báo; nhà văn; nhà thơ; nhạc sĩ; nghệ sĩ; nghệ nhân; ca sĩ; họa sĩ; \
        luật sư; bác sĩ; bác sỹ; dược sĩ; y sĩ; kỹ sư; thạc sĩ; tiến sĩ; giáo sư; TS; TS.; ThS; \
        ThS.; Th.S; Th.s; BS; BS.; GS; GS.; PGS; PGS.; KS; KS.; CN.; LS; LS.; linh mục; \
        hòa thượng; thượng tọa; đại đức; mục sư; trung úy; thượng úy; đại úy; thiếu úy; \
        thiếu tá; trung tá; thượng tá; đại tá; thiếu tướng; trung tướng; thượng tướng; \
        đại tướng; chuẩn tướng; liệt sĩ; liệt sỹ; anh hùng; bị can; bị cáo; \
        Mẹ Việt Nam Anh hùng; Mẹ VNAH; già làng; doanh nhân; nông dân; học sinh; sinh viên; \
        tác giả; phóng viên; gia đình; vợ chồng; hộ";
    rows(listed((WORDS, ())))
});

/// Words of what stands between a name and the position behind it.
pub static ASIDE: Table<()> = Table::new(Slot::Aside, || {
    let words = [
        "dân tộc",
        "người dân tộc",
        "sinh năm",
        "SN",
        "sinh ngày",
        "quê",
    ];
    rows(words.map(|word| (word, ())))
});

/// The forms of address of these articles: behind them two capitals are a name whatever the
/// surname, a foreigner's as well.
pub static COMRADE: Table<()> = Table::new(Slot::Comrade, || {
    rows(["đồng chí", "đ/c", "ông", "bà"].map(|word| (word, ())))
});

/// Words after which a name is not the person's but of a thing that bears it.
pub static BEARER: Table<()> = Table::new(Slot::Bearer, || {
    const WORDS: &str = "đường; nút giao; cao tốc; hầm; đại lộ; xa lộ; bệnh viện; sân vận động; khu đô thị; \
         phố; ngõ; trường; THPT; THCS; tiểu học; mầm non; đại học; cầu; hồ; sông; chợ; \
        công viên; quảng trường; tượng đài; giải thưởng; giải; quỹ; học bổng; lớp; công ty; \
        di tích; đền thờ; đền; chùa; bảo tàng; nhà máy; khách sạn; hội trường; tư tưởng; \
        phong cách; đạo đức; tấm gương; thành phố; TP; TP.; xã; phường; quận; huyện; thị trấn; \
        thôn; ấp; khóm; tên; mang tên; chiến dịch; căn cứ; nhà hát; nghĩa trang; bến cảng; tàu; \
        lăng; làng; khu di tích; khu lưu niệm; nhà tù; phong trào; tạp chí; báo; học viện; \
        huân chương; danh hiệu";
    rows(listed((WORDS, ())))
});

/// Capitalised words that end a run of names: what follows them begins something else.
pub static STOP: Table<()> = Table::new(Slot::Stop, || {
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
    rows(listed((WORDS, ())))
});
