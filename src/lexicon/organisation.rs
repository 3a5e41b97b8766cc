//! The words with which names of bodies begin, and those with which they go on.

use std::sync::LazyLock;

use super::field::FIELDS;
use super::table::{Slot, Table, rows};
use super::{Matcher, listed};

/// What a head word asks for before it is one body's name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Head {
    /// There is one, or the article's own is meant: names a body even bare (`Tỉnh ủy`, `UBND`).
    Sole,
    /// As [`Head::Sole`], and nothing but `Trung ương` goes behind it: what follows is a person.
    Closed,
    /// One of many: asks for a level, a place or another body (`Đảng bộ phường`).
    Kind,
    /// As [`Head::Kind`], and often told apart by a number alone (`Quân khu 7`, `Chi bộ 5`).
    Numbered,
    /// Asks for the name of its field, which is a word of the table (`Sở Y tế`).
    Office,
    /// Asks for any name with a capital (`Trường Chính trị`, `Bệnh viện Bạch Mai`).
    Unit,
}

use Head::{Closed, Kind, Numbered, Office, Sole, Unit};

const HEADS: &[(Head, &str)] = &[
    (
        Sole,
        "Tỉnh ủy; Thành ủy; Huyện ủy; Thị ủy; Quận ủy; Khu ủy; Xứ ủy; Ban Thường vụ; BTV; \
         Ban Chấp hành; BCH; Ban Dân nguyện; Ban Công tác đại biểu; Ủy ban Kiểm tra; UBKT; \
         UB Kiểm tra; UB ND; Ban Tuyên giáo; Ban Tuyên giáo và Dân vận; Ban Dân vận; \
         Ban Nội chính; Ban Xây dựng Đảng; Ban Bảo vệ, chăm sóc sức khỏe cán bộ; HĐND; UBND; \
         Hội đồng nhân dân; Ủy ban nhân dân; Tòa án nhân dân; TAND; Viện Kiểm sát nhân dân; \
         VKSND; Kiểm toán Nhà nước; Ngân hàng Nhà nước; Đoàn đại biểu Quốc hội; Đoàn ĐBQH; \
         Ban Chỉ huy Quân sự; Ban CHQS; Bộ Chỉ huy Quân sự; Bộ CHQS; \
         Bộ Chỉ huy Bộ đội Biên phòng; Bộ Chỉ huy Biên phòng; Bộ Chỉ huy BĐBP; Bộ CH BĐBP; Bộ phận một cửa; \
         Bộ phận tiếp nhận và trả kết quả; MTTQ; UBMTTQ; UBMTTQVN; MTTQVN; UBTƯ MTTQ; UB TƯ MTTQ; UB TW MTTQ; UBTW MTTQ; UBT.Ư MTTQ; \
         Ủy ban T.Ư MTTQ; Ủy ban TW MTTQ; UB T.Ư MTTQ; UBMT; Mặt trận Tổ quốc; Ủy ban MTTQ; \
         Ủy ban Mặt trận Tổ quốc; UB MTTQ; Ủy ban Trung ương MTTQ; \
         Ủy ban Trung ương Mặt trận Tổ quốc; Ban công tác Mặt trận; Tỉnh đoàn; Thành đoàn; \
         Huyện đoàn; Thị đoàn; Quận đoàn; Đoàn Thanh niên; Đoàn Thanh niên Cộng sản; Đoàn TNCS; \
         Đoàn TN; Đoàn TNCS Hồ Chí Minh; Đoàn Thanh niên Cộng sản Hồ Chí Minh; \
         Đoàn Thanh niên CSHCM; Trung ương Đoàn; Trung ương Đoàn TNCS Hồ Chí Minh; Hội NDVN; Đoàn phường; Đoàn xã; Đoàn khối; \
         Liên đoàn Lao động; LĐLĐ; Tổng Liên đoàn Lao động; Tổng LĐLĐ; Hội Phụ nữ; \
         Hội Liên hiệp Phụ nữ; Hội LHPN; Hội Nông dân; Hội ND; Hội Cựu chiến binh; Hội CCB; \
         Hội Chữ thập đỏ; Hội Khuyến học; Hội Người cao tuổi; Hội NCT; Hội Luật gia; \
         Hội Nhà báo; Hội Văn học Nghệ thuật; Hội Văn học - Nghệ thuật; Hội VHNT; Hội Đông y; \
         Hội Cựu thanh niên xung phong; Hội Cựu TNXP; Hội Liên hiệp Thanh niên; Hội LHTN; \
         Hội Nạn nhân chất độc da cam; Hội Nạn nhân chất độc da cam/dioxin; Hội Sinh viên; \
         Hội Làm vườn; Hội Người mù; Liên hiệp các Hội Khoa học và Kỹ thuật; \
         Liên hiệp các tổ chức hữu nghị; Hội Kế hoạch hóa gia đình; Hội Y học; \
         Hội Cựu giáo chức; Hội Khoa học Lịch sử; Liên minh Hợp tác xã; Liên minh HTX; \
         Đoàn Thanh niên Cứu quốc; Đoàn Thanh niên Lao động; Hội Phụ nữ Cứu quốc; \
         Hội Phụ nữ Giải phóng; Hội Nông dân Cứu quốc; Hội Nông dân Giải phóng; VKSNDTC; TANDTC",
    ),
    (
        Closed,
        "Quân ủy Trung ương; Quân ủy TW; Bộ Chính trị; Ban Bí thư; Quốc hội; Chính phủ; \
         Ủy ban Thường vụ Quốc hội; UBTVQH; Đảng Cộng sản Việt Nam; Đảng đoàn Quốc hội; \
         Ban Chấp hành Trung ương; BCH Trung ương; BCHTW; BCH TW; BCH T.Ư; BCH T.Ư Đảng; \
         BCH TW Đảng; BCHTW Đảng; Ban Chấp hành TW Đảng; Ban Chấp hành T.Ư; Ban Chấp hành TW; \
         Ban Chấp hành Trung ương Đảng; BCH Trung ương Đảng; Ban Chấp hành T.Ư Đảng; VKSND tối cao; TAND tối cao; Viện Kiểm sát nhân dân tối cao; \
         Tòa án nhân dân tối cao; Ban Kinh tế Trung ương; Ban Đối ngoại Trung ương; \
         Văn phòng Chính phủ; Văn phòng Trung ương Đảng; Văn phòng Quốc hội; \
         Văn phòng Chủ tịch nước; Thanh tra Chính phủ; Tổng cục Chính trị; Bộ Tổng Tham mưu; \
         UBTV Quốc hội; Giáo hội Phật giáo Việt Nam",
    ),
    (
        Kind,
        "Thường vụ; THADS; Thường trực; Đảng bộ; Đảng ủy; Chi ủy; Chi, Đảng bộ; \
         Ban cán sự đảng; Ban cán sự; BCSĐ; Đảng đoàn; Ban Tổ chức; BTC; BTG; Ban Kiểm tra; \
         Ban Tuyên huấn; Ủy ban hành chính; Văn phòng; VP; Viện Kiểm sát; Tòa án; Thanh tra; \
         Công an; Bộ đội Biên phòng; BĐBP; Bộ Tư lệnh; Đồn Biên phòng; Vùng Cảnh sát biển; \
         Nhà trường; Ban Tiếp công dân; Kho bạc Nhà nước; NHCSXH; BVĐK; Cảnh sát PCCC; KBNN; Kho bạc; Bảo hiểm xã hội; BHXH; \
         Cục Thuế; Chi cục Thuế; Chi cục Thống kê; Hạt Kiểm lâm; Điện lực; Bưu điện; Trạm Y tế; \
         Trung tâm Y tế; TTYT; Trung tâm Chính trị; Trường Chính trị; Thư viện; Ủy ban MT; Ủy ban Mặt trận; Ban Thường trực; Chi đoàn; \
         Đoàn cơ sở; Hội đồng Đội; Công đoàn; CĐCS; Công đoàn cơ sở; Hội Doanh nghiệp; \
         Hiệp hội Doanh nghiệp; Ban Trị sự; Hội Từ thiện",
    ),
    (
        Numbered,
        "Chi bộ; Quân khu; Quân đoàn; Binh đoàn; Sư đoàn; Lữ đoàn; Trung đoàn; Tiểu đoàn; \
         Hải đoàn; Ban Chỉ đạo; BCĐ",
    ),
    (
        Office,
        "Tổng cục; Cục; Chi cục; Vụ; Sở; Bộ; Ban; Phòng; Ty; Trường; Trạm; Hạt; Đội; Khoa; \
         Cơ quan; Ủy ban; Hội đồng; Tiểu ban; Ban Quản lý; BQL",
    ),
    (
        Unit,
        "Quân chủng; Binh chủng; Viện; Học viện; Trung tâm; Bệnh viện; Phân hiệu; Phân viện; \
         Đại học; Ngân hàng; Công ty; Cty; Tổng Công ty; Tập đoàn; Nhà máy; Phân xưởng; Xí nghiệp; \
         Hợp tác xã; HTX; Nông trường; Lâm trường; Chi nhánh; Doanh nghiệp; DNTN; Trường THPT; Trường PTTH; \
         Trường THCS; Trường Tiểu học; Trường Mầm non; Trường Đại học; Trường ĐH; ĐH; \
         Trường CĐ; Trường Trung cấp; Trường TH; Trường PTDTNT; Trường Cao đẳng; Trại giam; \
         Trại; Nhà hát; Bảo tàng; Hiệp hội; Hội Bảo trợ",
    ),
];

