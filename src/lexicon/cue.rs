//! Words that decide what a figure is about, whether it is a result, a plan or a difference, and
//! how far it is to be trusted. Rows of phrases; how near a cue must stand is decided in `extract`.

use super::listed;
use super::table::{Slot, Table, rows};

/// What a passage is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Topic {
    /// Members admitted.
    Admit,
    /// Members made full members.
    Confirm,
    /// Members struck off.
    Remove,
    /// Yearly rating of members and organisations.
    Rate,
    /// Organisations set up, merged, dissolved.
    Reorganise,
    /// Inspection.
    Inspect,
    /// Supervision.
    Supervise,
    /// Discipline.
    Discipline,
    /// Violations: discipline, or what an inspection found.
    Violate,
    /// Citizens received, dialogues, opinions, petitions.
    Dialogue,
    /// Classes and people trained.
    Train,
    /// Appointments and planning of cadres.
    Appoint,
    /// Documents issued or carried out.
    Issue,
    /// Economy and society.
    Economy,
    /// Units that have something.
    Cover,
    /// There is so much; the unit alone says of what.
    Have,
    /// A part of what was counted before.
    Part,
    /// How many members there are.
    Members,
    /// Cases dealt with, which are discipline if they are people's.
    Handle,
    /// Fraud, gambling and bribes, whose money is no economy.
    Crime,
    /// Something that no indicator counts.
    Plain,
}

