/// An invented country with as many places as the state classifier has, under codes of its form.
public struct LargeTable: Sendable {
    /// One place: its code, and its names with their kinds.
    public struct Entry: Sendable {
        public let code, kk, ru: String
    }

    /// In the order of their codes, each behind the one that holds it.
    public let entries: [Entry]

    /// The region and the district in which the sample families were born.
    public static let knownRegion = "110000000"
    public static let knownDistrict = "112000000"

    public init() {
        var entries: [Entry] = []
        for region in 0..<17 {
            let ab = "\(11 + region)"
            entries.append(LargeTable.region(region, code: ab + "0000000"))
            for district in 0..<10 {
                let cd = ab + "\(20 + 2 * district)"
                entries.append(LargeTable.district(district, in: region, code: cd + "00000"))
                for subdistrict in 0..<25 {
                    let ef = cd + "\(30 + subdistrict)"
                    let name = Name(7 * region + 3 * district + 11 * subdistrict)
                    entries.append(
                        Entry(
                            code: ef + "000", kk: "\(name.kk) а.о.", ru: "\(name.ru) с.о."))
                    for settlement in 1...3 {
                        let name = Name(13 * subdistrict + 37 * settlement + district)
                        entries.append(
                            Entry(
                                code: ef + "\(settlement)00", kk: "\(name.kk) а.",
                                ru: "с.\(name.ru)"))
                    }
                }
            }
        }
        self.entries = entries
    }

    private static func region(_ number: Int, code: String) -> Entry {
        if code == knownRegion {
            return Entry(code: code, kk: "Ақмола облысы", ru: "Акмолинская область")
        }
        let name = Name(17 * number + 5)
        return Entry(code: code, kk: "\(name.kk) облысы", ru: "область \(name.ru)")
    }

    private static func district(_ number: Int, in region: Int, code: String) -> Entry {
        if code == knownDistrict {
            return Entry(code: code, kk: "Бурабай ауданы", ru: "Бурабайский район")
        }
        let name = Name(11 * number + 29 * region + 3)
        return Entry(code: code, kk: "\(name.kk) ауданы", ru: "район \(name.ru)")
    }

    /// As it would be published.
    public var published: String {
        "te,name_kaz,name_rus\n"
            + entries.map { "\($0.code),\($0.kk),\($0.ru)\n" }.joined()
    }

    /// As the setting `places` names it.
    public var text: String {
        "kato\tname_kk\tname_ru\n"
            + entries.map { "\($0.code)\t\($0.kk)\t\($0.ru)\n" }.joined()
    }

    /// One of 140 names in both languages.
    private struct Name {
        let kk, ru: String

        init(_ number: Int) {
            let first = Name.beginnings[number % 14]
            let last = Name.ends[number / 14 % 10]
            kk = first.0 + last.0
            ru = first.1 + last.1
        }

        private static let beginnings = [
            ("Қара", "Кара"), ("Ақ", "Ак"), ("Қызыл", "Кызыл"), ("Көк", "Кок"), ("Сары", "Сары"),
            ("Жаңа", "Жана"), ("Үлкен", "Улькен"), ("Өзен", "Узен"), ("Нұр", "Нур"),
            ("Шұғыла", "Шугыла"), ("Жіңішке", "Жингишке"), ("Терең", "Терен"), ("Әулие", "Аулие"),
            ("Һан", "Хан"),
        ]

        private static let ends = [
            ("су", "су"), ("тау", "тау"), ("бұлақ", "булак"), ("көл", "коль"), ("төбе", "тобе"),
            ("ағаш", "агаш"), ("өткел", "откель"), ("құдық", "кудук"), ("арық", "арык"),
            ("қорған", "корган"),
        ]
    }
}
