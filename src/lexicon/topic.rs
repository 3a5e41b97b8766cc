//! Words that tell what a figure is about: the verbs and nouns that the genre has for each
//! indicator. Rows of phrases; which of them governs a figure is decided in `extract`.
//!
//! A phrase stands here if it says by itself what is counted. Where a longer one means something
//! else (`bầu không khí`, `tiếp nhận hồ sơ`), that one has a row of its own, for the longest wins.

use super::listed;
use super::table::{Slot, Table, rows};

/// What a passage is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Topic {
    /// Members admitted.
    Admit,
    /// People put forward: for the Party if they are its best youth, for a post if they are cadres.
    PutForward,
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
    /// What draws capital, which is economy, or people, who go with what drew them.
    Attract,
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

/// The phrases of each topic.
const TOPICS: &[(&str, Topic)] = &[
    (
        "số đảng viên mới; tổng số đảng viên mới; số đảng viên mới kết nạp; kết nạp; \
         kết nạp mới; kết nạp được; xét kết nạp; xem xét kết nạp; xem xét, kết nạp; lễ kết nạp; \
         quyết định kết nạp; kết nạp vào đảng; chỉ tiêu kết nạp; \
         phát triển được; phát triển thêm; phát triển mới; phát triển đảng; \
         phát triển đảng viên; phát triển đảng viên mới; công tác phát triển đảng; \
         chỉ tiêu phát triển đảng; nguồn phát triển đảng; tạo nguồn phát triển đảng; \
         kết nạp đảng; kết nạp đảng viên; đảng viên mới; \
         giới thiệu đoàn viên ưu tú; giới thiệu quần chúng ưu tú; giới thiệu cho đảng; \
         giới thiệu nguồn; cho đảng; cho đảng xem xét; cho chi bộ xem xét; \
         tạo nguồn; tạo nguồn kết nạp; tạo nguồn kết nạp đảng; nguồn kết nạp; \
         bồi dưỡng, tạo nguồn; bồi dưỡng tạo nguồn; bồi dưỡng, giúp đỡ; bồi dưỡng, kết nạp; \
         bồi dưỡng kết nạp; bồi dưỡng, giới thiệu; theo dõi, giúp đỡ; phân công giúp đỡ; \
         đứng vào hàng ngũ; đứng vào hàng ngũ của đảng; \
         vào hàng ngũ của đảng; \
         gia nhập đảng; được kết nạp",
        Topic::Admit,
    ),
    (
        "giới thiệu; giới thiệu được; phát hiện, giới thiệu; đề cử",
        Topic::PutForward,
    ),
    (
        "chuyển đảng chính thức; đảng viên chính thức; công nhận chính thức; chuyển chính thức; \
         công nhận đảng viên chính thức; công nhận là đảng viên chính thức; \
         trở thành đảng viên chính thức; chuyển đảng viên chính thức; xét chuyển chính thức; \
         chuyển đảng viên dự bị; chuyển sang chính thức; được chuyển chính thức; \
         xét công nhận chính thức; hết thời gian dự bị",
        Topic::Confirm,
    ),
    (
        "xóa tên; xóa tên trong danh sách; xóa tên khỏi danh sách; xóa tên đảng viên; \
         xin ra khỏi đảng; đưa ra khỏi đảng; cho ra khỏi đảng; ra khỏi đảng; ra đảng; xin ra đảng; \
         xin ra; ra khỏi danh sách; đưa ra khỏi danh sách; ra khỏi danh sách đảng viên; \
         đưa ra khỏi danh sách đảng viên; bỏ sinh hoạt; bỏ sinh hoạt đảng; tự ý bỏ sinh hoạt; \
         tự ý bỏ sinh hoạt đảng; rời khỏi đảng; không còn đủ tư cách; \
         không còn đủ tư cách đảng viên; không đủ tư cách; không đủ tư cách đảng viên",
        Topic::Remove,
    ),
    (
        "hoàn thành tốt nhiệm vụ; hoàn thành xuất sắc nhiệm vụ; hoàn thành nhiệm vụ; \
         không hoàn thành nhiệm vụ; không hoàn thành; hoàn thành xuất sắc; hoàn thành tốt; \
         hoàn thành chức trách; hoàn thành tốt chức trách; hoàn thành xuất sắc chức trách; \
         hoàn thành ở mức; xếp loại; xếp loại chất lượng; xếp loại xuất sắc; bị xếp loại; \
         được xếp loại; chưa xếp loại; chưa được xếp loại; không xếp loại; \
         đạt loại; đạt loại xuất sắc; loại xuất sắc; loại tốt; loại khá; loại yếu; \
         loại trung bình; xếp loại yếu; phân loại đảng viên; \
         trong sạch vững mạnh; trong sạch, vững mạnh; trong sạch vững mạnh tiêu biểu; \
         trong sạch, vững mạnh tiêu biểu; tsvm; vững mạnh tiêu biểu; \
         phân tích chất lượng; đánh giá chất lượng; chất lượng đảng viên; \
         đủ tư cách; vi phạm tư cách; đủ tư cách hoàn thành tốt nhiệm vụ; \
         đủ tư cách hoàn thành nhiệm vụ; \
         được đánh giá; thuộc diện đánh giá; thuộc diện đánh giá, xếp loại; \
         đánh giá, xếp loại; được đánh giá, xếp loại; kiểm điểm, đánh giá; kiểm điểm, xếp loại; \
         kiểm điểm, đánh giá, xếp loại; bình xét; bình xét, xếp loại; đảng viên xuất sắc; \
         chi bộ yếu kém; yếu kém; tổ chức đảng yếu kém; bốn tốt; 4 tốt; 3 tốt; \
         httnv; htxsnv; htnv; khtnv; kht nv; htxs; ht xuất sắc nhiệm vụ; ht tốt nhiệm vụ",
        Topic::Rate,
    ),
    (
        "chia, tách; thành lập; thành lập mới; thành lập được; lập mới; mới thành lập; \
         sáp nhập; hợp nhất; nhập; gộp; giải thể; chia tách; tách; \
         kết thúc hoạt động; chấm dứt hoạt động; chuyển giao; chuyển giao về; tiếp nhận; \
         sắp xếp; sắp xếp lại; sắp xếp, tổ chức lại; cơ cấu lại; tổ chức lại; \
         kiện toàn; tinh gọn đầu mối; giảm đầu mối; thu gọn; thu gọn đầu mối; \
         chuyển đổi; chuyển đổi mô hình; đầu mối; nâng cấp; nâng cấp thành; bỏ; xóa bỏ; xóa; \
         chuyển về trực thuộc; trực thuộc mới; chuyển thành",
        Topic::Reorganise,
    ),
    (
        "thanh tra; thanh tra hành chính; thanh tra chuyên ngành; thanh tra, kiểm tra; \
         được kiểm tra, giám sát; dấu hiệu vi phạm; có dấu hiệu vi phạm; kiểm tra; \
         được kiểm tra; cuộc kiểm tra; cuộc kiểm tra, giám sát; kiểm tra, giám sát; \
         kiểm tra và giám sát; kiểm tra khi có dấu hiệu vi phạm; kiểm tra dấu hiệu vi phạm; \
         kiểm tra chuyên đề; kiểm tra chấp hành; kiểm tra tài chính; kiểm tra tài chính đảng; \
         kiểm tra thi hành kỷ luật; kiểm tra việc thi hành kỷ luật; kiểm tra thi hành kỷ luật đảng; \
         kiểm tra việc thi hành kỷ luật trong đảng; kiểm tra nhiệm vụ giám sát; \
         kiểm tra thực hiện nhiệm vụ kiểm tra, giám sát; phúc tra; thẩm tra, xác minh; \
         kiểm toán; thu nộp đảng phí; thu, nộp đảng phí; thu, chi ngân sách đảng; \
         thu, nộp và sử dụng đảng phí; tự kiểm tra; đoàn kiểm tra",
        Topic::Inspect,
    ),
    (
        "giám sát; được giám sát; cuộc giám sát; giám sát chuyên đề; giám sát thường xuyên; \
         giám sát theo chuyên đề; giám sát trực tiếp; giám sát gián tiếp; đoàn giám sát; \
         giám sát kết quả kiểm điểm",
        Topic::Supervise,
    ),
    (
        "giáng chức; bị kỷ luật; kỷ luật; kỷ luật đảng; thi hành kỷ luật; thi hành kỷ luật đảng; \
         xử lý kỷ luật; xem xét kỷ luật; bị xem xét kỷ luật; xem xét, kỷ luật; \
         xem xét, thi hành kỷ luật; xem xét, xử lý kỷ luật; bị xem xét, xử lý kỷ luật; \
         bị thi hành kỷ luật; phải thi hành kỷ luật; đến mức phải thi hành kỷ luật; \
         đến mức phải kỷ luật; đưa ra xem xét kỷ luật; đề nghị kỷ luật; hình thức kỷ luật; \
         khiển trách; cảnh cáo; cách chức; cách hết chức vụ; cách tất cả chức vụ; khai trừ; \
         khai trừ khỏi đảng; khai trừ ra khỏi đảng; khai trừ đảng; \
         đình chỉ sinh hoạt; đình chỉ sinh hoạt đảng; đình chỉ sinh hoạt cấp ủy; \
         đình chỉ chức vụ; buộc thôi việc; hạ bậc lương; giáng cấp; \
         kỷ luật về chính quyền; kỷ luật chính quyền; kỷ luật về đảng; \
         xử lý vi phạm; bị xử lý; bị xử; vi phạm bị kỷ luật; lần lượt kỷ luật",
        Topic::Discipline,
    ),
    (
        "vi phạm; nội dung vi phạm; có vi phạm; có khuyết điểm, vi phạm; có khuyết điểm; \
         vi phạm đến mức; cố ý làm trái; thiếu trách nhiệm; sinh con thứ ba; sinh con thứ 3; \
         buông lỏng lãnh đạo; buông lỏng quản lý",
        Topic::Violate,
    ),
    (
        "khiếu nại kỷ luật; khiếu nại kỷ luật đảng; đơn, thư; đơn vượt cấp; đơn khiếu nại; \
         đơn tố cáo; giải quyết tố cáo; giải quyết khiếu nại; giải quyết khiếu nại kỷ luật; \
         giải quyết khiếu nại kỷ luật đảng; khiếu nại, tố cáo; khiếu kiện; \
         khiếu tố; tiếp dân; tiếp công dân; tiếp công dân định kỳ; tiếp dân định kỳ; \
         đối thoại; đối thoại trực tiếp; gặp gỡ, đối thoại; tiếp xúc, đối thoại; \
         gặp gỡ, trao đổi; gặp gỡ, tiếp xúc; gặp gỡ; trao đổi trực tiếp; lắng nghe; \
         lắng nghe ý kiến; ý kiến; lượt ý kiến; kiến nghị; đề xuất, kiến nghị; \
         kiến nghị, đề xuất; kiến nghị, phản ánh; phản ánh, kiến nghị; \
         đơn thư; khiếu nại; tố cáo; phản ánh; tiếp xúc; tiếp xúc cử tri; góp ý; \
         đóng góp ý kiến; lượt công dân; nguyện vọng; vướng mắc; bức xúc; thắc mắc; chất vấn; \
         đường dây nóng; hộp thư góp ý; ngày tiếp dân; cà phê doanh nhân",
        Topic::Dialogue,
    ),
    (
        "lớp đảng viên mới; mở lớp; dự lớp; tham gia lớp; lớp học; \
         học tập; học tập, quán triệt; quán triệt; quán triệt, triển khai; \
         nghiên cứu, học tập; nghiên cứu, quán triệt; nghiên cứu, học tập, quán triệt; \
         học tập, nghiên cứu; phổ biến, quán triệt; triển khai, quán triệt; \
         hội nghị học tập; buổi học tập; học tập nghị quyết; học tập chỉ thị; \
         triển khai nghị quyết; truyền đạt; truyền đạt nghị quyết; \
         tham gia học tập; học nghị quyết; viết thu hoạch; bài thu hoạch; \
         đi học; cử đi học; theo học; được cử đi học; tham gia học; dự học; học đại học; \
         học cao học; học trung cấp; học cao cấp; sau đại học; học viên; khóa học; \
         cao cấp lý luận chính trị; trung cấp lý luận chính trị; sơ cấp lý luận chính trị; \
         cao cấp chính trị; trung cấp chính trị; lý luận chính trị; \
         tập huấn; bồi dưỡng; đào tạo; đào tạo, bồi dưỡng; đào tạo, tập huấn; \
         bồi dưỡng, tập huấn; tập huấn, bồi dưỡng; bồi dưỡng nghiệp vụ; bồi dưỡng kiến thức; \
         bồi dưỡng lý luận chính trị; cập nhật kiến thức; lớp bồi dưỡng; lớp tập huấn; \
         lớp đối tượng; lớp cảm tình; cảm tình đảng; đối tượng đảng; quần chúng ưu tú; \
         nhận thức về đảng; tìm hiểu về đảng; đối tượng kết nạp đảng; \
         bồi dưỡng nhận thức về đảng; bồi dưỡng đối tượng đảng; bồi dưỡng cảm tình đảng; \
         bồi dưỡng kết nạp đảng; bồi dưỡng đảng viên mới; bồi dưỡng cấp ủy; bồi dưỡng cán bộ; \
         đào tạo cán bộ",
        Topic::Train,
    ),
    (
        "tổng số cấp ủy viên; số cấp ủy viên; cấp ủy viên khóa mới; số lượng cấp phó; \
         số lượng phó giám đốc; số phó giám đốc; số lượng cấp trưởng; dôi dư cấp phó; \
         tái cử; tái cử cấp ủy; bầu; bầu cử; bầu bổ sung; bầu cấp ủy; đã bầu; bầu được; \
         được bầu; trúng cử; trúng cấp ủy; \
         bổ nhiệm; bổ nhiệm lại; đề bạt; đề bạt, bổ nhiệm; cất nhắc; quy hoạch; \
         quy hoạch cấp ủy; quy hoạch cán bộ; vào quy hoạch; đưa vào quy hoạch; \
         diện quy hoạch; nguồn quy hoạch; ra khỏi quy hoạch; đưa ra khỏi quy hoạch; \
         bổ sung quy hoạch; rà soát, bổ sung quy hoạch; phê duyệt quy hoạch; \
         luân chuyển; luân chuyển, điều động; điều động; điều động, luân chuyển; \
         điều động, bổ nhiệm; điều động, phân công; biệt phái; tăng cường về cơ sở; \
         chuyển đổi vị trí công tác; định kỳ chuyển đổi vị trí; \
         chuẩn y; phê chuẩn; chỉ định; chỉ định bổ sung; chỉ định tham gia; \
         giới thiệu ứng cử; giới thiệu nhân sự; giới thiệu bầu; giới thiệu tái cử; ứng cử; \
         hiệp thương; miễn nhiệm; bãi nhiệm; thôi giữ chức; cho thôi; cho thôi chức; \
         cho thôi giữ chức; thôi tham gia cấp ủy; từ chức; thuyên chuyển; chức danh; \
         chức danh lãnh đạo; giữ chức; giữ chức vụ; giữ cương vị; giữ vị trí; đảm nhiệm chức vụ; \
         kéo dài thời gian giữ chức; thi tuyển; thi tuyển chức danh; tuyển dụng; xét tuyển; \
         bố trí cán bộ; bố trí, sắp xếp cán bộ; sắp xếp cán bộ; sắp xếp, bố trí; \
         tiếp nhận, tuyển dụng; tham gia cấp ủy; tham gia ban chấp hành; tham gia thường vụ; \
         cơ cấu cấp ủy; nữ cấp ủy; nữ cấp ủy viên; tỷ lệ cấp ủy; tỷ lệ cán bộ nữ; tỷ lệ cán bộ trẻ; nữ đại biểu; \
         nữ giám đốc; nữ lãnh đạo; \
         lãnh đạo chủ chốt",
        Topic::Appoint,
    ),
    (
        "ban hành; nghị quyết; kế hoạch; đề án; văn bản; chỉ thị; hướng dẫn; \
         chương trình hành động; quyết định; cụ thể hóa",
        Topic::Issue,
    ),
    (
        "quy hoạch nông thôn mới; quy hoạch xây dựng; quy hoạch đô thị; quy hoạch sử dụng đất; \
         mô hình sản xuất; mô hình kinh tế; tổng thu; thu đạt; giá trị; giá trị gia tăng; \
         tổng vốn; vốn vay; vốn đăng ký; vốn đầu tư; vốn huy động; huy động vốn; \
         cho vay; dư nợ; tín dụng; tiền gửi; lãi suất; giải ngân; đầu tư; đầu tư công; \
         thu hút đầu tư; thu hút vốn; \
         tăng trưởng; tốc độ tăng trưởng; tổng sản phẩm; grdp; gdp; cơ cấu kinh tế; \
         chuyển dịch cơ cấu; kinh tế; kinh tế - xã hội; chỉ tiêu kinh tế; kinh tế tập thể; \
         ngân sách; thu ngân sách; nộp ngân sách; nộp nhà nước; chi ngân sách; chi thường xuyên; \
         thu nhập; thu nhập bình quân; bình quân đầu người; tiền lương; tiền lương bình quân; \
         mức thu; giá trị sản xuất; xuất khẩu; nhập khẩu; kim ngạch; doanh thu; lợi nhuận; \
         doanh số; làm lợi; sản xuất; sản lượng; năng suất; diện tích; \
         hộ nghèo; hộ cận nghèo; cận nghèo; giảm nghèo; thoát nghèo; nghèo đa chiều; hộ khá; \
         hộ khá, giàu; nông thôn mới; nông thôn mới nâng cao; nông thôn mới kiểu mẫu; \
         chuẩn nông thôn mới; đô thị văn minh; đô thị hóa; siêu thị; bán lẻ; \
         tổng mức bán lẻ; dự án; du lịch; lao động; việc làm; giải quyết việc làm; \
         tạo việc làm; đào tạo nghề; dạy nghề; học nghề; xuất khẩu lao động; \
         lao động qua đào tạo; bảo hiểm y tế; bảo hiểm xã hội; bhyt; bhxh; \
         nhà tạm; nhà dột nát; nhà ở; nhà tình nghĩa; nhà đại đoàn kết; \
         gieo trồng; gieo cấy; trồng; trồng rừng; trồng mới; trồng trọt; nông nghiệp; \
         nông, lâm nghiệp; thủy sản; nuôi trồng thủy sản; nuôi tôm; nuôi trồng; đánh bắt; \
         lương thực; lương thực có hạt; lúa; cà phê; cao su; hồ tiêu; cây ăn quả; cây công nghiệp; \
         đàn bò; đàn lợn; đàn trâu; đàn heo; đàn gia súc; đàn gia cầm; chăn nuôi; trang trại; \
         tiêm phòng; tiêm chủng; dồn điền; dồn điền, đổi thửa; hiến đất; ngày công; \
         công nghiệp; công nghiệp - xây dựng; công nghiệp, xây dựng; tiểu thủ công nghiệp; \
         dịch vụ; thương mại - dịch vụ; thương mại, dịch vụ; nông - lâm - ngư; \
         nông, lâm, thủy sản; nông - lâm - thủy sản; cụm công nghiệp; khu công nghiệp; \
         học sinh; tốt nghiệp; trường chuẩn quốc gia; đạt chuẩn quốc gia; chuẩn quốc gia; \
         phổ cập; đỗ đại học; thi đỗ; trúng tuyển; gia đình văn hóa; làng văn hóa; \
         khu dân cư văn hóa; khám, chữa bệnh; khám chữa bệnh; bác sĩ; giường bệnh; trạm y tế; \
         suy dinh dưỡng; tăng dân số; bao phủ; độ bao phủ; che phủ; che phủ rừng; \
         độ che phủ; doanh nghiệp mới; đăng ký kinh doanh; hợp tác xã; tổ hợp tác; ocop; \
         nước sạch; nước hợp vệ sinh; hợp vệ sinh; điện lưới; điện lưới quốc gia; dùng điện; \
         sử dụng điện; bê tông; bê tông hóa; cứng hóa; nhựa hóa; kiên cố hóa; thắp sáng; \
         đường giao thông; giao thông nông thôn; kênh mương; thủy lợi; cầu cống; tai nạn giao thông; \
         quỹ vì người nghèo; an sinh xã hội; đền ơn đáp nghĩa; giải phóng mặt bằng; \
         cấp giấy chứng nhận; rác thải; thu gom rác",
        Topic::Economy,
    ),
    ("thu hút; thu hút được", Topic::Attract),
    (
        "thành lập được chi bộ; thành lập được tổ chức đảng; đạt chuẩn về trình độ; \
         đạt chuẩn trình độ; đạt chuẩn chức danh; cài đặt; cài đặt ứng dụng; sử dụng ứng dụng; \
         là đảng viên; có tổ chức đảng; có chi bộ; có đảng viên; có chi ủy; có cấp ủy; \
         có đảng viên tại chỗ; có chi bộ riêng; có chi bộ tại chỗ; chưa có chi bộ; \
         chưa có tổ chức đảng; chưa có chi ủy; sinh hoạt ghép; chi bộ riêng; \
         là bí thư chi bộ; làm trưởng thôn; làm trưởng bản; làm phó thôn; đồng thời là; kiêm; \
         kiêm nhiệm; có tổ chức cơ sở đảng; sử dụng chữ ký số; là trưởng thôn; \
         là người địa phương; không là người địa phương; không phải là người địa phương; \
         có chi bộ độc lập; nhất thể hóa; có đảng bộ; chưa có đảng viên; trắng đảng viên; \
         trắng chi bộ; trắng tổ chức đảng; không có đảng viên; phủ sóng; \
         có bí thư; có bí thư chi bộ; có bí thư đồng thời là; bí thư đồng thời là; \
         bí thư kiêm; bí thư chi bộ kiêm; bí thư chi bộ đồng thời là; \
         bí thư chi bộ là trưởng thôn; có trình độ; có bằng; bố trí được; có nhà văn hóa",
        Topic::Cover,
    ),
    ("có; hiện có; tổng số; với tổng số", Topic::Have),
    (
        "trong đó; trong đó có; gồm; bao gồm; gồm có; trong số này; trong số đó",
        Topic::Part,
    ),
    (
        "tổng số đảng viên; số đảng viên; tổng số đảng viên toàn đảng bộ",
        Topic::Members,
    ),
    (
        "xử lý; đã xử lý; bị xem xét, xử lý; xem xét, xử lý; xử lý hình sự; khởi tố; bị khởi tố; \
         xử lý trách nhiệm; xem xét trách nhiệm; kiểm điểm trách nhiệm; \
         kiểm điểm rút kinh nghiệm; kiểm điểm, rút kinh nghiệm; rút kinh nghiệm; phê bình",
        Topic::Handle,
    ),
    (
        "ván bài; lừa; lừa đảo; lừa lấy; chiếm đoạt; đánh bạc; đánh bài; đánh bài ăn tiền; \
         ăn tiền; cá độ; hối lộ; nhận hối lộ; đưa hối lộ; tham ô; vòi tiền; chạy dự án; \
         hứa xin việc; chạy việc; chạy chức",
        Topic::Crime,
    ),
    (
        "chuyển sinh hoạt; chuyển sinh hoạt đảng; miễn sinh hoạt; miễn sinh hoạt đảng; \
         miễn công tác; chuyển đi; chuyển đi nơi khác; chuyển đến; từ trần; \
         học tập và làm theo; học tập và làm theo bác; học tập, làm theo; học và làm theo; \
         học bác; làm theo bác; việc làm theo; \
         xử phạt hành chính; xử phạt; trao huy hiệu; huy hiệu đảng; tặng huy hiệu; \
         trao huy hiệu đảng; tặng huy hiệu đảng; giấy khen; bằng khen; khen thưởng; \
         biểu dương; tuyên dương; tôn vinh; vinh danh; sinh hoạt chuyên đề; dân vận khéo; \
         kỳ họp; biên chế; tinh giản biên chế; tinh giản; phản biện; phản biện xã hội; \
         hòa giải; hòa giải thành; kê khai tài sản; kê khai tài sản, thu nhập; bầu không khí; \
         thẻ đảng; phát thẻ đảng; thủ tục hành chính; dịch vụ công; dịch vụ công trực tuyến; \
         cải cách hành chính; đọc báo đảng; chuyển đổi số",
        Topic::Plain,
    ),
];

/// What a passage is about.
pub static TOPIC: Table<Topic> = Table::new(Slot::Topic, || {
    rows(TOPICS.iter().copied().flat_map(listed))
});
