//! What a portal prints around its articles: menus, counters, share buttons, lists of other
//! articles. Which lines they make chrome of is decided in `article`.

use std::sync::LazyLock;

use super::Matcher;

/// How a phrase of the furniture behaves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Chrome {
    /// A link or button: a line of nothing else is dropped.
    Link,
    /// A section of the paper: dropped like a link, but only ahead of the article, for its words
    /// are also those of headings.
    Section,
    /// Names the site where a line begins with it.
    Site,
    /// Begins a button's or a notice's words: a line that goes on without a full stop is dropped.
    Notice,
    /// Counts visitors: dropped with its number.
    Counter,
    /// Begins a line of tags.
    Tags,
    /// Heads a box of other articles' headlines, at the end or in the middle.
    Related,
    /// Heads what can only stand behind an article.
    End,
    /// Says where a text was taken from.
    Source,
}

const LINK: &str = "
    Truy cập nội dung; Truy cập nội dung luôn; Truy cập nội dung chính; Chuyển đến nội dung;
    Đi đến nội dung chính; Bỏ qua nội dung; Đăng nhập; Đăng ký; Đăng xuất; Trang chủ;
    Trang nhất; Tìm kiếm; Tìm kiếm nâng cao; Liên hệ; Sơ đồ cổng; Sơ đồ trang; Sơ đồ site; RSS;
    Giới thiệu; Hỏi đáp; Hỏi - đáp; Thư điện tử; Hòm thư góp ý; Góp ý; Menu; English;
    Tiếng Việt; Fanpage; Facebook; Twitter; Zalo; YouTube; LinkedIn; Google; Google News;
    Google+; Pinterest; Email; Chia sẻ; Chia sẻ bài viết; Chia sẻ bài viết này;
    Chia sẻ facebook; Chia sẻ lên; Chia sẻ trên; Chia sẻ qua; Thích; Like; Share; Tweet; Print;
    In; In trang; In bài; In bài viết; In bài này; Bản in; Gửi email; Gửi mail; Gửi cho bạn bè;
    Gửi bài viết; Lưu tin; Lưu; Lưu bài viết; Lưu bài; Sao chép liên kết; Copy link; Cỡ chữ; Kích cỡ chữ;
    Xem cỡ chữ; Font chữ; Cỡ chữ A; A; AA; Nghe đọc bài; Nghe bài viết; Đọc bài viết; Nghe;
    Nghe audio; Quay lại; Trở về; Trở lại; Quay trở lại; Về đầu trang; Lên đầu trang;
    Đầu trang; Về trang trước; Trang trước; Trang sau; Mặc định; Tăng; Giảm; Tương phản;
    Độ tương phản; Màu chữ; Phóng to; Thu nhỏ; Đánh giá; Đánh giá bài viết; Theo dõi;
    Theo dõi trên; Quan tâm; Toggle navigation; Skip to main content; Skip to content; Hotline;
    Đường dây nóng; Quảng cáo; 0 bình luận";

const SECTION: &str = "
    Tin tức; Tin tức - Sự kiện; Tin tức sự kiện; Tin trong tỉnh; Tin địa phương; Tin hoạt động;
    Tin nóng; Tin mới; Tin nổi bật; Thời sự; Thời sự - Chính trị; Chính trị;
    Chính trị - Xã hội; Kinh tế; Kinh tế - Xã hội; Xã hội; Văn hóa; Văn hóa - Xã hội;
    Văn hóa - Thể thao; Văn hóa - Giải trí; Giáo dục; Y tế; Sức khỏe; Thể thao; Giải trí;
    Du lịch; Pháp luật; Bạn đọc; Quốc tế; Thế giới; Trong nước; Trong tỉnh;
    Quốc phòng - An ninh; An ninh - Quốc phòng; Nội chính; Đời sống; Khoa học; Công nghệ;
    Khoa học - Công nghệ; Môi trường; Nông nghiệp; Công nghiệp; Nông thôn mới;
    Xây dựng nông thôn mới; Chuyển đổi số; Xây dựng Đảng; Xây dựng Đảng - Chính quyền;
    Xây dựng Đảng và hệ thống chính trị; Công tác xây dựng Đảng; Đảng và cuộc sống;
    Đảng trong cuộc sống; Nghị quyết và cuộc sống; Tư liệu; Văn bản; Tổ chức xây dựng Đảng;
    Kiểm tra - Giám sát; Dân vận; Tuyên giáo; Đoàn thể; Học tập và làm theo Bác;
    Học và làm theo Bác; Video; Multimedia; Media; Podcast; Emagazine; Longform; Infographic;
    Ảnh; Phóng sự; Phóng sự ảnh; Truyền hình; Phát thanh; Chuyên mục; Chuyên đề; Sự kiện;
    Bình luận; Nghiên cứu - Trao đổi; Nghiên cứu trao đổi; Diễn đàn; Đất và người; Chính sách;
    Cải cách hành chính; Bảo vệ nền tảng tư tưởng của Đảng; Lý luận; Thực tiễn; Nhân sự;
    Hoạt động; Thông báo";

