import Foundation

/// The working calendar in Locales, as a program finds it there.
struct HolidaysFile: Decodable {
    struct Years: Decodable {
        let from: Int
        let until: Int
    }

    struct Holiday: Decodable {
        struct Announced: Decodable {
            let on: String
            let estimated: Bool?
        }

        let code: String
        let kk: String
        let ru: String
        let days: [String]?
        let from: Int?
        let until: Int?
        let dates: [Announced]?
        let moves: Bool
    }

    struct Exchange: Decodable {
        let from: String
        let to: String
    }

    let list: String
    let about: String
    let source: String
    let years: Years
    let holidays: [Holiday]
    let exchanged: [Exchange]

    static func read() throws -> HolidaysFile {
        try JSONDecoder().decode(HolidaysFile.self, from: Locales.bytes(of: "holidays.json"))
    }

    /// The days of a year that are off by themselves, before any of them moves: `YYYY-MM-DD` to
    /// the holiday's code.
    func days(of year: Int) -> [String: String] {
        var found: [String: String] = [:]
        for holiday in holidays {
            let inForce = (holiday.from ?? .min)...(holiday.until ?? .max) ~= year
            for day in holiday.days ?? [] where inForce {
                found["\(year)-\(day)"] = holiday.code
            }
            for date in holiday.dates ?? [] where date.on.hasPrefix("\(year)-") {
                found[date.on] = holiday.code
            }
        }
        return found
    }
}
