//! What figures count: nouns with the words that name their kind, classifiers, measures.
//!
//! A phrase of [`NOUNS`] is a unit as it stands. A classifier (`cuộc`, `lượt`, `trường hợp`) takes
//! the noun or the act that follows it into the unit.

use super::listed;
use super::table::{Slot, Table, rows};

/// What a word at the head of a unit is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Money, length, area, weight: nothing is added to it but a rate.
    Measure,
    /// Years, months, days: a length of time.
    Length,
    /// Counts what the next noun names; stands alone as well.
    Classifier,
    /// A person by courtesy; a noun of people that follows belongs to the unit.
    Honorific,
    /// An event, which takes along the act that it is made of: `cuộc kiểm tra`.
    Event,
    /// Counts single things; the noun that follows belongs to the unit even if no table has it.
    Counter,
    /// A member, cadre or another person.
    Person,
    /// A Party organisation.
    Organisation,
    /// A place, or an office that places have.
    Place,
    /// Anything else.
    Thing,
}

/// Every phrase with what it is.
const NOUNS: &[(&str, Unit)] = &[
    (
        "đồng; đồng/người/năm; đồng/người/tháng; đồng/năm; đồng/tháng; đồng/ha; đồng/hộ; \
         đồng/người; đồng/lượt; đồng/m2; đồng/kg; USD; đô la; đô-la; euro; EUR; nhân dân tệ; ha; \
         héc-ta; hecta; km; km2; km²; m; m2; m²; m3; m³; mét; mét vuông; mét khối; ki-lô-mét; \
         cây số; kg; tấn; tấn/ha; tạ; tạ/ha; yến; lít; mẫu; sào; MW; kW; kWh; MWp; lần; lần/năm; \
         lần/quý; lần/tháng; điểm; điểm phần trăm; bậc; độ; triệu đồng; đồng chẵn; VNĐ; đ; GB; \
         Mbps; tấn/năm",
        Unit::Measure,
    ),
    (
        "giờ; phút; giây; tuổi; năm; tháng; ngày; tuần; quý; thập kỷ; thế kỷ; nhiệm kỳ; kỳ; \
         năm tuổi; tuổi Đảng; năm tuổi Đảng; tháng đầu",
        Unit::Length,
    ),
    (
        "căn; ngôi; chiếc; cái; con; tấm; bức; cuốn; quyển; thùng; hộp; bao; quả; viên; khẩu; \
         đôi; hòn; cánh",
        Unit::Counter,
    ),
    (
        "cuộc; lượt; đợt; buổi; vụ; vụ việc; ca; lớp; khóa",
        Unit::Event,
    ),
    ("đồng chí; đ/c; vị; em; cháu; cụ", Unit::Honorific),
    (
        "trường hợp; chức danh; suất; phần; bộ; nhóm; tổ; đoàn; loại; hình thức; cấp; \
         lượt người; bản; tập thể; cá nhân; tin; bài; số; kỳ họp; phiên; phiên họp",
        Unit::Classifier,
    ),
    (
        "nữ cán bộ; nữ đảng viên; nữ đại biểu; nữ cấp ủy viên; nữ đoàn viên; nữ công nhân; \
         thợ lò; thợ; bí thư chi bộ, trưởng thôn; bí thư chi đoàn; hội viên ưu tú; công nhân ưu tú; \
         chiến sĩ ưu tú; sinh viên ưu tú; học sinh ưu tú; giáo viên ưu tú; cảm tình đảng; \
         lượt công dân; lượt người dân; chủ tịch ubnd; chủ tịch ubnd xã; chủ tịch ubnd xã, thị trấn; chủ tịch hđnd; \
         chủ tịch hđnd xã; bí thư đảng ủy xã; bí thư chi đoàn; trưởng phòng; phó trưởng phòng; \
         phó phòng; trưởng ban; phó trưởng ban; phó ban; giám đốc; phó giám đốc; giám đốc sở; phó giám đốc sở; \
         chánh văn phòng; phó chánh văn phòng; chủ nhiệm; phó chủ nhiệm; đv; cbcc; cụ già; \
         bậc lão thành cách mạng; cán bộ lão thành cách mạng; lãnh đạo cấp phòng; lãnh đạo cấp sở; lãnh đạo, quản lý; cán bộ lãnh đạo, quản lý; cán bộ đoàn; \
         cán bộ hội; cán bộ kiểm tra; cán bộ tuyên giáo; \
         cán bộ dân vận; cán bộ nguồn; cán bộ luân chuyển; cán bộ không chuyên trách; \
         công nhân lao động; công nhân, lao động; hộ lý; y sĩ; giảng viên; kỹ sư; thạc sĩ; tiến sĩ; hiệu trưởng; \
         cấp trưởng; cấp phó; công dân; người dân tộc thiểu số; \
         người hoạt động không chuyên trách; ủy viên bộ chính trị; ủy viên trung ương; \
         cán bộ cấp cao; lão thành cách mạng; đảng viên; đảng viên mới; đảng viên dự bị; \
         đảng viên chính thức; quần chúng; quần chúng ưu tú; cán bộ; cán bộ, đảng viên; \
         cán bộ, công chức; cán bộ, công chức, viên chức; cán bộ, chiến sĩ; cán bộ lãnh đạo; \
         cán bộ chủ chốt; cán bộ công chức; cán bộ xã; cán bộ huyện; cán bộ tỉnh; cán bộ cấp xã; \
         cán bộ cấp huyện; cán bộ công đoàn; cán bộ nữ; cán bộ trẻ; cán bộ quản lý; \
         cán bộ cấp cơ sở; công chức; viên chức; công chức, viên chức; cấp ủy viên; ủy viên; \
         ủy viên ban chấp hành; ủy viên ban thường vụ; ủy viên ubkt; ủy viên bch; ủy viên btv; \
         bí thư; phó bí thư; bí thư, phó bí thư; bí thư chi bộ; bí thư đảng ủy; \
         phó bí thư chi bộ; bí thư đoàn; bí thư cấp ủy; chủ tịch; phó chủ tịch; đoàn viên; \
         đoàn viên, thanh niên; đoàn viên thanh niên; đoàn viên ưu tú; hội viên; thanh niên; người; người dân; \
         người có uy tín; người lao động; người nghèo; lao động; công nhân; nông dân; học viên; \
         học sinh; sinh viên; giáo viên; nhà giáo; đại biểu; đại biểu chính thức; cử tri; \
         nhân khẩu; dân; chiến sĩ; chiến sỹ; thương binh; cựu chiến binh; bác sĩ; bác sỹ; \
         nhân viên; báo cáo viên; tuyên truyền viên; trưởng thôn; phó thôn; trưởng xóm; \
         tổ trưởng; tổ trưởng tổ dân phố; trưởng bản; trưởng ban công tác mặt trận; trưởng khu; \
         đảng ủy viên; ủy viên ủy ban kiểm tra; quần chúng là công nhân; chuyên gia; doanh nhân; \
         tổ viên; thành viên; bệnh nhân; nạn nhân; bị can; bị cáo; đối tượng; phạm nhân; \
         hành khách; khách; du khách; phụ nữ; trẻ em; vận động viên; nghệ nhân; nghệ sĩ; \
         phóng viên; nhà báo; hộ viên; chủ hộ; già làng; trưởng dòng họ; mẹ; liệt sĩ; biên chế; biên chế công chức; biên chế viên chức; biên chế sự nghiệp; \
         người có đạo; tín đồ; giáo dân; thí sinh; ứng viên; ứng cử viên; chỉ huy; sĩ quan; \
         tình nguyện viên; cộng tác viên; hòa giải viên; kiểm lâm; thầy cô; thầy cô giáo; \
         cổ đông; khách hàng; thuê bao; tài khoản; thân nhân",
        Unit::Person,
    ),
    (
        "huyện ủy; thị ủy; thành ủy; tỉnh ủy; quận ủy; đảng ủy xã; đảng ủy trực thuộc; chi bộ; \
         đảng bộ; chi, đảng bộ; chi, đảng bộ cơ sở; chi bộ, đảng bộ; đảng bộ, chi bộ; chi bộ cơ sở; đảng bộ cơ sở; \
         đảng bộ bộ phận; tổ chức đảng; tổ chức cơ sở đảng; tccsđ; tổ chức; \
         chi bộ, đảng bộ cơ sở; đảng bộ, chi bộ cơ sở; chi bộ nông thôn; chi bộ thôn; chi bộ bản; chi bộ ấp; chi bộ xóm; chi bộ khu phố; \
         chi bộ tổ dân phố; chi bộ khu; chi bộ trực thuộc đảng bộ bộ phận; huyện, thành ủy; \
         huyện ủy, thành ủy; huyện, thị, thành ủy; huyện, thị ủy; \
         chi bộ khu dân cư; chi bộ quân sự; chi bộ cơ quan; chi bộ trường học; chi bộ độc lập; \
         chi bộ nhỏ; chi bộ ghép; cấp ủy; cấp ủy, tổ chức đảng; ban cán sự đảng; đảng đoàn; \
         đảng ủy; đảng ủy cơ sở; ubkt; đảng bộ xã; đảng bộ phường; đảng bộ cấp xã; \
         đảng bộ cấp huyện; tổ đảng; chi ủy; chi bộ doanh nghiệp; tổ chức đảng, đoàn thể; \
         chi đoàn; chi hội; công đoàn cơ sở; chi bộ đảng; chi bộ sinh viên; đảng bộ huyện",
        Unit::Organisation,
    ),
    (
        "khóm; ấp, khóm; khóm, ấp; khu vực, ấp; phum, sóc; buôn, thôn; \
         cơ quan tham mưu, giúp việc; khu công nghiệp, khu kinh tế; khu kinh tế; xã; phường; \
         thị trấn; xã, phường; xã, thị trấn; xã, phường, thị trấn; huyện; quận; thị xã; \
         thành phố; tỉnh; tỉnh, thành phố; huyện, thị xã; huyện, thành phố; \
         huyện, thị xã, thành phố; quận, huyện; thôn; bản; ấp; xóm; làng; buôn; khu phố; \
         khu dân cư; tổ dân phố; thôn, bản; xóm, tổ dân phố; thôn, tổ dân phố; thôn, khu phố; \
         ấp, khu phố; thôn, xóm; thôn, buôn; thôn, làng; bản, tổ dân phố; địa phương; cơ quan; \
         cơ quan, đơn vị; đơn vị; phòng; phòng, ban; ban; sở; ngành; sở, ngành; cơ sở; đầu mối; \
         trường; trường học; trạm; trung tâm; bệnh viện; doanh nghiệp; công ty; hợp tác xã; htx; \
         tổ hợp tác; tổ hợp tác, hợp tác xã; gia đình; hộ; hộ gia đình; hộ nghèo; hộ cận nghèo; \
         hộ dân; gia đình, cá nhân; gia đình chính sách; khu; khu công nghiệp; cụm công nghiệp; \
         quốc gia; nước; châu lục; xã đảo; thôn nông thôn mới; nhà máy; xí nghiệp; cửa hàng; \
         chợ; trang trại; điểm trường; nhà văn hóa; nhà trường; đơn vị hành chính; \
         đơn vị sự nghiệp; đơn vị sự nghiệp công lập; đơn vị, cá nhân; tổ chức, đơn vị, cá nhân; \
         cơ quan, đơn vị, địa phương; đầu mối phòng, ban; đầu mối cơ quan, đơn vị; phòng trọ; \
         phòng chuyên môn; nhà trọ; doanh nghiệp fdi; doanh nghiệp tư nhân; tổ chức, cá nhân; tập thể, cá nhân; tập thể và cá nhân; khu vực; \
         ngân hàng; chi nhánh; chi cục; cục; phòng, ban, đơn vị; phòng giao dịch; cơ quan chuyên môn; trường thpt; trường mầm non; \
         trường tiểu học; trường đại học; cơ quan báo chí",
        Unit::Place,
    ),
    (
        "vụ án; dự thảo; dự thảo văn bản; vướng mắc; đơn kiến nghị; đơn phản ánh; đơn kiến nghị, phản ánh; ý kiến, nguyện vọng; \
         tin báo; tin báo, tố giác; nguồn tin; nghị quyết quy phạm pháp luật; nhà tạm; nhà dột nát; \
         tổ covid cộng đồng; tổ tự quản; tổ hòa giải; tổ liên gia; tổ vay vốn; thứ tiếng; dân tộc; ngày công; tham luận; bài tham luận; ý kiến tham luận; kênh; \
         kênh thông tin; ý kiến phát biểu; ý kiến đóng góp; lượt ý kiến; đơn kntc; \
         đơn kntc, kiến nghị, phản ánh; đơn khiếu nại, tố cáo, kiến nghị, phản ánh; vụ việc kntc; \
         vụ việc khiếu nại, tố cáo; đoàn đông người; đơn tố cáo; đơn, thư; đơn thư tố cáo; đơn thư khiếu nại; \
         mô hình tập thể; mô hình cá nhân; hội nghị đối thoại; hội nghị báo cáo viên; nghị quyết chuyên đề; \
         văn bản chỉ đạo; ý kiến; kiến nghị; ý kiến, kiến nghị; đơn; đơn thư; lượt đơn; \
         đơn khiếu nại; đơn khiếu nại, tố cáo; lá đơn; câu hỏi; văn bản; kế hoạch; nghị quyết; \
         chỉ thị; quyết định; đề án; chương trình; chương trình hành động; chương trình phối hợp; hướng dẫn; báo cáo; chuyên đề; nội dung; \
         nhiệm vụ; giải pháp; nhiệm vụ, giải pháp; nhóm nhiệm vụ; nhóm giải pháp; chỉ tiêu; \
         tiêu chí; mục tiêu; dự án; dự án mới; dự án fdi; công trình; công trình, phần việc; \
         phần việc; mô hình; mô hình, điển hình; điển hình; sản phẩm; sản phẩm ocop; sáng kiến; \
         đề tài; giải thưởng; giải nhất; giải nhì; giải ba; giải khuyến khích; huy chương; \
         bằng khen; giấy khen; kỷ niệm chương; huy hiệu; huy hiệu đảng; huân chương; danh hiệu; \
         phong trào; câu lạc bộ; biểu hiện; mặt; khâu đột phá; lĩnh vực; vấn đề; vấn đề cụ thể; \
         điều; chương; khoản; trang; phiếu; lá phiếu; hồ sơ; thủ tục; thủ tục hành chính; tthc; \
         dịch vụ; dịch vụ công; tin bài; tin, bài; bài viết; ấn phẩm; cuốn; cuốn sách; bộ sách; \
         đầu sách; cây; cây xanh; con đường; tuyến; tuyến đường; cây cầu; cầu; nhà; căn nhà; \
         ngôi nhà; nhà tình nghĩa; nhà đại đoàn kết; phòng học; xe; ô tô; xe máy; tàu; tàu cá; \
         máy; máy tính; camera; điểm nghẽn; điểm cầu; quà; phần quà; suất quà; suất học bổng; \
         học bổng; sổ tiết kiệm; đoàn giám sát; đoàn kiểm tra; đoàn kiểm tra, giám sát; tổ công tác; \
         tổ công nghệ số cộng đồng; hội nghị; hoạt động; cuộc thi; hội thi; hội thảo; lễ; \
         sự kiện; chuyến; chuyến đi; khiếu nại; tố cáo; sai phạm; vi phạm; khuyết điểm; bước; \
         bên; nhóm; yếu tố; nguyên tắc; kết luận; hợp đồng; gói thầu; thửa; lô; giấy chứng nhận; \
         cổ phiếu; đại hội; phương án; nhánh; trụ cột; ưu tiên; đột phá; chính sách; quy định; \
         bài học; bài học kinh nghiệm; nguyên nhân; hạn chế; tồn tại; bản tin; chuyên mục; \
         cơ sở dữ liệu; chữ ký số; máy bay; lần kiểm tra; vòng; hạng mục; mũi; cụm; cụm dân cư; \
         giường bệnh; giường; liều; mẫu; ca mắc; lễ hội; di tích; bàn thắng; trận; trận đấu; \
         bàn; quả; ván; bộ hồ sơ; gương; tấm gương; nhân tố; cuộc vận động; đoàn công tác; \
         vòng hiệp thương; tên miền; thẻ; thẻ đảng; thẻ đảng viên; thẻ bhyt; cơ hội; loại hình; chức năng; \
         phương thức; gói; vị trí; vị trí việc làm",
        Unit::Thing,
    ),
];