const SITE: &str = "
    Cổng thông tin; Trang thông tin; Website; Báo điện tử; Tạp chí điện tử;
    Cơ quan của Đảng bộ; Tiếng nói của Đảng bộ; Cơ quan ngôn luận của; Trang tin điện tử;
    Chào mừng bạn đến với; Chào mừng đến với";

const NOTICE: &str = "
    Tổng số điểm của bài viết; Click để đánh giá; Bấm để đánh giá; Theo dõi Báo; Theo dõi chúng tôi;
    Xem với cỡ chữ; Bấm vào đây; Đăng ký nhận tin; Bạn đang xem; Bạn đang ở; Mời quý độc giả;
    Mời bạn đọc; Quý độc giả; Xếp hạng; Bạn đã không sử dụng; Hãy là người đầu tiên; Gửi tin nhắn";

const COUNTER: &str = "
    Lượt xem; Số lượt xem; Lượt đọc; Số lần xem; Số lần đọc; Đã xem; Đọc; Xem; lần xem;
    lượt xem; lần đọc; views; view; Lượt truy cập; Số lượt truy cập; Đang truy cập;
    Đang online; Đang trực tuyến; Trực tuyến; Tổng truy cập; Tổng lượt; Tổng lượt truy cập;
    Tổng số truy cập; Tổng cộng; Hôm nay; Hôm qua; Trong tuần; Tuần này; Tuần trước;
    Trong tháng; Tháng này; Tháng trước; Tháng hiện tại; Máy chủ tìm kiếm; Khách viếng thăm;
    Khách; Thành viên; lượt; người; Bình luận; Thích; Chia sẻ; Số người truy cập; Số ký tự";

const TAGS: &str = "
    Tag; Tags; Từ khóa; Từ khoá; Thẻ; Chủ đề; Keywords";

const RELATED: &str = "
    Tin liên quan; Tin bài liên quan; Tin, bài liên quan; Tin - bài liên quan; Bài, tin liên quan;
    Tin tức liên quan; Tin ảnh liên quan; Bài đọc liên quan; Những bài liên quan; Các bài liên quan;
    Bài viết có liên quan; Nội dung liên quan; Liên quan; Đọc tiếp; Xem tiếp; Mời xem thêm; Bài liên quan; Bài viết liên quan; Các tin liên quan;
    Các bài viết liên quan; Tin có liên quan; Xem thêm; Đọc thêm; Xem thêm tin;
    Có thể bạn quan tâm; Mời bạn đọc thêm";

const END: &str = "
    Điện thoại; Địa chỉ; Trụ sở; Fax;
    Tin cùng chuyên mục; Bài cùng chuyên mục; Cùng chuyên mục; Tin bài cùng chuyên mục;
    Bài viết cùng chuyên mục; Các tin cùng chuyên mục; Tin khác; Các tin khác; Tin bài khác; Tin, bài khác; Tin - bài khác; Các tin, bài khác;
    Tin tức khác; Tin, bài cùng chuyên mục; Tin, bài mới; Tin, bài mới nhất;
    Các bài khác; Các bài viết khác; Bài viết khác; Những tin khác; Các tin đã đưa; Tin đã đưa;
    Các tin bài khác; Các tin tiếp; Tin mới hơn; Tin cũ hơn; Những tin mới hơn;
    Những tin cũ hơn; Các tin mới hơn; Các tin cũ hơn; Các tin mới; Tin mới nhất;
    Tin đọc nhiều; Đọc nhiều; Đọc nhiều nhất; Tin xem nhiều; Xem nhiều; Xem nhiều nhất;
    Tin nổi bật; Tin tiêu điểm; Ý kiến bạn đọc; Ý kiến của bạn; Ý kiến bình luận;
    Ý kiến phản hồi; Bình luận; Bình luận bài viết; Gửi bình luận; Viết bình luận; Gửi ý kiến;
    Gửi phản hồi; Phản hồi; Thống kê truy cập; Thống kê lượt truy cập; Số lượt truy cập;
    Liên kết website; Liên kết web; Liên kết trang; Website liên kết; Cơ quan chủ quản;
    Giấy phép số; Giấy phép; Giấy phép xuất bản; Bản quyền thuộc về; Người chịu trách nhiệm;
    Chịu trách nhiệm chính; Chịu trách nhiệm nội dung; Tòa soạn; Bản quyền; Copyright;
    Trưởng Ban biên tập; Tin cùng chủ đề; Cùng chủ đề; Bài cùng chủ đề; Tin trong chuyên mục";

const SOURCE: &str = "
    Nguồn; Nguồn tin; Nguồn bài; Theo nguồn; Source";

/// The phrases and what they make of a line. Of a phrase in two lists the later list counts.
pub static CHROME: LazyLock<Matcher<Chrome>> = LazyLock::new(|| {
    let lists = [
        (COUNTER, Chrome::Counter),
        (SECTION, Chrome::Section),
        (LINK, Chrome::Link),
        (SITE, Chrome::Site),
        (NOTICE, Chrome::Notice),
        (TAGS, Chrome::Tags),
        (RELATED, Chrome::Related),
        (END, Chrome::End),
        (SOURCE, Chrome::Source),
    ];
    Matcher::new(lists.into_iter().flat_map(super::listed))
});
