package import Messages

/// A sheet of paper as values: what stands on it, and around it on every page.
package struct Sheet: Sendable {
    /// In what languages its own words are.
    package let language: Language
    /// Names it where names of people must not stand: the number, or the mark while there is none.
    package let title: String
    /// At the foot of every page, before the page's number.
    package let foot: Words
    /// At the head of every page of training.
    package let banner: Words?
    package let blocks: [Block]
    /// Whether nothing is answered on it, so that there must be room for a pen.
    package let isBlank: Bool
    /// `{page}` of `{pages}` in the words of the sheet.
    package let pages: String
}
