//! Names of bodies, persons and places, read together: each tells where the others end.
//!
//! First the bodies, then the persons outside them, then the places outside both. What the bodies
//! of the whole article show of its places is gathered between.

use std::ops::Range;

use super::context::Context;
use super::{Mention, Organisation, Person, Place, Value};
use super::{organisation, person, place};
use crate::lexicon::place::Level;
use crate::lexicon::role::POSITION;

/// What was found in one block.
pub(super) struct Names {
    /// The tokens of its bodies, in order.
    pub bodies: Vec<Range<usize>>,
    /// Its bodies, persons and places.
    pub mentions: Vec<Mention>,
}

/// The bodies, persons and places in all blocks of one article, block by block.
pub(super) fn find(blocks: &[Context]) -> Vec<Names> {
    let bodies: Vec<_> = blocks.iter().map(organisation::find).collect();
    let sites: Vec<_> = blocks.iter().map(sites).collect();
    let named = blocks.iter().zip(&bodies).flat_map(|(ctx, bodies)| {
        let names = bodies.iter().filter_map(|body| body.place.clone());
        names.map(|name| ctx.text(name))
    });
    let prefixed = blocks.iter().zip(&sites).flat_map(|(ctx, sites)| {
        let named = sites
            .iter()
            .filter(|site| !site.numbered && site.level != Level::Hamlet);
        named.map(|site| ctx.text(site.name.clone()))
    });
    let listed = blocks.iter().flat_map(|ctx| {
        let lists = (0..ctx.tokens.len()).flat_map(|at| place::listed(ctx, at));
        lists.map(|name| ctx.text(name)).collect::<Vec<_>>()
    });
    let learnt = place::learn(named.chain(prefixed).chain(listed));
    let mut found = Vec::with_capacity(blocks.len());
    for ((ctx, bodies), sites) in blocks.iter().zip(&bodies).zip(&sites) {
        let mut mentions = Vec::new();
        let persons = person::find(ctx, bodies, &learnt);
        let mut free = vec![true; ctx.tokens.len()];
        let taken = bodies.iter().map(|body| &body.tokens);
        for range in taken.chain(persons.iter().map(|person| &person.name)) {
            free[range.clone()].fill(false);
        }
        for body in bodies {
            let value = Value::Organisation(Organisation {});
            mentions.extend(
                body.rule
                    .map(|rule| ctx.mention(body.tokens.clone(), rule, value)),
            );
        }
        for person in persons {
            let role = person.role.map(|role| ctx.text(role).to_owned());
            let value = Value::Person(Person { role });
            mentions.push(ctx.mention(person.name, person.rule, value));
        }
        for site in sites
            .iter()
            .filter(|site| !site.numbered || site.level != Level::Hamlet)
        {
            if free[site.tokens.clone()].iter().all(|free| *free) {
                let value = Value::Place(Place {});
                mentions.push(ctx.mention(site.tokens.clone(), "place.level", value));
                free[site.tokens.clone()].fill(false);
            }
        }
        for name in (0..ctx.tokens.len()).flat_map(|at| place::listed(ctx, at)) {
            if free[name.clone()].iter().all(|free| *free) {
                free[name.clone()].fill(false);
                mentions.push(ctx.mention(name, "place.list", Value::Place(Place {})));
            }
        }
        let mut at = 0;
        while at < ctx.tokens.len() {
            match place::bare(ctx, &learnt, at) {
                Some(end) if free[at..end].iter().all(|free| *free) => {
                    mentions.push(ctx.mention(at..end, "place.bare", Value::Place(Place {})));
                    at = end;
                }
                _ => at += 1,
            }
        }
        let bodies = bodies.iter().filter(|body| body.rule.is_some());
        found.push(Names {
            bodies: bodies.map(|body| body.tokens.clone()).collect(),
            mentions,
        });
    }
    found
}

