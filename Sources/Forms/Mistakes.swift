import JSON

/// Collects mistakes while files are read, so that all of them are told at once.
final class Mistakes {
    private(set) var all: [Mistake] = []

    func add(_ text: String, in file: String, at position: TextPosition?) {
        let mistake = Mistake(file: file, position: position, text: text)
        // A value that is read for two purposes is wrong but once.
        if !all.contains(mistake) { all.append(mistake) }
    }
}
