//! The parts of the frame around the views.

mod add;
mod checks;
mod copy;
mod facet_group;
mod fading;
mod filters;
mod foot;
mod glyph;
mod masthead;
mod mend;
mod mend_fields;
mod nav;
mod pages;
mod passage;
mod planned;
mod rest;
mod search_box;
mod source;
mod standing;
mod take;
mod whole;
mod why;

pub use copy::Copy;
pub use facet_group::FacetGroup;
pub use fading::Fading;
pub use filters::Filters;
pub use foot::Foot;
pub use glyph::{class as kind_class, glyph, kind_label};
pub use masthead::Masthead;
pub use mend::mended;
pub use mend_fields::part_value;
pub use pages::{PAGE, pages};
pub use passage::passage;
pub use rest::Rest;
pub use search_box::SearchBox;
pub use source::Source;
pub use standing::{Standing, conditions, conditions_of};
pub use take::{
    Take, awaited_take, copy_rich, offer, offer_blob, page as page_address, titled, today,
};
pub use whole::whole;