macro_rules! cues {
    ($(#[$doc:meta])* $table:ident, $slot:ident: $type:ty; $($value:expr => $phrases:literal;)*) => {
        $(#[$doc])*
        pub static $table: Table<$type> = Table::new(Slot::$slot, || {
            rows([$(($phrases, $value),)*].into_iter().flat_map(listed))
        });
    };
}

cues! {
    /// What a passage is about.
    TOPIC, Topic: Topic;
    Topic::Admit =>
        "số đảng viên mới; tổng số đảng viên mới; số đảng viên mới kết nạp; kết nạp; \
         phát triển được; phát triển thêm; giới thiệu đoàn viên ưu tú; giới thiệu cho đảng; cho đảng; cho đảng xem xét; tạo nguồn; kết nạp đảng; kết nạp đảng viên; phát triển đảng viên; phát triển đảng; đảng viên mới; \
         phát triển mới";
    Topic::Confirm =>
        "chuyển đảng chính thức; đảng viên chính thức; công nhận chính thức; chuyển chính thức; \
         công nhận đảng viên chính thức";
    Topic::Remove =>
        "xóa tên; xin ra khỏi đảng; đưa ra khỏi đảng; ra khỏi đảng; xóa tên trong danh sách";
    Topic::Rate =>
        "hoàn thành tốt nhiệm vụ; hoàn thành xuất sắc nhiệm vụ; hoàn thành nhiệm vụ; \
         không hoàn thành nhiệm vụ; xếp loại; trong sạch vững mạnh; trong sạch, vững mạnh; tsvm; \
         phân tích chất lượng; hoàn thành xuất sắc; hoàn thành tốt; hoàn thành tốt chức trách; \
         đủ tư cách; vi phạm tư cách; được đánh giá; thuộc diện đánh giá; \
         thuộc diện đánh giá, xếp loại; đánh giá, xếp loại; được đánh giá, xếp loại; được xếp loại; \
         bình xét; đảng viên xuất sắc; chi bộ yếu kém; yếu kém; httnv; htxsnv; htnv; khtnv; ht xuất sắc nhiệm vụ; trong sạch vững mạnh tiêu biểu; \
         hoàn thành xuất sắc chức trách";
    Topic::Reorganise =>
        "chia, tách; thành lập; thành lập mới; sáp nhập; giải thể; chia tách; hợp nhất; \
         chuyển giao; tiếp nhận; sắp xếp; kiện toàn; tổ chức lại; giảm đầu mối; \
         chuyển đổi mô hình; đầu mối";
    Topic::Inspect =>
        "thanh tra; thanh tra hành chính; thanh tra chuyên ngành; thanh tra, kiểm tra; \
         được kiểm tra, giám sát; dấu hiệu vi phạm; có dấu hiệu vi phạm; kiểm tra; \
         được kiểm tra; cuộc kiểm tra; cuộc kiểm tra, giám sát; kiểm tra, giám sát; \
         kiểm tra khi có dấu hiệu vi phạm";
    Topic::Supervise =>
        "giám sát; được giám sát; cuộc giám sát; giám sát chuyên đề; giám sát thường xuyên";
    Topic::Discipline =>
        "giáng chức; bị kỷ luật; kỷ luật; thi hành kỷ luật; xử lý kỷ luật; \
         khiển trách; cảnh cáo; cách chức; khai trừ; xử lý vi phạm; bị xử lý; bị xử; vi phạm bị kỷ luật";
    Topic::Violate =>
        "vi phạm; nội dung vi phạm; có vi phạm; có khuyết điểm, vi phạm; vi phạm đến mức";
    Topic::Dialogue =>
        "khiếu nại kỷ luật; khiếu nại kỷ luật đảng; đơn, thư; đơn vượt cấp; đơn khiếu nại; \
         đơn tố cáo; tiếp dân; tiếp công dân; đối thoại; ý kiến; kiến nghị; đơn thư; khiếu nại; \
         tố cáo; phản ánh; tiếp xúc; lượt công dân";
    Topic::Train =>
        "lớp đảng viên mới; học tập, quán triệt; quán triệt; hội nghị học tập; buổi học tập; \
         học tập nghị quyết; tham gia học tập; học nghị quyết; đi học; theo học; cao cấp lý luận chính trị; \
         trung cấp lý luận chính trị; tập huấn; bồi dưỡng; đào tạo; lớp bồi dưỡng; lớp tập huấn; \
         học viên; quần chúng ưu tú; nhận thức về đảng; đối tượng kết nạp đảng; \
         bồi dưỡng nhận thức về đảng; bồi dưỡng kết nạp đảng";
    Topic::Appoint =>
        "tổng số cấp ủy viên; số cấp ủy viên; cấp ủy viên khóa mới; số lượng cấp phó; số lượng phó giám đốc; số phó giám đốc; số lượng cấp trưởng; dôi dư cấp phó; \
         tái cử; tái cử cấp ủy; bầu; bổ nhiệm; bổ nhiệm lại; quy hoạch; luân chuyển; điều động; \
         chuẩn y; chỉ định; bầu bổ sung; giới thiệu ứng cử; miễn nhiệm; chức danh; đã bầu; \
         trúng cử; bầu được; phê duyệt quy hoạch; thôi giữ chức; cho thôi; từ chức; bãi nhiệm; \
         thuyên chuyển";
    Topic::Issue =>
        "ban hành; nghị quyết; kế hoạch; đề án; văn bản; chỉ thị; hướng dẫn; \
         chương trình hành động; quyết định";
    Topic::Economy =>
        "quy hoạch nông thôn mới; quy hoạch xây dựng; quy hoạch đô thị; mô hình sản xuất; \
         mô hình kinh tế; thu hút; tổng thu; thu đạt; giá trị; tiêm phòng; trồng rừng; \
         trồng mới; đỗ đại học; vốn vay; thi đỗ; tăng trưởng; thu nhập; thu nhập bình quân; \
         grdp; gdp; ngân sách; thu ngân sách; chi thường xuyên; vốn đầu tư; đầu tư; \
         giá trị sản xuất; xuất khẩu; nhập khẩu; kim ngạch; hộ nghèo; hộ cận nghèo; cận nghèo; giảm nghèo; nông thôn mới; \
         diện tích; năng suất; sản lượng; doanh thu; lợi nhuận; kinh tế; kinh tế - xã hội; \
         dự án; du lịch; lao động; việc làm; bảo hiểm y tế; bhyt; nhà tạm; nhà dột nát; nhà ở; gieo trồng; nông nghiệp; bao phủ; đàn bò; đàn lợn; đàn trâu; \
         đàn gia súc; đàn gia cầm; kinh tế tập thể; khám, chữa bệnh; trang trại; \
         công nghiệp; dịch vụ; học sinh; tốt nghiệp; trường chuẩn quốc gia; gia đình văn hóa; \
         làng văn hóa; dồn điền; sản xuất; chăn nuôi; trúng tuyển; tiêm chủng; tổng sản phẩm; \
         bình quân đầu người; mức thu; giải ngân; lãi suất; doanh nghiệp mới; đô thị hóa; \
         che phủ rừng; nước sạch; bê tông; đường giao thông; chỉ tiêu kinh tế";
    Topic::Cover =>
        "thành lập được chi bộ; thành lập được tổ chức đảng; đạt chuẩn về trình độ; đạt chuẩn trình độ; \
         đạt chuẩn chức danh; cài đặt; cài đặt ứng dụng; sử dụng ứng dụng; là đảng viên; có tổ chức đảng; có chi bộ; có đảng viên; có chi ủy; có cấp ủy; \
         là bí thư chi bộ; làm trưởng thôn; làm phó thôn; đồng thời là; kiêm; \
         có tổ chức cơ sở đảng; sử dụng chữ ký số; là trưởng thôn; có chi bộ độc lập; \
         nhất thể hóa; có đảng bộ; chưa có đảng viên; trắng đảng viên; không có đảng viên; \
         có bí thư; có bí thư chi bộ; có bí thư đồng thời là; có trình độ; có bằng; bố trí được";
    Topic::Have =>
        "có; hiện có; tổng số; với tổng số";
    Topic::Part =>
        "trong đó; trong đó có; gồm; bao gồm; gồm có; trong số này; trong số đó";
    Topic::Members =>
        "tổng số đảng viên; số đảng viên; tổng số đảng viên toàn đảng bộ";
    Topic::Handle =>
        "xử lý; đã xử lý; bị xem xét, xử lý";
    Topic::Crime =>
        "ván bài; lừa; lừa đảo; lừa lấy; chiếm đoạt; đánh bạc; đánh bài; đánh bài ăn tiền; ăn tiền; cá độ; \
         hối lộ; nhận hối lộ; đưa hối lộ; tham ô; vòi tiền; chạy dự án; hứa xin việc; chạy việc; \
         chạy chức";
    Topic::Plain =>
        "chuyển sinh hoạt; chuyển sinh hoạt đảng; học tập và làm theo; xử phạt hành chính; xử phạt; trao huy hiệu; huy hiệu đảng; tặng huy hiệu; giấy khen; bằng khen; khen thưởng; \
         biểu dương; tuyên dương; sinh hoạt chuyên đề; dân vận khéo; kỳ họp; biên chế";
}

/// Whether a number is a result, a plan or a difference.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Turn {
    /// `vượt`, which may go on to name the plan that was exceeded.
    Exceed,
    /// An increase, decrease or factor.
    Change,
    /// `kế hoạch`, `chỉ tiêu`: the number that follows is the plan's.
    Target,
    /// `phấn đấu`, `mục tiêu`: the whole statement is a plan.
    Aim,
    /// `đạt`, `kết nạp được`: a result follows.
    Result,
    /// `so với`: what follows is the base of a comparison.
    Base,
}

cues! {
    /// What turns a number into a result, a plan or a difference.
    TURN, Turn: Turn;
    Turn::Exceed =>
        "vượt; vượt mức";
    Turn::Change =>
        "tăng; giảm; gấp; bớt; bớt được; mức giảm; mức giảm đạt; giảm thêm;\
         tinh gọn; cao hơn; thấp hơn; nhiều hơn; ít hơn; tăng thêm; giảm bớt; \
         tăng trưởng thêm; cắt giảm; cao gấp; rút ngắn";
    Turn::Target =>
        "chương trình cả năm; chương trình năm; kế hoạch cả năm; kế hoạch đề ra; chỉ tiêu đề ra; \
         mục tiêu đề ra; kế hoạch; kế hoạch năm; chỉ tiêu; dự toán; mục tiêu; chỉ tiêu giao; \
         kế hoạch giao; được giao; tỉnh giao; định mức; kh; nghị quyết đề ra";
    Turn::Aim =>
        "yêu cầu; kiến nghị thu hồi; kiến nghị xử lý; kiến nghị giảm; kiến nghị bổ sung; đặt ra mục tiêu; \
         phải có; tỷ lệ khống chế; theo quy hoạch; đề nghị; từ nay đến cuối năm; \
         từ nay đến hết năm; phấn đấu; mục tiêu; mục tiêu đến; dự kiến; sẽ; phải đạt; \
         đặt mục tiêu; đề ra mục tiêu; đặt chỉ tiêu; đề ra chỉ tiêu; tối thiểu phải";
    Turn::Result =>
        "tăng trưởng; mức tăng trưởng; tốc độ tăng trưởng; tốc độ tăng; tăng cường; vượt cấp; kế hoạch hóa; kế hoạch hóa gia đình; vượt qua; vượt lên; vượt khó; đạt; \
         đạt được; được; đã; thực hiện được; kết quả; bằng; chiếm; hoàn thành; trong đó; gồm; \
         có; ước đạt; đạt và vượt";
    Turn::Base =>
        "so với";
}

/// How a word blurs the number that follows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Blur {
    /// khoảng
    About,
    /// gần
    Nearly,
    /// trên
    Over,
    /// tối thiểu
    AtLeast,
    /// dưới
    AtMost,
}

