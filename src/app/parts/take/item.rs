//! What the menu offers, and of which rows.

use super::Props;
use crate::app::words::TakeText;
use crate::export::draft::Draft;
use crate::export::form::Form;

/// Something that can be taken along.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Item {
    /// The link of what is shown.
    Link,
    /// The rows on the clipboard.
    Table,
    /// The rows as a file.
    File(Form),
    /// The articles in the contract's form.
    Contract,
    /// The picture, as drawn.
    Svg,
    /// The picture, as dots.
    Png,
}

/// Item, id, name. In the order of the menu.
const ITEMS: [(Item, &str, TakeText); 9] = [
    (Item::Link, "link", TakeText::CopyLink),
    (Item::Table, "table", TakeText::CopyTable),
    (Item::File(Form::Xlsx), "xlsx", TakeText::Xlsx),
    (Item::File(Form::Csv), "csv", TakeText::Csv),
    (Item::File(Form::Json), "json", TakeText::Json),
    (Item::File(Form::Markdown), "md", TakeText::Markdown),
    (Item::Contract, "contract", TakeText::Contract),
    (Item::Svg, "svg", TakeText::Svg),
    (Item::Png, "png", TakeText::Png),
];

impl Item {
    /// What a view offers.
    pub fn all(props: &Props) -> impl Iterator<Item = Self> {
        let (picture, articles) = (props.picture.is_some(), props.articles.is_some());
        let offered = move |item: &Self| match item {
            Self::Svg | Self::Png => picture,
            Self::Contract => articles,
            _ => true,
        };
        ITEMS.iter().map(|row| row.0).filter(offered)
    }

    /// Its id.
    pub fn id(self) -> &'static str {
        self.row().1
    }

    /// Its name.
    pub fn name(self) -> TakeText {
        self.row().2
    }

    fn row(self) -> &'static (Self, &'static str, TakeText) {
        ITEMS.iter().find(|row| row.0 == self).unwrap_or(&ITEMS[0])
    }
}

/// Which rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// Those that pass the filters.
    Passing,
    /// Those that the reader chose.
    Chosen,
    /// All there are.
    All,
}

impl Scope {
    /// What a view can tell.
    pub fn all(props: &Props) -> impl Iterator<Item = Self> {
        let chosen = props.chosen.is_some().then_some(Self::Chosen);
        let all = props.all.is_some().then_some(Self::All);
        [Some(Self::Passing), chosen, all].into_iter().flatten()
    }

    /// Its id.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Passing => "passing",
            Self::Chosen => "chosen",
            Self::All => "all",
        }
    }

    /// Its name.
    pub const fn name(self) -> TakeText {
        match self {
            Self::Passing => TakeText::Passing,
            Self::Chosen => TakeText::Chosen,
            Self::All => TakeText::All,
        }
    }

    /// The table of these rows, which are still to be made.
    pub fn table(self, props: &Props) -> Draft {
        let told = match self {
            Self::Passing => None,
            Self::Chosen => props.chosen.as_ref(),
            Self::All => props.all.as_ref(),
        };
        told.unwrap_or(&props.table).emit(())
    }
}
