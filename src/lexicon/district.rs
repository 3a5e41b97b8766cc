//! Districts, towns and cities below a province, as they were called until 30 June 2025 or before.
//!
//! For telling that a name is a place's where the text gives it bare; a missing one costs a bare
//! mention only, since a word for its level or a second mention in the article shows it as well.

/// Province, then its districts.
pub(super) const DISTRICTS: &[(&str, &str)] = &[
    (
        "Hà Nội",
        "Ba Đình, Hoàn Kiếm, Tây Hồ, Long Biên, Cầu Giấy, Đống Đa, Hai Bà Trưng, Hoàng Mai, Thanh Xuân, Sóc Sơn, Đông Anh, Gia Lâm, Nam Từ Liêm, Bắc Từ Liêm, Từ Liêm, Thanh Trì, Mê Linh, Hà Đông, Sơn Tây, Ba Vì, Phúc Thọ, Đan Phượng, Hoài Đức, Quốc Oai, Thạch Thất, Chương Mỹ, Thanh Oai, Thường Tín, Phú Xuyên, Ứng Hòa, Mỹ Đức",
    ),
    (
        "Hà Giang",
        "Đồng Văn, Mèo Vạc, Yên Minh, Quản Bạ, Vị Xuyên, Bắc Mê, Hoàng Su Phì, Xín Mần, Bắc Quang, Quang Bình",
    ),
    (
        "Cao Bằng",
        "Bảo Lâm, Bảo Lạc, Thông Nông, Hà Quảng, Trà Lĩnh, Trùng Khánh, Hạ Lang, Quảng Uyên, Phục Hòa, Quảng Hòa, Hòa An, Nguyên Bình, Thạch An",
    ),
    (
        "Bắc Kạn",
        "Pác Nặm, Ba Bể, Ngân Sơn, Bạch Thông, Chợ Đồn, Chợ Mới, Na Rì",
    ),
    (
        "Tuyên Quang",
        "Na Hang, Lâm Bình, Chiêm Hóa, Hàm Yên, Yên Sơn, Sơn Dương",
    ),
    (
        "Lào Cai",
        "Bát Xát, Mường Khương, Si Ma Cai, Bắc Hà, Bảo Thắng, Bảo Yên, Sa Pa, Văn Bàn",
    ),
    (
        "Điện Biên",
        "Điện Biên Phủ, Mường Lay, Mường Nhé, Mường Chà, Tủa Chùa, Tuần Giáo, Điện Biên Đông, Mường Ảng, Nậm Pồ",
    ),
    (
        "Lai Châu",
        "Tam Đường, Mường Tè, Sìn Hồ, Phong Thổ, Than Uyên, Tân Uyên, Nậm Nhùn",
    ),
    (
        "Sơn La",
        "Quỳnh Nhai, Thuận Châu, Mường La, Bắc Yên, Phù Yên, Mộc Châu, Yên Châu, Mai Sơn, Sông Mã, Sốp Cộp, Vân Hồ",
    ),
    (
        "Yên Bái",
        "Nghĩa Lộ, Lục Yên, Văn Yên, Mù Cang Chải, Trấn Yên, Trạm Tấu, Văn Chấn, Yên Bình",
    ),
    (
        "Hòa Bình",
        "Đà Bắc, Kỳ Sơn, Lương Sơn, Kim Bôi, Cao Phong, Tân Lạc, Mai Châu, Lạc Sơn, Yên Thủy, Lạc Thủy",
    ),
    (
        "Thái Nguyên",
        "Sông Công, Định Hóa, Phú Lương, Đồng Hỷ, Võ Nhai, Đại Từ, Phổ Yên, Phú Bình",
    ),
    (
        "Lạng Sơn",
        "Tràng Định, Bình Gia, Văn Lãng, Cao Lộc, Văn Quan, Bắc Sơn, Hữu Lũng, Chi Lăng, Lộc Bình, Đình Lập",
    ),
    (
        "Quảng Ninh",
        "Hạ Long, Móng Cái, Cẩm Phả, Uông Bí, Bình Liêu, Tiên Yên, Đầm Hà, Hải Hà, Ba Chẽ, Vân Đồn, Hoành Bồ, Đông Triều, Quảng Yên, Cô Tô",
    ),
    (
        "Bắc Giang",
        "Yên Thế, Tân Yên, Lạng Giang, Lục Nam, Lục Ngạn, Sơn Động, Yên Dũng, Việt Yên, Hiệp Hòa, Chũ",
    ),
    (
        "Phú Thọ",
        "Việt Trì, Đoan Hùng, Hạ Hòa, Thanh Ba, Phù Ninh, Yên Lập, Cẩm Khê, Tam Nông, Lâm Thao, Thanh Sơn, Thanh Thủy, Tân Sơn",
    ),
    (
        "Vĩnh Phúc",
        "Vĩnh Yên, Phúc Yên, Lập Thạch, Tam Dương, Tam Đảo, Bình Xuyên, Yên Lạc, Vĩnh Tường, Sông Lô",
    ),
    (
        "Bắc Ninh",
        "Yên Phong, Quế Võ, Tiên Du, Từ Sơn, Thuận Thành, Gia Bình, Lương Tài",
    ),
    (
        "Hải Dương",
        "Chí Linh, Nam Sách, Kinh Môn, Kim Thành, Thanh Hà, Cẩm Giàng, Bình Giang, Gia Lộc, Tứ Kỳ, Ninh Giang, Thanh Miện",
    ),
    (
        "Hải Phòng",
        "Hồng Bàng, Ngô Quyền, Lê Chân, Hải An, Kiến An, Đồ Sơn, Dương Kinh, Thủy Nguyên, An Dương, An Lão, Kiến Thụy, Tiên Lãng, Vĩnh Bảo, Cát Hải, Bạch Long Vĩ",
    ),
    (
        "Hưng Yên",
        "Văn Lâm, Văn Giang, Yên Mỹ, Mỹ Hào, Ân Thi, Khoái Châu, Kim Động, Tiên Lữ, Phù Cừ, Phố Nối",
    ),
    (
        "Thái Bình",
        "Quỳnh Phụ, Hưng Hà, Đông Hưng, Thái Thụy, Tiền Hải, Kiến Xương, Vũ Thư",
    ),
    (
        "Hà Nam",
        "Phủ Lý, Duy Tiên, Kim Bảng, Thanh Liêm, Bình Lục, Lý Nhân",
    ),
    (
        "Nam Định",
        "Mỹ Lộc, Vụ Bản, Ý Yên, Nghĩa Hưng, Nam Trực, Trực Ninh, Xuân Trường, Giao Thủy, Hải Hậu",
    ),
    (
        "Ninh Bình",
        "Tam Điệp, Nho Quan, Gia Viễn, Hoa Lư, Yên Khánh, Kim Sơn, Yên Mô",
    ),
    (
        "Thanh Hóa",
        "Bỉm Sơn, Sầm Sơn, Mường Lát, Quan Hóa, Bá Thước, Quan Sơn, Lang Chánh, Ngọc Lặc, Cẩm Thủy, Thạch Thành, Hà Trung, Vĩnh Lộc, Yên Định, Thọ Xuân, Thường Xuân, Triệu Sơn, Thiệu Hóa, Hoằng Hóa, Hậu Lộc, Nga Sơn, Như Xuân, Như Thanh, Nông Cống, Đông Sơn, Quảng Xương, Tĩnh Gia, Nghi Sơn",
    ),
    (
        "Nghệ An",
        "Vinh, Cửa Lò, Thái Hòa, Quế Phong, Quỳ Châu, Kỳ Sơn, Tương Dương, Nghĩa Đàn, Quỳ Hợp, Quỳnh Lưu, Con Cuông, Tân Kỳ, Anh Sơn, Diễn Châu, Yên Thành, Đô Lương, Thanh Chương, Nghi Lộc, Nam Đàn, Hưng Nguyên, Hoàng Mai",
    ),
    (
        "Hà Tĩnh",
        "Hồng Lĩnh, Hương Sơn, Đức Thọ, Vũ Quang, Nghi Xuân, Can Lộc, Hương Khê, Thạch Hà, Cẩm Xuyên, Kỳ Anh, Lộc Hà",
    ),
    (
        "Quảng Bình",
        "Đồng Hới, Minh Hóa, Tuyên Hóa, Quảng Trạch, Bố Trạch, Quảng Ninh, Lệ Thủy, Ba Đồn",
    ),
    (
        "Quảng Trị",
        "Đông Hà, Vĩnh Linh, Hướng Hóa, Gio Linh, Đakrông, Cam Lộ, Triệu Phong, Hải Lăng, Cồn Cỏ",
    ),
    (
        "Thừa Thiên Huế",
        "Phong Điền, Quảng Điền, Phú Vang, Hương Thủy, Hương Trà, A Lưới, Phú Lộc, Nam Đông, Thuận Hóa, Phú Xuân",
    ),
    (
        "Đà Nẵng",
        "Liên Chiểu, Thanh Khê, Hải Châu, Sơn Trà, Ngũ Hành Sơn, Cẩm Lệ, Hòa Vang, Hoàng Sa",
    ),
    (
        "Quảng Nam",
        "Tam Kỳ, Hội An, Tây Giang, Đông Giang, Đại Lộc, Điện Bàn, Duy Xuyên, Quế Sơn, Nam Giang, Phước Sơn, Hiệp Đức, Thăng Bình, Tiên Phước, Bắc Trà My, Nam Trà My, Núi Thành, Phú Ninh, Nông Sơn",
    ),
    (
        "Quảng Ngãi",
        "Bình Sơn, Trà Bồng, Tây Trà, Sơn Tịnh, Tư Nghĩa, Sơn Hà, Sơn Tây, Minh Long, Nghĩa Hành, Mộ Đức, Đức Phổ, Ba Tơ, Lý Sơn",
    ),
    (
        "Bình Định",
        "Quy Nhơn, Qui Nhơn, An Lão, Hoài Nhơn, Hoài Ân, Phù Mỹ, Vĩnh Thạnh, Tây Sơn, Phù Cát, An Nhơn, Tuy Phước, Vân Canh",
    ),
    (
        "Phú Yên",
        "Tuy Hòa, Sông Cầu, Đồng Xuân, Tuy An, Sơn Hòa, Sông Hinh, Tây Hòa, Phú Hòa, Đông Hòa",
    ),
    (
        "Khánh Hòa",
        "Nha Trang, Cam Ranh, Cam Lâm, Vạn Ninh, Ninh Hòa, Khánh Vĩnh, Diên Khánh, Khánh Sơn, Trường Sa",
    ),
    (
        "Ninh Thuận",
        "Phan Rang - Tháp Chàm, Phan Rang, Bác Ái, Ninh Sơn, Ninh Hải, Ninh Phước, Thuận Bắc, Thuận Nam",
    ),
    (
        "Bình Thuận",
        "Phan Thiết, La Gi, Tuy Phong, Bắc Bình, Hàm Thuận Bắc, Hàm Thuận Nam, Tánh Linh, Đức Linh, Hàm Tân, Phú Quý",
    ),
    (
        "Kon Tum",
        "Đắk Glei, Ngọc Hồi, Đắk Tô, Đăk Tô, Kon Plông, Kon Rẫy, Đắk Hà, Đăk Hà, Sa Thầy, Tu Mơ Rông, Ia H'Drai",
    ),
    (
        "Gia Lai",
        "Pleiku, An Khê, Ayun Pa, KBang, Đak Đoa, Chư Păh, Ia Grai, Mang Yang, Kông Chro, Đức Cơ, Chư Prông, Chư Sê, Đak Pơ, Ia Pa, Krông Pa, Phú Thiện, Chư Pưh",
    ),
    (
        "Đắk Lắk",
        "Buôn Ma Thuột, Buôn Mê Thuột, Buôn Hồ, Ea H'leo, Ea Súp, Buôn Đôn, Cư M'gar, Krông Búk, Krông Năng, Ea Kar, M'Đrắk, Krông Bông, Krông Pắc, Krông Ana, Krông A Na, Lắk, Cư Kuin",
    ),
    (
        "Đắk Nông",
        "Gia Nghĩa, Đắk Glong, Cư Jút, Đắk Mil, Krông Nô, Đắk Song, Đắk R'lấp, Tuy Đức",
    ),
    (
        "Lâm Đồng",
        "Đà Lạt, Bảo Lộc, Đam Rông, Lạc Dương, Lâm Hà, Đơn Dương, Đức Trọng, Di Linh, Bảo Lâm, Đạ Huoai, Đạ Tẻh, Cát Tiên",
    ),
    (
        "Bình Phước",
        "Phước Long, Đồng Xoài, Bình Long, Bù Gia Mập, Lộc Ninh, Bù Đốp, Hớn Quản, Đồng Phú, Bù Đăng, Chơn Thành, Phú Riềng",
    ),
    (
        "Tây Ninh",
        "Tân Biên, Tân Châu, Dương Minh Châu, Châu Thành, Hòa Thành, Gò Dầu, Bến Cầu, Trảng Bàng",
    ),
    (
        "Bình Dương",
        "Thủ Dầu Một, Bàu Bàng, Dầu Tiếng, Bến Cát, Phú Giáo, Tân Uyên, Dĩ An, Thuận An, Bắc Tân Uyên",
    ),
    (
        "Đồng Nai",
        "Biên Hòa, Long Khánh, Tân Phú, Vĩnh Cửu, Định Quán, Trảng Bom, Thống Nhất, Cẩm Mỹ, Long Thành, Xuân Lộc, Nhơn Trạch",
    ),
    (
        "Bà Rịa - Vũng Tàu",
        "Vũng Tàu, Bà Rịa, Châu Đức, Xuyên Mộc, Long Điền, Đất Đỏ, Phú Mỹ, Tân Thành, Côn Đảo",
    ),
    (
        "Hồ Chí Minh",
        "Thủ Đức, Gò Vấp, Bình Thạnh, Tân Bình, Tân Phú, Phú Nhuận, Bình Tân, Củ Chi, Hóc Môn, Bình Chánh, Nhà Bè, Cần Giờ",
    ),
    (
        "Long An",
        "Tân An, Kiến Tường, Tân Hưng, Vĩnh Hưng, Mộc Hóa, Tân Thạnh, Thạnh Hóa, Đức Huệ, Đức Hòa, Bến Lức, Thủ Thừa, Tân Trụ, Cần Đước, Cần Giuộc, Châu Thành",
    ),
    (
        "Tiền Giang",
        "Châu Thành, Mỹ Tho, Gò Công, Cai Lậy, Tân Phước, Cái Bè, Chợ Gạo, Gò Công Tây, Gò Công Đông, Tân Phú Đông",
    ),
    (
        "Bến Tre",
        "Châu Thành, Chợ Lách, Mỏ Cày Nam, Mỏ Cày Bắc, Mỏ Cày, Giồng Trôm, Bình Đại, Ba Tri, Thạnh Phú",
    ),
    (
        "Trà Vinh",
        "Châu Thành, Càng Long, Cầu Kè, Tiểu Cần, Cầu Ngang, Trà Cú, Duyên Hải",
    ),
    (
        "Vĩnh Long",
        "Long Hồ, Mang Thít, Vũng Liêm, Tam Bình, Bình Minh, Trà Ôn, Bình Tân",
    ),
    (
        "Đồng Tháp",
        "Châu Thành, Cao Lãnh, Sa Đéc, Hồng Ngự, Tân Hồng, Tam Nông, Tháp Mười, Thanh Bình, Lấp Vò, Lai Vung",
    ),
    (
        "An Giang",
        "Châu Thành, Long Xuyên, Châu Đốc, An Phú, Tân Châu, Phú Tân, Châu Phú, Tịnh Biên, Tri Tôn, Chợ Mới, Thoại Sơn",
    ),
    (
        "Kiên Giang",
        "Châu Thành, Rạch Giá, Hà Tiên, Kiên Lương, Hòn Đất, Tân Hiệp, Giồng Riềng, Gò Quao, An Biên, An Minh, Vĩnh Thuận, Phú Quốc, Kiên Hải, U Minh Thượng, Giang Thành",
    ),
    (
        "Cần Thơ",
        "Ninh Kiều, Ô Môn, Bình Thủy, Cái Răng, Thốt Nốt, Vĩnh Thạnh, Cờ Đỏ, Phong Điền, Thới Lai",
    ),
    (
        "Hậu Giang",
        "Châu Thành, Vị Thanh, Ngã Bảy, Châu Thành A, Phụng Hiệp, Vị Thủy, Long Mỹ",
    ),
    (
        "Sóc Trăng",
        "Châu Thành, Kế Sách, Mỹ Tú, Cù Lao Dung, Long Phú, Mỹ Xuyên, Ngã Năm, Thạnh Trị, Vĩnh Châu, Trần Đề",
    ),
    (
        "Bạc Liêu",
        "Hồng Dân, Phước Long, Vĩnh Lợi, Giá Rai, Đông Hải, Hòa Bình",
    ),
    (
        "Cà Mau",
        "U Minh, Thới Bình, Trần Văn Thời, Cái Nước, Đầm Dơi, Năm Căn, Phú Tân, Ngọc Hiển",
    ),
];

#[cfg(test)]
mod tests {
    use super::DISTRICTS;
    use crate::lexicon::place::PROVINCES;
    use crate::order::InOrder as _;

    #[test]
    fn every_province_has_its_districts_once() {
        assert_eq!(DISTRICTS.len(), 63);
        for (province, districts) in DISTRICTS {
            assert!(PROVINCES.iter().any(|p| p.name == *province), "{province}");
            assert!(districts.split(", ").count() > 4, "{province}");
        }
        let mut now: Vec<_> = PROVINCES.iter().map(|p| p.now).collect();
        now.order();
        now.dedup();
        assert_eq!(now.len(), 34);
    }
}
