//! How names are read, by example.

use super::*;

/// `head | middle | kind:name`
#[track_caller]
fn case(text: &str, expected: &str) {
    let words = Reader::new(&[]).read(text, Span::new(0, text.len()));
    let sites = words.sites.iter().map(|site| {
        let name = site.name.as_deref().unwrap_or("?");
        format!("{}:{name}", site.committee.unwrap_or(site.kind.id()))
    });
    let parts: Vec<_> = [words.head, words.middle]
        .into_iter()
        .chain(sites)
        .collect();
    assert_eq!(parts.join(" | "), expected, "{text}");
}

#[test]
fn abbreviations_are_spelt_out() {
    case("UBKT Thành uỷ", "Ủy ban Kiểm tra |  | Thành ủy:?");
    case(
        "BCH Đảng bộ TX Đông Triều",
        "Ban Chấp hành | Đảng bộ | town:Đông Triều",
    );
    case(
        "UBMTTQ xã Quơn Long",
        "Ủy ban Mặt trận Tổ quốc |  | commune:Quơn Long",
    );
    case(
        "UBND H.Nghĩa Hành",
        "Ủy ban nhân dân |  | district:Nghĩa Hành",
    );
    case("Hội LHPN tỉnh", "Hội | Liên hiệp Phụ nữ | province:?");
    case("Bộ TN&MT", "Bộ | TN&MT");
    case("BCH T.Ư Đảng", "Ban Chấp hành | Trung ương Đảng");
}

#[test]
fn heads_take_their_usual_spelling() {
    case("Ủy ban Nhân dân tỉnh", "Ủy ban nhân dân |  | province:?");
    case("ban tuyên giáo Thị ủy", "Ban Tuyên giáo |  | Thị ủy:?");
    case("Hội đồng nhân dân (HĐND)", "Hội đồng nhân dân | ");
}

#[test]
fn places_are_told_apart() {
    case("Thành ủy TP. Thái Nguyên", " |  | Thành ủy:Thái Nguyên");
    case("Huyện uỷ Dương Minh Châu", " |  | Huyện ủy:Dương Minh Châu");
    case(
        "Chi bộ tổ dân phố 2 và 12",
        "Chi bộ |  | hamlet:tổ dân phố 2 và 12",
    );
    case("Chi bộ ấp Phước Hội", "Chi bộ |  | hamlet:ấp Phước Hội");
    case("Trạm Y tế xã Gia Xuân", "Trạm Y tế |  | commune:Gia Xuân");
    case(
        "UBND xã Mỹ Thái huyện Lạng Giang",
        "Ủy ban nhân dân |  | commune:Mỹ Thái | district:Lạng Giang",
    );
    case(
        "LĐLĐ Bắc Giang",
        "Liên đoàn Lao động |  | unknown:Bắc Giang",
    );
}

#[test]
fn words_of_kinds_inside_other_words_are_none() {
    case("Bảo hiểm xã hội tỉnh", "Bảo hiểm xã hội |  | province:?");
    case("Ban Tổ chức Huyện uỷ", "Ban Tổ chức |  | Huyện ủy:?");
    case("Quân khu 7", "Quân khu | 7");
    case(
        "Đảng ủy Khối các cơ quan tỉnh",
        "Đảng ủy | Khối các cơ quan | province:?",
    );
    case("Chi cục Quản lý thị trường", "Chi cục | Quản lý thị trường");
}
