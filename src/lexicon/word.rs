//! Function words and small signs of grammar, by name: what rules of time, number and comparison
//! look at one syllable at a time. Content words live in the tables of their own subject.

use super::table::{Slot, Table, rows};

macro_rules! words {
    ($($variant:ident $($form:literal)+;)*) => {
        /// A function word.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum Word {
            $(#[doc = concat!($("`", $form, "` ",)+)] $variant,)*
        }

        const ROWS: &[(&str, Word)] = &[$($(($form, Word::$variant),)+)*];
    };
}

words! {
    Ngay "ngày" "mùng" "mồng";
    Thang "tháng";
    Nam "năm";
    Quy "quý";
    Nhiem "nhiệm";
    Ky "kỳ";
    Giai "giai";
    Doan "đoạn";
    Thoi "thời";
    Nien "niên";
    Hoc "học";
    Khoa "khóa" "khoá";
    Tu "từ";
    Den "đến" "tới";
    Dau "đầu";
    Cuoi "cuối";
    Giua "giữa";
    Het "hết";
    Truoc "trước";
    Sau "sau";
    Qua "qua";
    Nay "nay";
    Trong "trong";
    Ca "cả";
    Hang "hằng" "hàng";
    Moi "mỗi";
    Cung "cùng";
    So "so";
    Voi "với";
    Sang "sáng";
    Trua "trưa";
    Chieu "chiều";
    Toi "tối";
    Dem "đêm";
    Hom "hôm";
    Thu "thứ";
    SoHieu "số";
    Lan "lần";
    Va "và";
    Cua "của";
    Gio "giờ";
    Phan "phần";
    Tram "trăm";
    Nghin "nghìn" "ngàn";
    Van "vạn";
    Trieu "triệu";
    Ty "tỷ";
    Mot "một";
    Hai "hai";
    Ba "ba";
    Bon "bốn" "tư";
    Sau6 "sáu";
    Bay "bảy" "bẩy";
    Tam "tám";
    Chin "chín";
    Muoi "mười" "mươi";
    Ruoi "rưỡi";
    Tro "trở";
    Len "lên";
    Xuong "xuống";
    Con "còn";
    TrungUong "TW" "TƯ";
    Dat "đạt";
    Hien "hiện";
    Tien "tiên";
    La "là";
    Cac "các";
    Nhung "những";
    MoiNew "mới";
    Dai "đại";
    Hoi "hội";
    Ve "về";
    Theo "theo";
}

/// The function words.
pub static WORD: Table<Word> = Table::new(Slot::Function, || rows(ROWS.iter().copied()));
