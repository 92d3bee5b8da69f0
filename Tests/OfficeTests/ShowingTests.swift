import Foundation
import Testing

struct ShowingTests {
    let office = Office()
    private let number = "AST01-2026-000001"

    @Test func `a record is read by sections, with what was said to its warnings`() throws {
        try office.deposit()
        let run = try office.spool("show", number)
        #expect(run.status == 0)
        #expect(run.error == "")
        #expect(
            run.output == """
                анкета AST01-2026-000001
                Принято: AST01, a.serikova, 2026-03-02T04:21:40Z
                Срок оказания услуги: 01.04.2026 (20 рабочих дней)
                Язык документа: рус
                Состояние: передано (new)

                Заявитель
                  ИИН: 861104330711
                  1. Фамилия: Сейтқалиев
                  2. Имя: Дәурен
                  3. Отчество: Болатұлы
                  Паспорт №: N12345678
                  Дата выдачи паспорта: 15.05.2025
                  Удостоверение личности №: 012345678
                  Дата выдачи удостоверения: 14.05.2025
                  4. Дата рождения: 14.11.1986
                  5. Пол: мужской
                  6. Гражданство: Казахстан
                  7. Национальность: қазақ
                  Недееспособность: –

                Место рождения
                  Страна рождения: Казахстан
                  Область рождения: Ақмола облысы
                  Район рождения: Бурабай ауданы
                  Округ рождения: –
                  Населенный пункт рождения: неизвестно
                  Воинская обязанность: әскери міндетті
                  Прежнее гражданство: болған жоқ

                Выезд
                  Откуда: страна: Казахстан
                  Откуда: область: Астана қаласы
                  Откуда: район: Есіл ауданы
                  Откуда: округ: –
                  Откуда: населенный пункт: –
                  Куда: страна: Германия
                  Куда: населенный пункт: Берлин
                  10. Цель выезда: В связи с работой

                Категория, образование, брак
                  11. Общественная категория: Наемный (оплачиваемый) работник \
                (в организации, на предприятии, у отдельных физических лиц, \
                в крестьянском или фермерском хозяйстве)
                  12. Уровень образования: Высшее
                  13. Специальность: Медицинская
                  14. Состояние в браке: Никогда не состоял (-а) в браке

                Несовершеннолетние дети
                  Дети: –

                Близкие родственники
                  строка 1
                    Фамилия, имя, отчество: Сейтқалиева Айгүл Серікқызы
                    ИИН: неизвестно
                    Родство: анасы
                    Дата рождения: 1960
                    Место рождения: Көкшетау қаласы
                    Страна: Казахстан
                    Адрес: Астана қ., Абай даңғ., 12-үй
                    Место работы: «Алатау» ЖШС
                    Место регистрации брака: –

                Трудовая деятельность
                  строка 1
                    Поступление: 2010
                    По настоящее время: да
                    Предприятие: «Береке» ЖШС
                    Адрес предприятия: Астана қ., Кенесары к., 12
                    Место работы: жобалау бөлімі
                    Должность: инженер
                    Допуск: мемлекеттік құпияларға рұқсаты жоқ

                Подписи и регистрация
                  Ответственность: 02.03.2026
                  Согласие: 02.03.2026
                  Дата регистрации: 02.03.2026

                Предупреждения с пояснением
                  ? По ИИН дата рождения 04.11.1986, здесь 14.11.1986. Сверьте с документом. \
                = другое (укажите): исправлено по решению суда

                """)
    }

    @Test func `labels are in the language that was asked for`() throws {
        try office.deposit()
        let lines = try office.spool("show", number, lang: "kk").lines
        #expect(lines.contains("Күйі: тапсырылды (new)"))
        #expect(lines.contains("  1. Тегі: Сейтқалиев"))
        #expect(lines.contains("Түсіндірмесі бар ескертулер"))
    }

    @Test func `the reason stands on the page of what was sent back`() throws {
        try office.deposit()
        try office.spool("take")
        try office.spool("return", number, "--reason", "нет подписи")
        let lines = try office.spool("show", number).lines
        #expect(lines.contains("Состояние: возвращено (returned)"))
        #expect(
            lines.contains { $0.hasPrefix("Причина возврата: нет подписи (b.omarova, 20") })
    }

    @Test func `programs receive the very bytes`() throws {
        try office.deposit()
        #expect(try office.spool("show", number, "--json").output == Office.record(1))
        office.place("{ no record \u{202E}", "new", "\(number).json")
        #expect(try office.spool("show", number, "--json").output == "{ no record \u{202E}")
    }

    @Test func `what could steer a terminal is shown, not sent`() throws {
        let hostile = "\\u001b[2J\\u202e\u{2066}\u{200B}\\nСейтқалиев"
        try office.deposit(["\"Сейтқалиев\"": "\"\(hostile)\"", "a.serikova": "a\\u009b7m"])
        let run = try office.spool("show", number)
        #expect(run.status == 0)
        #expect(run.output.hidden == [])
        #expect(
            run.output.contains(
                "\n  1. Фамилия: \u{FFFD}[2J\u{FFFD}\u{FFFD}\u{FFFD}\n    Сейтқалиев\n"))
        #expect(run.output.contains("\nПринято: AST01, a\u{FFFD}7m, 2026"))
    }

    @Test(arguments: [
        ("kk", "saualnama: spool: AST01-2026-000009: жіберу қалтасында мұндай жазба жоқ\n"),
        ("ru", "saualnama: spool: AST01-2026-000009: такой записи в папке передачи нет\n"),
    ])
    func `a record that there is not is told`(lang: String, sentence: String) throws {
        try office.deposit()
        let run = try office.spool("show", "AST01-2026-000009", lang: lang)
        #expect(run.status == 69)
        #expect(run.error == sentence)
    }

    @Test(arguments: ["1", "ast01-2026-000001", "../../etc/passwd", "AST01-2026-000001.json"])
    func `only a number is a number`(text: String) throws {
        try office.deposit()
        let run = try office.spool("show", text)
        #expect(run.status == 64)
        #expect(
            run.error == "saualnama: spool: «\(text)»: это не номер; "
                + "номер выглядит так: AST01-2026-000123\n")
    }

    @Test func `a page says what it cannot show`() throws {
        try office.deposit()
        office.place("[]", "new", "\(number).json")
        let damaged = try office.spool("show", number)
        #expect(damaged.status == 65)
        #expect(
            damaged.error
                == "saualnama: spool: \(number): файл поврежден: 1:1; файл остался на месте\n")
        office.place(
            try Office.record(1, ["348-2026": "999-2031"]), "new", "\(number).json")
        let newer = try office.spool("show", number)
        #expect(newer.status == 65)
        #expect(
            newer.error == "saualnama: spool: \(number): редакция формы этой программе неизвестна; "
                + "сама запись – show --json\n")
    }

    @Test func `a training record and one under a wrong name are marked`() throws {
        try office.deposit(["\"demo\": false": "\"demo\": true"])
        let lines = try office.spool("show", number).lines
        #expect(lines.first == "УЧЕБНЫЙ РЕЖИМ \(number)")
        #expect(lines.contains("! это учебная запись"))
        office.place(try Office.record(7), "new", "\(number).json")
        #expect(
            try office.spool("show", number).lines.contains(
                "! внутри другой номер: AST01-2026-000007"))
    }
}
