//! Abbreviations that readers of such articles know, and what they stand for.

use std::sync::LazyLock;

use super::Matcher;

macro_rules! abbreviations {
    ($($short:literal $full:literal;)*) => {
        const ABBREVIATIONS: &[(&str, &str)] = &[$(($short, $full),)*];
    };
}

abbreviations! {
    "BCH" "Ban Chấp hành";
    "BCHTW" "Ban Chấp hành Trung ương";
    "BCSĐ" "Ban cán sự đảng";
    "BCĐ" "Ban Chỉ đạo";
    "BHXH" "Bảo hiểm xã hội";
    "BQL" "Ban Quản lý";
    "BTC" "Ban Tổ chức";
    "BTG" "Ban Tuyên giáo";
    "BTV" "Ban Thường vụ";
    "BVĐK" "Bệnh viện Đa khoa";
    "BĐBP" "Bộ đội Biên phòng";
    "CCB" "Cựu chiến binh";
    "CHQS" "Chỉ huy Quân sự";
    "CĐCS" "Công đoàn cơ sở";
    "CSHCM" "Cộng sản Hồ Chí Minh";
    "Cty" "Công ty";
    "CLB" "Câu lạc bộ";
    "DNTN" "Doanh nghiệp tư nhân";
    "HĐND" "Hội đồng nhân dân";
    "HTX" "Hợp tác xã";
    "KBNN" "Kho bạc Nhà nước";
    "KT-XH" "kinh tế - xã hội";
    "LHPN" "Liên hiệp Phụ nữ";
    "LHTN" "Liên hiệp Thanh niên";
    "LĐLĐ" "Liên đoàn Lao động";
    "MTTQ" "Mặt trận Tổ quốc";
    "MTTQVN" "Mặt trận Tổ quốc Việt Nam";
    "NCT" "Người cao tuổi";
    "NHCSXH" "Ngân hàng Chính sách xã hội";
    "PCCC" "Phòng cháy, chữa cháy";
    "PTDTNT" "Phổ thông dân tộc nội trú";
    "TAND" "Tòa án nhân dân";
    "TANDTC" "Tòa án nhân dân tối cao";
    "TCCSĐ" "tổ chức cơ sở đảng";
    "THADS" "Thi hành án dân sự";
    "THCS" "Trung học cơ sở";
    "THPT" "Trung học phổ thông";
    "TNCS" "Thanh niên Cộng sản";
    "TNXP" "Thanh niên xung phong";
    "TTHC" "thủ tục hành chính";
    "TTYT" "Trung tâm Y tế";
    "TW" "Trung ương";
    "TƯ" "Trung ương";
    "T.Ư" "Trung ương";
    "T.W" "Trung ương";
    "UB" "Ủy ban";
    "UBKT" "Ủy ban Kiểm tra";
    "UBMT" "Ủy ban Mặt trận Tổ quốc";
    "UBMTTQ" "Ủy ban Mặt trận Tổ quốc";
    "UBMTTQVN" "Ủy ban Mặt trận Tổ quốc Việt Nam";
    "UBND" "Ủy ban nhân dân";
    "UB ND" "Ủy ban nhân dân";
    "UBTW" "Ủy ban Trung ương";
    "UBTƯ" "Ủy ban Trung ương";
    "UBT.Ư" "Ủy ban Trung ương";
    "UBTV" "Ủy ban Thường vụ";
    "UBTVQH" "Ủy ban Thường vụ Quốc hội";
    "VHNT" "Văn học - Nghệ thuật";
    "VKSND" "Viện Kiểm sát nhân dân";
    "VKSNDTC" "Viện Kiểm sát nhân dân tối cao";
    "VN" "Việt Nam";
    "VP" "Văn phòng";
    "ĐBQH" "đại biểu Quốc hội";
    "ĐUK" "Đảng ủy Khối";
    "ĐH" "Đại học";
    "CĐ" "Cao đẳng";
    "ĐTN" "Đoàn Thanh niên";
    "ND" "Nông dân";
    "TN" "Thanh niên";
    "NDVN" "Nông dân Việt Nam";
}

/// What each stands for. Written in capitals only: `TN`, never `tn`.
pub static ABBREVIATION: LazyLock<Matcher<&str>> =
    LazyLock::new(|| Matcher::new(ABBREVIATIONS.iter().copied()));

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn none_stands_twice_and_none_for_another() {
        for (n, (short, full)) in ABBREVIATIONS.iter().enumerate() {
            let first = ABBREVIATIONS.iter().position(|(other, _)| other == short);
            assert_eq!(first, Some(n), "{short}");
            assert!(full.len() > short.len(), "{short}");
            let words: Vec<_> = full.split(' ').collect();
            assert!(
                ABBREVIATIONS
                    .iter()
                    .all(|(other, _)| !words.contains(other)),
                "{full}"
            );
        }
    }
}