/// The places of a block that stand behind a word for their level.
fn sites(ctx: &Context) -> Vec<place::Site> {
    let mut found = Vec::new();
    let mut at = 0;
    let mut held = None;
    while at < ctx.tokens.len() {
        if let Some(term) = ctx.longest(&POSITION, at) {
            held = Some(term.end);
        }
        match place::site(ctx, at, held == Some(at)) {
            Some(site) => {
                at = site.tokens.end;
                found.push(site);
            }
            None => at += 1,
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use crate::article::parse;
    use crate::extract::{Kind, Value, extract};

    /// `found` lists the mentions of `kind` in `text`; a person's position stands behind ` = `.
    #[track_caller]
    fn case(kind: Kind, text: &str, found: &[&str]) {
        let article = parse("test", text);
        let mentions = extract(&article).mentions;
        let of_kind = mentions.iter().filter(|m| m.kind() == kind);
        let shown: Vec<_> = of_kind
            .map(|m| match &m.value {
                Value::Person(person) => match &person.role {
                    Some(role) => format!("{} = {role}", article.text(m.span)),
                    None => article.text(m.span).to_owned(),
                },
                _ => article.text(m.span).to_owned(),
            })
            .collect();
        assert_eq!(shown, found, "{text}");
    }

    #[test]
    fn a_body_is_the_longest_run_that_names_it() {
        let case = |text, found: &[&str]| case(Kind::Organisation, text, found);
        case(
            "Nay Ban Thường vụ Thành ủy họp.",
            &["Ban Thường vụ Thành ủy"],
        );
        case("BCH Đảng bộ TX Sao Mai họp.", &["BCH Đảng bộ TX Sao Mai"]);
        case(
            "Đảng ủy Khối các cơ quan tỉnh họp.",
            &["Đảng ủy Khối các cơ quan tỉnh"],
        );
        case(
            "Ủy ban nhân dân (UBND) tỉnh họp.",
            &["Ủy ban nhân dân (UBND) tỉnh"],
        );
        case(
            "Nay Chi bộ tổ dân phố 2 và 12, họp.",
            &["Chi bộ tổ dân phố 2 và 12"],
        );
        case(
            "Sở Văn hóa, Thể thao và Du lịch tỉnh họp.",
            &["Sở Văn hóa, Thể thao và Du lịch tỉnh"],
        );
        case(
            "Đảng ủy Bệnh viện Đa khoa huyện Sao Mai",
            &["Đảng ủy Bệnh viện Đa khoa huyện Sao Mai"],
        );
        case(
            "Công đoàn cơ quan Quận ủy họp.",
            &["Công đoàn cơ quan Quận ủy"],
        );
    }

    #[test]
    fn a_comma_or_another_word_ends_it() {
        let case = |text, found: &[&str]| case(Kind::Organisation, text, found);
        case(
            "Chi bộ tổ 4, Đảng bộ phường Sao Mai họp.",
            &["Chi bộ tổ 4", "Đảng bộ phường Sao Mai"],
        );
        case(
            "Huyện ủy- HĐND- UBND huyện họp.",
            &["Huyện ủy", "HĐND", "UBND huyện"],
        );
        case("Đại hội Đảng bộ tỉnh lần thứ XX", &["Đảng bộ tỉnh"]);
        case(
            "Chi bộ Công an huyện 11/10 đảng viên",
            &["Chi bộ Công an huyện"],
        );
        case("Phó Bí thư Thường trực Tỉnh ủy dự.", &["Tỉnh ủy"]);
        case("Quyết định 166/QĐ-UBND của UBND tỉnh", &["UBND tỉnh"]);
        case(
            "Trưởng Ban Tổ chức Trung ương Lê Văn Ba dự.",
            &["Ban Tổ chức Trung ương"],
        );
    }

    #[test]
    fn what_is_one_of_many_or_lower_case_is_no_body() {
        let case = |text, found: &[&str]| case(Kind::Organisation, text, found);
        case("Cấp ủy các cấp, các chi bộ và đảng bộ cơ sở họp.", &[]);
        case(
            "Các đồng chí Thành ủy viên, Đảng, Nhà nước và Nhân dân",
            &[],
        );
        case("Trường hợp này, Bộ luật và Ban đầu, Sở dĩ", &[]);
        case("theo ban Tuyên giáo Thị ủy", &["ban Tuyên giáo Thị ủy"]);
        case("ở huyện Trường Sa và Hội An", &[]);
    }

    #[test]
    fn a_position_stands_before_or_behind_the_name() {
        let case = |text, found: &[&str]| case(Kind::Person, text, found);
        case(
            "Đồng chí Lê Văn Ba, Phó Bí thư Chi bộ tổ 4, Đảng bộ phường Sao Mai, cho biết: Tốt.",
            &["Lê Văn Ba = Phó Bí thư Chi bộ tổ 4, Đảng bộ phường Sao Mai"],
        );
        case(
            "Ủy viên Bộ Chính trị, Bí thư Thành ủy Hà Nội Lê Văn Ba đánh giá cao.",
            &["Lê Văn Ba = Ủy viên Bộ Chính trị, Bí thư Thành ủy Hà Nội"],
        );
        case(
            "Bà Lò Thị Ba (áo hồng) - Trưởng Ban Tổ chức Huyện uỷ dự.",
            &["Lò Thị Ba = Trưởng Ban Tổ chức Huyện uỷ"],
        );
        case(
            "Thường trực Ban Bí thư Lê Văn Ba và Phó bí thư Tỉnh ủy Y Mai dự.",
            &[
                "Lê Văn Ba = Thường trực Ban Bí thư",
                "Y Mai = Phó bí thư Tỉnh ủy",
            ],
        );
        case(
            "Anh Giàng A Ba, dân tộc Mông, Bí thư Chi bộ bản Mới, nói.",
            &["Giàng A Ba = Bí thư Chi bộ bản Mới"],
        );
        case(
            "Chủ tịch UBND xã Lê Văn Ba phát biểu.",
            &["Lê Văn Ba = Chủ tịch UBND xã"],
        );
        case(
            "các ông: Lê Văn Ba, Trần Bốn, Phó Giám đốc Sở Y tế; Vũ Năm, Trưởng thôn",
            &[
                "Lê Văn Ba = Phó Giám đốc Sở Y tế",
                "Trần Bốn = Phó Giám đốc Sở Y tế",
                "Vũ Năm = Trưởng thôn",
            ],
        );
    }

    #[test]
    fn a_place_or_a_thing_that_bears_a_name_is_no_person() {
        let case = |text, found: &[&str]| case(Kind::Person, text, found);
        case("Ảnh: Lê Văn Ba", &[]);
        case("Đường Lê Văn Ba ở phường Trần Phú, xã Võ Thị Năm.", &[]);
        case("Học tập tư tưởng, phong cách Hồ Chí Minh.", &[]);
        case("Chủ tịch Hồ Chí Minh dạy.", &["Hồ Chí Minh = Chủ tịch"]);
    }

    #[test]
    fn a_place_stands_behind_its_level_or_is_known() {
        let case = |text, found: &[&str]| case(Kind::Place, text, found);
        case(
            "Ở TP. Thái Nguyên, H.Sao Mai và tỉnh Hải Dương.",
            &["TP. Thái Nguyên", "H.Sao Mai", "tỉnh Hải Dương"],
        );
        case("Chi bộ ấp Sao Mai, xã Suối Hoa.", &["xã Suối Hoa"]);
        case(
            "Sao Mai: Huyện ủy Sao Mai họp tại Hà Nội.",
            &["Sao Mai", "Hà Nội"],
        );
        case(
            "Ở Cẩm Phả, khu kinh tế Nghi Sơn của TP. Thay mặt ông",
            &["Cẩm Phả"],
        );
        case("Ông Võ Thái Nguyên và tổ 7, tổ 8.", &[]);
        case(
            "Phường Mỹ Hoa 2, xã Lê Hoa 2 năm qua",
            &["Phường Mỹ Hoa 2", "xã Lê Hoa"],
        );
    }
}
