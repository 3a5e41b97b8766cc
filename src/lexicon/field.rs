//! Words that name what an office or unit is for: `Nội vụ`, `Tài chính - Kế hoạch`,
//! `truy nã tội phạm`.
//!
//! Matched whatever the case, since papers differ (`Giáo dục và đào tạo`); that the first is a
//! capital is asked by who looks them up.

/// Phrases of names. Those with a comma inside stand here whole: elsewhere a comma ends a name.
pub(super) const FIELDS: &str = "Nội vụ; Y tế; Tư pháp; Tài chính; Tài chính - Kế hoạch; Kế hoạch và Đầu tư; \
    Kế hoạch - Đầu tư; KH&ĐT; Công Thương; Xây dựng; Giao thông Vận tải; Giao thông - Vận tải; \
    GTVT; Nông nghiệp; Nông nghiệp và Phát triển nông thôn; Nông nghiệp và PTNT; NN&PTNT; \
    NN và PTNT; Nông nghiệp và Môi trường; Tài nguyên và Môi trường; Tài nguyên - Môi trường; \
    TN&MT; TN-MT; Thông tin và Truyền thông; TT&TT; Thông tin - Truyền thông; Văn hóa; \
    Văn hóa, Thể thao và Du lịch; VH-TT&DL; VHTT&DL; VH,TT&DL; VH-TT; Văn hóa và Thông tin; \
    Văn hóa - Thông tin; Văn hóa và Thể thao; Văn hóa - Thể thao; \
    Văn hóa, Thông tin và Thể thao; Văn hóa, Thông tin; Văn hóa, Thể thao; Văn hóa - Xã hội; \
    Văn hóa, Xã hội; Văn hóa, Khoa học và Thông tin; Lao động - Thương binh và Xã hội; \
    Lao động, Thương binh và Xã hội; Lao động Thương binh và Xã hội; Lao động - TB&XH; \
    Lao động, TB&XH; LĐ-TB&XH; LĐTB&XH; LĐ,TB&XH; LĐ-TB và XH; Giáo dục; Giáo dục và Đào tạo; \
    Giáo dục - Đào tạo; GD&ĐT; GD-ĐT; GDĐT; GD và ĐT; Khoa học và Công nghệ; \
    Khoa học - Công nghệ; KH&CN; Khoa học; Công nghệ; Ngoại vụ; Ngoại giao; Du lịch; Dân tộc; \
    Tôn giáo; Dân tộc và Tôn giáo; Quốc phòng; Công an; Kinh tế; Kinh tế và Hạ tầng; \
    Kinh tế - Hạ tầng; Kinh tế, Hạ tầng và Đô thị; Kinh tế - Ngân sách; Quản lý đô thị; Đô thị; \
    Thanh tra; Pháp chế; Nội chính; Tổ chức; Tổ chức - Cán bộ; Tổ chức cán bộ; \
    Tổ chức - Kiểm tra; Tuyên giáo; Tuyên giáo và Dân vận; Tuyên huấn; Dân vận; Kiểm tra; \
    Đối ngoại; Kinh tế - Xã hội; Pháp luật; Hành chính công; Nghiên cứu; KHXH&NV; NN-PTNT; NNPTNT; Cảnh sát quản lý hành chính; Kỹ thuật hình sự; Khu Bảo tồn thiên nhiên; Tài nguyên Môi trường; Giao dịch Chứng khoán; Quy hoạch Kiến trúc; Quy hoạch - Kiến trúc; VHTT; LĐ-TB-XH; LĐTBXH; Giao thông; Chống tham nhũng; Công tác phía Nam; Chứng khoán Nhà nước; Đường bộ; Đường thủy; Hàng không; Hàng hải; Cảnh sát giao thông đường bộ - đường sắt; bảo vệ môi trường; quản lý đất đai; Khu kinh tế; Khu công nghiệp; các Khu công nghiệp; Khu Du lịch; Khu Di tích; Khai thác; Vận tải; rừng phòng hộ; Vườn Quốc gia; miền Bắc; miền Trung; miền Nam; Sản; THADS; VH-TT-DL; VH,TT và DL; \
    VH-TT và DL; VHTTDL; Kế hoạch Đầu tư; KH-ĐT; KHĐT; TNMT; TT-TT; KHCN; KH-CN; Thành viên; \
    Nhiệt điện; Thủy điện; Khoa học - Kỹ thuật; Văn hóa - Thông tin và Thể thao; \
    Văn hóa - Thông tin - Thể thao; Hội nghị; Tiếp công dân; Phục vụ hành chính công; \
    Hành chính; Hành chính - Quản trị; Tổng hợp; Quản trị; Kế toán; Kế hoạch; Tham mưu; \
    Chính trị; Hậu cần; Kỹ thuật; Quân sự; Biên phòng; Cảnh sát; Cảnh sát biển; \
    Cảnh sát điều tra; Cảnh sát hình sự; Cảnh sát giao thông; Cảnh sát cơ động; An ninh; \
    An ninh nội địa; An ninh kinh tế; An ninh điều tra; điều tra; truy nã tội phạm; tội phạm; \
    về trật tự xã hội; trật tự xã hội; về ma túy; về kinh tế; quản lý hành chính; \
    phòng cháy chữa cháy; phòng cháy và chữa cháy; cứu nạn cứu hộ; Quản lý thị trường; Quản lý; \
    Quản lý dự án; Thuế; Hải quan; Thống kê; Thi hành án; dân sự; Kiểm lâm; Thủy lợi; Thủy sản; \
    Chăn nuôi; Chăn nuôi và Thú y; Thú y; Trồng trọt; Bảo vệ thực vật; \
    Trồng trọt và Bảo vệ thực vật; Khuyến nông; Dịch vụ; Dịch vụ nông nghiệp; \
    Phát triển nông thôn; Phát triển; Phát triển quỹ đất; quỹ đất; Dân số; Dân số - KHHGĐ; \
    kế hoạch hóa gia đình; An toàn thực phẩm; vệ sinh an toàn thực phẩm; Kiểm soát bệnh tật; \
    dự phòng; Bảo trợ xã hội; xã hội; Bảo tồn; di sản; di tích; Thể dục thể thao; Thể thao; \
    Thông tin; Truyền thông; Phát thanh; Truyền hình; Phát thanh - Truyền hình; \
    Phát thanh và Truyền hình; Truyền thông và Văn hóa; Văn hóa nghệ thuật; Văn học nghệ thuật; \
    Văn học - Nghệ thuật; nghệ thuật; Thương mại; Công nghiệp; Ứng dụng; tiến bộ; Tin học; \
    Ngoại ngữ; Công nghệ thông tin; thông tin; Lưu trữ; Lịch sử; Dịch vụ việc làm; việc làm; \
    Giới thiệu việc làm; Xúc tiến; đầu tư; Đăng ký; đất đai; Đào tạo; Bồi dưỡng; \
    Bồi dưỡng chính trị; Bồi dưỡng lý luận chính trị; lý luận chính trị; Giáo dục nghề nghiệp; \
    Giáo dục thường xuyên; GDNN-GDTX; GDTX; nghề nghiệp; thường xuyên; Dạy nghề; hướng nghiệp; \
    Môi trường; đô thị; Công ích; Cấp nước; Điện lực; Viễn thông; Bưu chính; Chính sách xã hội; \
    Nhà nước; Xã hội; Hợp tác; quốc tế; Kinh doanh; Hòa giải; Trợ giúp pháp lý; pháp lý; \
    Hỗ trợ; nông dân; phụ nữ; thanh niên; thanh thiếu niên; thiếu nhi; Chính trị tỉnh; \
    Chính trị thành phố; Đại học; ĐH; CĐ; Y khoa; Kinh tế Quốc dân; \
    Khoa học xã hội và Nhân văn; Khoa học Tự nhiên; Luật; Văn hiến; Kiến trúc; Ngoại thương; \
    Nông Lâm; Hàng hải; Mỏ - Địa chất; Cao đẳng; Trung cấp; THPT; THCS; TH; TH&THCS; TH-THCS; \
    PTDTBT; PTDTNT; PTDT; Phổ thông; dân tộc; nội trú; bán trú; Dân tộc nội trú; \
    Dân tộc bán trú; Trung học phổ thông; Trung học cơ sở; Tiểu học; Mầm non; Mẫu giáo; chuyên; \
    Sư phạm; Bách khoa; quốc gia; Quân y; Sĩ quan; Lục quân; nghề; số; liên cấp; Đa khoa; \
    Đa khoa khu vực; khu vực; Phụ sản; Nhi; Sản nhi; Y học cổ truyền; Y dược cổ truyền; Y Dược; \
    Phục hồi chức năng; Tâm thần; Lao và bệnh phổi; Mắt; Da liễu; Khám bệnh; Khám; bệnh viện; \
    TNHH; TNHH MTV; MTV; Cổ phần; CP; Trách nhiệm hữu hạn; một thành viên; Sản xuất; \
    Xuất nhập khẩu; Than; Điện; Xi măng; May; Giày; Thép; Cao su; Lâm nghiệp; \
    Môi trường đô thị; Dầu khí; Than - Khoáng sản; Công nghiệp Than - Khoáng sản; \
    Nông nghiệp và Phát triển; Đầu tư và Phát triển; Công thương; Quân đội; \
    Viễn thông Quân đội; Dân tộc của Quốc hội; Bầu cử quốc gia; bầu cử; Bầu cử; \
    Lý luận Trung ương; Trung ương; TW; T.Ư; Thi đua - Khen thưởng; Thi đua khen thưởng; \
    Kháng chiến; an toàn giao thông; ATGT; Quốc phòng và An ninh; \
    Khoa học, Công nghệ và Môi trường; Văn hóa, Giáo dục; Thường vụ; tối cao; cấp cao; \
    Phòng chống tham nhũng; Giải phóng mặt bằng; bồi thường";
