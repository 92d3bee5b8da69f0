import Alphabet

extension String {
    /// With what HTML would take for its own replaced.
    var escaped: String {
        var text = ""
        for scalar in unicodeScalars {
            switch scalar {
            case "&": text += "&amp;"
            case "<": text += "&lt;"
            case ">": text += "&gt;"
            case "\"": text += "&quot;"
            case "\n": text += "<br>"
            default: text.unicodeScalars.append(scalar)
            }
        }
        return text
    }

    /// Words such as `2-қосымша`, a number and what it is joined to, do not break after the stroke.
    var withWholeOrdinals: String {
        guard contains("-") else { return self }
        return split(separator: " ", omittingEmptySubsequences: false).map { word in
            let parts = word.split(separator: "-", omittingEmptySubsequences: false)
            let isOrdinal =
                parts.count == 2 && parts[0].last?.isNumber == true
                && parts[1].first?.isLetter == true && !word.contains("<")
            return isOrdinal ? "<span class=\"number\">\(word)</span>" : String(word)
        }.joined(separator: " ")
    }

    /// The number of the page, and how many there are, as CSS counts them.
    ///
    /// - Parameter number: which of several sheets; nil for the only one.
    func counter(of number: Int?) -> String {
        split(separator: "{").map { part -> String in
            let halves = part.split(separator: "}", maxSplits: 1, omittingEmptySubsequences: false)
            guard halves.count == 2 else { return String(part).quoted }
            let name = String(halves[0])
            let counter = number.map { number in
                name == "pages"
                    ? "target-counter(\"#end\(number)\", sheet\(number))"
                    : "counter(sheet\(number))"
            }
            return "\(counter ?? "counter(\(name))") \(String(halves[1]).quoted)"
        }.joined(separator: " ")
    }

    /// As a string of CSS; what could end it is written as its number.
    var quoted: String {
        var text = "\""
        for scalar in unicodeScalars {
            switch scalar {
            case "\"", "\\", "\n", "<", ">": text += "\\\(String(scalar.value, radix: 16)) "
            default: text.unicodeScalars.append(scalar)
            }
        }
        return text + "\""
    }
}
