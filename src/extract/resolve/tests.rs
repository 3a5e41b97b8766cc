//! What short names stand for, by example. Articles are printed on 19 January 2021 unless undated.

use crate::article::Article;
use crate::extract::tests::article;
use crate::extract::{Mention, Value, extract};
use crate::text::Instant;

/// `show` writes a mention as a line, or none where it is of another kind.
#[track_caller]
fn lines(article: &Article, show: impl Fn(&Mention) -> Option<String>, expected: &[&str]) {
    let found: Vec<_> = extract(article).mentions.iter().filter_map(show).collect();
    assert_eq!(found, expected, "{}", article.source);
}

fn body(mention: &Mention) -> Option<String> {
    match &mention.value {
        Value::Organisation(body) => Some(format!("{}: {}", body.level.id(), body.name)),
        _ => None,
    }
}

fn place(mention: &Mention) -> Option<String> {
    let Value::Place(place) = &mention.value else {
        return None;
    };
    let or = |text: &Option<String>| text.clone().unwrap_or_else(|| "–".into());
    let (above, now) = (or(&place.parent), or(&place.successor));
    Some(format!(
        "{} {}, {above}, {now}",
        place.kind.id(),
        place.name
    ))
}

#[track_caller]
fn bodies(text: &str, expected: &[&str]) {
    lines(&article(text, true), body, expected);
}

#[track_caller]
fn places(text: &str, expected: &[&str]) {
    lines(&article(text, true), place, expected);
}

#[test]
fn abbreviations_and_left_out_places_are_filled_in() {
    bodies(
        "UBKT Thành ủy Vĩnh Yên họp. BTV Thành ủy và UBND TP họp. Tỉnh ủy chỉ đạo.",
        &[
            "district: Ủy ban Kiểm tra Thành ủy Vĩnh Yên",
            "district: Ban Thường vụ Thành ủy Vĩnh Yên",
            "district: Ủy ban nhân dân thành phố Vĩnh Yên",
            "province: Tỉnh ủy Vĩnh Phúc",
        ],
    );
    bodies(
        "Thành ủy Hà Nội họp; BTV Quận ủy Nam Từ Liêm họp. Nay Thành ủy kết luận.",
        &[
            "province: Thành ủy Hà Nội",
            "district: Ban Thường vụ Quận ủy Nam Từ Liêm",
            "province: Thành ủy Hà Nội",
        ],
    );
}

#[test]
fn a_province_has_one_spelling() {
    bodies(
        "Thành ủy TP.HCM họp. UBND TP Hồ Chí Minh họp. Thành ủy kết luận.",
        &[
            "province: Thành ủy Hồ Chí Minh",
            "province: Ủy ban nhân dân thành phố Hồ Chí Minh",
            "province: Thành ủy Hồ Chí Minh",
        ],
    );
}

#[test]
fn what_the_article_leaves_open_stays_open() {
    bodies("Nay UBKT họp.", &["other: Ủy ban Kiểm tra"]);
    bodies("Nay Tỉnh ủy họp.", &["province: Tỉnh ủy"]);
    bodies(
        "Huyện ủy Yên Lạc họp.\nHuyện ủy Lập Thạch họp.\nNay Huyện ủy họp.",
        &[
            "district: Huyện ủy Yên Lạc",
            "district: Huyện ủy Lập Thạch",
            "district: Huyện ủy",
        ],
    );
}

#[test]
fn the_nearest_place_of_the_kind_is_meant_first() {
    bodies(
        "Đảng ủy xã Sao Mai họp. Đảng bộ xã vững mạnh.\nĐảng ủy xã Hoa Ban họp. Đảng bộ xã vững mạnh.",
        &[
            "commune: Đảng ủy xã Sao Mai",
            "commune: Đảng bộ xã Sao Mai",
            "commune: Đảng ủy xã Hoa Ban",
            "commune: Đảng bộ xã Hoa Ban",
        ],
    );
}

#[test]
fn bodies_in_a_row_share_what_the_last_says() {
    bodies(
        "HĐND, UBND tỉnh Lào Cai họp. BCH, BTV Huyện ủy Bát Xát họp.",
        &[
            "province: Hội đồng nhân dân tỉnh Lào Cai",
            "province: Ủy ban nhân dân tỉnh Lào Cai",
            "district: Ban Chấp hành Huyện ủy Bát Xát",
            "district: Ban Thường vụ Huyện ủy Bát Xát",
        ],
    );
    bodies(
        "Đảng ủy Khối các cơ quan tỉnh Lào Cai họp. BTV Đảng ủy Khối họp.",
        &[
            "district: Đảng ủy Khối các cơ quan tỉnh Lào Cai",
            "district: Ban Thường vụ Đảng ủy Khối các cơ quan tỉnh Lào Cai",
        ],
    );
}

