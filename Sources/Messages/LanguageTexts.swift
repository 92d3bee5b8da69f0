import JSON
import Keeping

/// The texts of one language, by their keys.
enum LanguageTexts: Sendable {
    /// All of them, as they were read.
    case whole(keys: [String], texts: [String: String])
    /// Those that were asked for, of a file that is known to be right.
    case asked(Kept<Outline>, KeptEach<String, String?>)

    /// - Parameter file: gives the bytes of the file, when they are first needed.
    init(readingFrom file: @escaping @Sendable () -> [UInt8]?) {
        self = .asked(Kept { Outline(file() ?? []) }, KeptEach(atMost: 2000))
    }

    subscript(key: String) -> String? {
        switch self {
        case .whole(_, let texts): texts[key]
        case .asked(let outline, let texts):
            texts.value(of: key) { outline.value[key]?.string }
        }
    }

    /// The keys in the order of the file.
    var keys: [String] {
        switch self {
        case .whole(let keys, _): keys
        case .asked(let outline, _): outline.value.keys
        }
    }
}