cues! {
    /// What blurs the number that follows.
    BLUR, Blur: Blur;
    Blur::About =>
        "khoảng; ước; ước đạt; chừng; ước tính; ước khoảng; khoảng trên; áng chừng; ước chừng; \
         độ khoảng; ước thực hiện";
    Blur::Nearly =>
        "gần; xấp xỉ; chưa đến; ngót; chưa đầy; suýt soát; gần đạt; chưa tới";
    Blur::Over =>
        "trên; hơn; vượt quá; quá; đạt trên; đạt hơn";
    Blur::AtLeast =>
        "không dưới; không ít hơn; không thấp hơn; tối thiểu; ít nhất; ít nhất là; tối thiểu là; \
         từ ít nhất";
    Blur::AtMost =>
        "dưới; không quá; tối đa; nhiều nhất; không vượt quá; tối đa là; cao nhất là";
}

cues! {
    /// The forms of discipline, one of which excludes the others.
    FORM, Form: ();
    () =>
        "khiển trách; cảnh cáo; cách chức; khai trừ";
}

cues! {
    /// Verbs of speech.
    SPEECH, Speech: ();
    () =>
        "cho biết; cho hay; khẳng định; đánh giá; chia sẻ; nhấn mạnh; phát biểu; cho rằng; nói; \
         thông tin; bộc bạch; tâm sự; phấn khởi; bày tỏ; kể; phấn khởi nói; giải thích";
}