#[test]
fn levels_follow_committee_head_and_place() {
    bodies("Nay Bộ Chính trị họp.", &["central: Bộ Chính trị"]);
    bodies(
        "Nay Ban Tổ chức T.Ư họp.",
        &["central: Ban Tổ chức Trung ương"],
    );
    bodies("Nay Bộ Y tế họp.", &["central: Bộ Y tế"]);
    bodies("Nay Sở Y tế họp.", &["province: Sở Y tế"]);
    bodies(
        "Đảng ủy Công an tỉnh Lào Cai họp.",
        &["district: Đảng ủy Công an tỉnh Lào Cai"],
    );
    bodies(
        "Đảng ủy Bệnh viện Đa khoa huyện Bát Xát họp.",
        &["commune: Đảng ủy Bệnh viện Đa khoa huyện Bát Xát"],
    );
    bodies(
        "Chi bộ tổ 4, Đảng bộ phường Sao Mai họp.",
        &[
            "cell: Chi bộ tổ 4, phường Sao Mai",
            "commune: Đảng bộ phường Sao Mai",
        ],
    );
}

#[test]
fn an_article_may_define_its_own_abbreviations() {
    bodies(
        "Công tác quản lý dự án (QLDA) tốt. Nay Ban QLDA tỉnh Lào Cai họp.",
        &["province: Ban quản lý dự án tỉnh Lào Cai"],
    );
}

#[test]
fn one_name_is_a_province_a_city_or_a_ward_by_its_word() {
    places(
        "Đến tỉnh Thái Nguyên, thăm TP. Thái Nguyên và phường Thái Nguyên.",
        &[
            "province Thái Nguyên, –, tỉnh Thái Nguyên",
            "city Thái Nguyên, tỉnh Thái Nguyên, tỉnh Thái Nguyên",
            "ward Thái Nguyên, thành phố Thái Nguyên, tỉnh Thái Nguyên",
        ],
    );
    places(
        "Tại TP. Hà Nội và thành phố Vĩnh Yên.",
        &[
            "central-city Hà Nội, –, thành phố Hà Nội",
            "city Vĩnh Yên, tỉnh Vĩnh Phúc, tỉnh Phú Thọ",
        ],
    );
}

#[test]
fn the_place_above_stands_behind_or_around() {
    places(
        "Tại xã Sao Mai, huyện Châu Thành, tỉnh Bến Tre.",
        &[
            "commune Sao Mai, huyện Châu Thành, tỉnh Vĩnh Long",
            "district Châu Thành, tỉnh Bến Tre, tỉnh Vĩnh Long",
            "province Bến Tre, –, tỉnh Vĩnh Long",
        ],
    );
    places(
        "Huyện ủy Yên Lạc họp; thăm các xã: Sao Mai, Hoa Ban.",
        &[
            "commune Sao Mai, huyện Yên Lạc, tỉnh Phú Thọ",
            "commune Hoa Ban, huyện Yên Lạc, tỉnh Phú Thọ",
        ],
    );
    places("Thăm huyện Châu Thành.", &["district Châu Thành, –, –"]);
}

#[test]
fn since_the_mergers_communes_lie_in_provinces() {
    let mut article = article("Tại xã Sao Mai, tỉnh Phú Thọ. Thăm xã Hoa Ban.", true);
    if let Some(published) = &mut article.published {
        published.day = Instant::day(Some(2025), 8, 1);
    }
    let expected = [
        "commune Sao Mai, tỉnh Phú Thọ, –",
        "province Phú Thọ, –, –",
        "commune Hoa Ban, tỉnh Phú Thọ, –",
    ];
    lines(&article, place, &expected);
}

#[test]
fn namesakes_are_two_only_where_their_positions_are_two_peoples() {
    let person = |mention: &Mention| match &mention.value {
        Value::Person(person) => Some(person.key.clone()),
        _ => None,
    };
    let case = |text: &str, expected: &[&str]| lines(&article(text, true), person, expected);
    case(
        "Ông Lê Văn Hòa, Bí thư Đảng ủy xã Sao Mai, nói. Ông Lê Văn Hoà, Chủ tịch UBND xã Hoa Ban, nói. Ông Lê Văn Hòa cười.",
        &[
            "lê văn hoa2",
            "lê văn hoa2 / xa4 hoa ban",
            "lê văn hoa2 / xa4 hoa ban",
        ],
    );
    case(
        "Ông Lê Văn Hòa, Phó Bí thư Tỉnh ủy Lào Cai, nói. Ông Lê Văn Hòa, Chủ tịch UBND tỉnh Lào Cai, nói. Ông Lê Văn Hòa, Bí thư Huyện ủy Bát Xát, nói.",
        &["lê văn hoa2", "lê văn hoa2", "lê văn hoa2"],
    );
}