/// Words with which the names of bodies begin.
pub static HEAD: Table<Head> = Table::new(Slot::Head, || {
    rows(
        HEADS
            .iter()
            .flat_map(|(head, table)| listed((table, *head))),
    )
});

/// The words of [`HEAD`] as they are spelt, without those that are or hold an abbreviation.
pub static HEAD_NAME: LazyLock<Matcher<&str>> = LazyLock::new(|| {
    let loud = |word: &str| word.chars().filter(|c| c.is_uppercase()).count() > 1;
    let heads = HEADS.iter().flat_map(|(_, table)| listed((table, ())));
    let whole = heads.filter(|(head, ())| !head.split(' ').any(loud));
    Matcher::new(whole.map(|(head, ())| (head, head)))
});

/// What goes behind a head as a level of its own: blocks of offices, the whole country.
const SECTORS: &str = "Khối; Khối các cơ quan; Khối cơ quan; Khối các cơ quan Đảng; Khối các cơ quan Trung ương; \
    Khối cơ quan và doanh nghiệp; Khối các cơ quan và doanh nghiệp; \
    Khối các cơ quan và Doanh nghiệp; Khối Doanh nghiệp; Khối doanh nghiệp Trung ương; \
    Khối các doanh nghiệp; Khối Cơ quan - Doanh nghiệp; Khối các cơ quan - doanh nghiệp; \
    Khối Đối ngoại; Khối Dân vận; Khối Khoa giáo; Khối Tư tưởng - Văn hóa; Khối Kinh tế; \
    Khối Mặt trận; Khối Đoàn thể; Khối Mặt trận - Đoàn thể; Khối Doanh nghiệp Nhà nước; \
    Khối Dân - Đảng; Khối Đảng; Khối Chính quyền; Khối Nội chính; Khối Đảng - Đoàn thể; \
    Dân Chính Đảng; Dân - Chính - Đảng; Khối các trường Đại học, Cao đẳng; \
    Khối các trường đại học, cao đẳng; cơ quan Dân, Đảng; cơ quan Dân Đảng; các cơ quan Đảng; \
    cơ quan Đảng; Dân Đảng; các cơ quan Đảng Trung ương; Quân sự; Quân đội; Dân quân; Việt Nam; \
    Trung ương; TW; TƯ; T.Ư; Trung ương Đảng; TW Đảng; T.Ư Đảng; \
    nước Cộng hòa xã hội chủ nghĩa Việt Nam; Biên phòng; VN; ngoài nước; Ngoài nước; quốc gia";

