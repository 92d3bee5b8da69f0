import Glibc

/// The open files of this program, before a blow.
///
/// A step that was made and is then said to have failed leaves a file open that nobody knows of,
/// locked perhaps; the system itself never does that, and thousands of them would be too many.
package struct Descriptors: Sendable {
    private let before = Self.all()

    package init() {}

    /// Closes what was opened since.
    package func closeOthers() {
        for number in Self.all().subtracting(before) { close(number) }
    }

    private static func all() -> Set<Int32> {
        // The limit is far away, but a few hundred free numbers in a row mean the end.
        var open: Set<Int32> = []
        var number: Int32 = 0
        var free = 0
        while free < 200 {
            if fcntl(number, F_GETFD) >= 0 {
                open.insert(number)
                free = 0
            } else {
                free += 1
            }
            number += 1
        }
        return open
    }
}
