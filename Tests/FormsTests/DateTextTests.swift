import FormsSupport
import Testing

@testable import Forms

@Suite struct DateTextTests {
    static let words = DateWords(
        months: [
            "қаңтар январь января", "ақпан февраль февраля", "наурыз март марта",
            "сәуір апрель апреля", "мамыр май мая", "маусым июнь июня", "шілде июль июля",
            "тамыз август августа", "қыркүйек сентябрь сентября", "қазан октябрь октября",
            "қараша ноябрь ноября", "желтоқсан декабрь декабря",
        ].map { $0.split(separator: " ").map(String.init) },
        others: ["ж", "жыл", "жылы", "жылғы", "г", "год", "года"])

    @Test(arguments: [
        "04111986", "19861104", "4.11.1986", "04/11/1986", "4-11-1986", "04,11,1986", "04 11 1986",
        "04.111986", "0411 1986", "1986-11-04", "1986.11.04", "1986/11/4", "1986 11 4",
        "4 қараша 1986", "4 қараша 1986 ж.", "1986 жылғы 4 қараша", "«04» қараша 1986 ж.",
        "4 ноября 1986 г.", "4 ноября 1986 года", "4 НОЯБРЯ 1986", "4 ноя 1986", "4 нояб. 1986",
        "4 караша 1986", "1986 жылғы 4 қарашада", "4-ноября-1986", "04\u{A0}ноября\u{A0}1986",
        "4\u{2009}11\u{202F}1986", "04–11–1986", "04—11—1986", "04\u{2011}11\u{2011}1986",
        "04−11−1986", "04. 11. 1986", "04 / 11 / 1986", "\"04\" 11 1986", "０４．１１．１９８６",
        " 04.11.1986 ", "04.11.1986г.",
    ])
    func `one day, however it is written`(written: String) {
        let date = DateText(written, words: Self.words)
        #expect(date.text == "04.11.1986" && date.isWhole && !date.isHopeless)
        #expect(DateKind(yearAlone: false).normalised(written, words: Self.words) == "04.11.1986")
        #expect(Day(typed: date.text) == Day(year: 1986, month: 11, day: 4))
    }

    @Test(arguments: [
        "", "4", "04.11.86", "Қазақ", "4 Қазақ 1986", "қараша", "қараша 1986", "1986", "13 ш 1986",
        "4 м 1986", "04.11.19861", "04.11.1986.1", "123456789", "4 қараша қараша 1986", "ТОО",
        "Құқық", "4 11 қараша 1986", "5 Мартынов 1986", "5 Маев 1986",
    ])
    func `what is no date stays what it is`(written: String) {
        #expect(!DateText(written, words: Self.words).isWhole)
    }

    @Test(arguments: [
        ("0", "0"), ("04", "04"), ("041", "04.1"), ("0411", "04.11"), ("04111", "04.11.1"),
        ("4.", "04."), ("4.1", "04.1"), ("4.1.", "04.01."), ("3102.", "31.02."), ("19", "19"),
        ("198", "198"), ("232", "23.2"), ("3512", "35.12"), ("1986", "1986"), ("1986-", "1986-"),
        ("1986-1", "1986-1"),
        ("4 қ", "4 қ"), ("4 қараша 19", "4 қараша 19"), ("2011", "20.11"),
        ("2011-11", "2011-11"),
    ])
    func `half a date shows its shape once its order is clear`(typed: String, shown: String) {
        let date = DateText(typed, words: Self.words)
        #expect(date.text == shown)
        #expect(!date.isWhole && !date.isHopeless)
    }

    @Test func `a year may stand alone where Screens lets it`() {
        #expect(DateText("1960", yearAlone: true).text == "1960")
        #expect(DateText("0411", yearAlone: true).text == "0411")
        #expect(DateText("04111", yearAlone: true).text == "04.11.1")
        #expect(DateText("04111986", yearAlone: true).text == "04.11.1986")
    }
}