/// Nouns after which a number is a name, not a count: `Điều 30`, `tổ 4`, `khóa 12`.
pub static NAMING: Table<bool> = Table::new(Slot::Naming, || {
    let certain = [
        "mồng",
        "mùng",
        "điều",
        "khoản",
        "tổ dân phố",
        "khu phố",
        "quốc lộ",
        "tỉnh lộ",
        "khóa",
        "lần thứ",
        "thứ",
        "phụ lục",
        "trang",
        "phần thứ",
        "mức độ",
        "hẻm",
        "ngõ",
        "ngách",
        "kỳ họp thứ",
        "phiên họp thứ",
        "covid",
        "công nghiệp",
        "cách mạng",
        "vành đai",
        "chuyền",
        "nghị định",
        "đường",
        "điện thoại",
        "đt",
        "tiểu khu",
        "khu vực",
        "hội nghị trung ương",
        "trung ương",
        "top",
        "u",
        "thứ hạng",
        "số nhà",
        "tiểu đoàn",
        "trung đoàn",
        "sư đoàn",
        "quân khu",
        "lữ đoàn",
        "đại đội",
        "cây số",
        "lô số",
        "phòng số",
    ];
    let perhaps = [
        "điểm",
        "tổ",
        "khu",
        "xóm",
        "thôn",
        "ấp",
        "bản",
        "phường",
        "quận",
        "đội",
        "đợt",
        "hạng",
        "lớp",
        "mức",
        "bảng",
        "loại",
        "chương",
        "mục",
        "tập",
        "kỳ",
        "vòng",
        "cấp",
        "lần",
        "số",
        "chi bộ",
        "nhóm",
        "cụm",
        "khối",
        "buôn",
        "giai đoạn",
        "hình",
        "ô",
        "lô",
        "km",
        "tầng",
        "phòng",
        "tháng",
        "ngày",
        "năm",
        "quý",
        "đài",
        "kênh",
        "trường",
    ];
    rows(
        certain
            .map(|noun| (noun, true))
            .into_iter()
            .chain(perhaps.map(|noun| (noun, false))),
    )
});