/// Blocks and sectors that name a body without a level or a place.
pub static SECTOR: Table<()> = Table::new(Slot::Sector, || rows(listed((SECTORS, ()))));

/// Words of the names of offices and units.
pub static FIELD: Table<()> = Table::new(Slot::Field, || rows(listed((FIELDS, ()))));

/// Words of fields that are verbs as well: in lower case behind a name they tell what it does.
pub static DEED: Table<()> = Table::new(Slot::Deed, || {
    const WORDS: &str = "thông tin; kiểm tra; thanh tra; tham mưu; quản lý; hỗ trợ; tổ chức; \
        bồi dưỡng; đào tạo; đăng ký; tổng hợp; xây dựng; phát triển; đầu tư; kinh doanh; \
        truyền thông; điều tra; hợp tác; ứng dụng; xúc tiến; khai thác; vận tải; bảo tồn; \
        hướng nghiệp; hòa giải; giáo dục; kế hoạch; thống kê; lưu trữ; dạy nghề; phục vụ";
    rows(listed((WORDS, ())))
});

/// Words between a head and the body that it belongs to: `Công đoàn cơ quan Quận ủy`.
pub static LINK: Table<()> = Table::new(Slot::Link, || {
    rows(["cơ quan", "các cơ quan", "khối"].map(|l| (l, ())))
});
