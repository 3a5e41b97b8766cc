//! A list that only grows, page by page: what doubles instead leaves up to half of what it takes unused,
//! and at each doubling a hole that hardly anything fits into.

/// So many on a page.
const PAGE: usize = 512;

/// The list.
#[derive(Clone, Debug)]
pub(super) struct Pages<T>(Vec<Vec<T>>);

impl<T> Default for Pages<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T> Pages<T> {
    pub fn push(&mut self, value: T) {
        match self.0.last_mut() {
            Some(page) if page.len() < PAGE => {
                if page.len() == page.capacity() {
                    // Of a short list the first page is all there is.
                    let more = page.len().max(4).min(PAGE - page.len());
                    page.reserve_exact(more);
                }
                page.push(value);
            }
            Some(_) => {
                let mut page = Vec::with_capacity(PAGE);
                page.push(value);
                self.0.push(page);
            }
            None => self.0.push(vec![value]),
        }
    }

    pub fn get(&self, at: usize) -> Option<&T> {
        self.0.get(at / PAGE)?.get(at % PAGE)
    }

    pub fn len(&self) -> usize {
        let before = self.0.len().saturating_sub(1) * PAGE;
        before + self.0.last().map_or(0, Vec::len)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_put_stands_where_it_was_put() {
        let mut all = Pages::default();
        assert_eq!((all.len(), all.get(0)), (0, None));
        for at in 0..=3 * PAGE {
            all.push(at);
            assert_eq!(all.len(), at + 1);
        }
        for at in 0..=3 * PAGE {
            assert_eq!(all.get(at), Some(&at));
        }
        assert_eq!(all.get(3 * PAGE + 1), None);
    }
}