/// Acts that a classifier takes along: `cuộc kiểm tra, giám sát`, `lớp bồi dưỡng`.
const ACTS: (&str, ()) = (
    "kiểm tra; trung cấp; cao cấp; sơ cấp; kháng chiến; nghiệp vụ; sơ cấp lý luận chính trị; trung cấp lý luận chính trị; \
     cao cấp lý luận chính trị; cập nhật kiến thức; công dân; giám sát; kiểm tra, giám sát; \
     kiểm tra và giám sát; tiếp dân; tiếp công dân; đối thoại; tiếp xúc; tiếp xúc, đối thoại; \
     tiếp xúc cử tri; tập huấn; bồi dưỡng; đào tạo; đào tạo, bồi dưỡng; tuyên truyền; họp; \
     làm việc; khảo sát; sinh hoạt; sinh hoạt chuyên đề; vi phạm; tai nạn; \
     tai nạn giao thông; cháy; nghị quyết; hội thảo; tọa đàm; hội nghị; gặp mặt; vận động; thi; \
     nói chuyện; học tập; giao ban; hội thi; phản biện; phản biện xã hội; \
     giám sát, phản biện xã hội; kiểm điểm; giáo dục; thanh tra; thanh tra hành chính; thanh tra chuyên ngành; \
     thanh tra, kiểm tra; ra quân; xét xử; \
     đình công; chuyên đề; đoàn; đấu giá; tuần tra",
    (),
);

/// Words after a noun that say which kind of it is counted: `đảng viên trẻ`, `giải pháp trọng tâm`.
const KINDS: &[(&str, Unit)] = &[
    (
        "trẻ; ưu tú; điển hình; tiêu biểu; công nhân; nông thôn; sinh viên; nữ; \
         cao tuổi; chủ chốt",
        Unit::Person,
    ),
    (
        "trọng tâm; trọng điểm; đột phá; then chốt; chủ yếu; cốt lõi; thanh niên",
        Unit::Thing,
    ),
    ("điển hình; tiêu biểu; xuất sắc", Unit::Classifier),
    (
        "fdi; tư nhân; nhà nước; ngoài nhà nước; ngoài khu vực nhà nước",
        Unit::Place,
    ),
];

/// Nouns of units.
pub static NOUN: Table<Unit> =
    Table::new(Slot::Noun, || rows(NOUNS.iter().copied().flat_map(listed)));

/// Acts after a classifier.
pub static ACT: Table<()> = Table::new(Slot::Counted, || rows(listed(ACTS)));

/// Words that name the kind of a noun before them; they go with nouns of their row only.
pub static KIND: Table<Unit> = Table::new(Slot::NounKind, || {
    rows(KINDS.iter().copied().flat_map(listed))
});
