import Forms
import Messages
import Testing

@testable import Casework
@testable import Pages

/// What names of men and women of one family are: right, or nothing.
@Suite struct NamesTests {
    private func patronymics() throws -> Patronymics {
        Patronymics(try Office.shared.get().catalog)
    }

    private func endings() throws -> NameEndings {
        NameEndings(try Office.shared.get().catalog)
    }

    // MARK: Patronymics

    static let russian = [
        ("Юрий", "Юрьевич", "Юрьевна"), ("Анатолий", "Анатольевич", "Анатольевна"),
        ("Василий", "Васильевич", "Васильевна"), ("Григорий", "Григорьевич", "Григорьевна"),
        ("Дмитрий", "Дмитриевич", "Дмитриевна"), ("Георгий", "Георгиевич", "Георгиевна"),
        ("Виталий", "Витальевич", "Витальевна"), ("Евгений", "Евгеньевич", "Евгеньевна"),
        ("Геннадий", "Геннадьевич", "Геннадьевна"), ("Аркадий", "Аркадьевич", "Аркадьевна"),
        ("Иннокентий", "Иннокентьевич", "Иннокентьевна"),
        ("Павел", "Павлович", "Павловна"), ("Михаил", "Михайлович", "Михайловна"),
        ("Лев", "Львович", "Львовна"), ("Яков", "Яковлевич", "Яковлевна"),
        ("Пётр", "Петрович", "Петровна"), ("Петр", "Петрович", "Петровна"),
        ("Илья", "Ильич", "Ильинична"), ("Никита", "Никитич", "Никитична"),
        ("Лука", "Лукич", "Лукинична"), ("Фома", "Фомич", "Фоминична"),
        ("Кузьма", "Кузьмич", "Кузьминична"), ("Игорь", "Игоревич", "Игоревна"),
        ("Андрей", "Андреевич", "Андреевна"), ("Сергей", "Сергеевич", "Сергеевна"),
        ("Алексей", "Алексеевич", "Алексеевна"), ("Николай", "Николаевич", "Николаевна"),
        ("Иван", "Иванович", "Ивановна"), ("Александр", "Александрович", "Александровна"),
        ("Фёдор", "Фёдорович", "Фёдоровна"), ("Олег", "Олегович", "Олеговна"),
        ("Жан-Поль", "", ""), ("Франц", "Францевич", "Францевна"), ("Ян", "Янович", "Яновна"),
        ("Нурлан", "Нурланович", "Нурлановна"), ("Абай", "Абаевич", "Абаевна"),
        ("Каныш", "Канышевич", "Канышевна"), ("Серик", "Серикович", "Сериковна"),
        ("ЮРИЙ", "ЮРЬЕВИЧ", "ЮРЬЕВНА"), ("ПАВЕЛ", "ПАВЛОВИЧ", "ПАВЛОВНА"),
        ("Иван-Пётр", "Иван-Петрович", "Иван-Петровна"),
    ]

    @Test(arguments: russian)
    func `Russian patronymics are those of the commonest names`(
        father: String, son: String, daughter: String
    ) throws {
        let pair = try patronymics().pair(of: father, in: .ru)
        #expect([pair?.son ?? "", pair?.daughter ?? ""] == [son, daughter])
    }

    @Test(arguments: [
        "Ли", "Нурлы", "Али", "Отто Карл", "", "Вальтер (Владимир)", "John", "Жигули", "Бруно", "Я",
        "Эмиль",
    ])
    func `of a name that no rule is certain about there is no Russian one`(father: String) throws {
        #expect(try patronymics().pair(of: father, in: .ru) == nil)
    }

    @Test(arguments: [
        ("Ерасыл", "Ерасылұлы", "Ерасылқызы"), ("Әли", "Әлиұлы", "Әлиқызы"),
        ("НҰРЛАН", "НҰРЛАНҰЛЫ", "НҰРЛАНҚЫЗЫ"), ("Абай", "Абайұлы", "Абайқызы"),
        ("Юрий", "Юрьевич", "Юрьевна"), ("Иван", "Иванович", "Ивановна"),
        ("Павел", "Павлович", "Павловна"), ("Игорь", "Игоревич", "Игоревна"),
        ("Вячеслав", "Вячеславович", "Вячеславовна"), ("Ли", "", ""), ("John", "", ""),
    ])
    func
        `a Kazakh document has Kazakh patronymics of Kazakh names, and Russian ones of Russian names`(
            father: String, son: String, daughter: String
        ) throws
    {
        let pair = try patronymics().pair(of: father, in: .kk)
        #expect([pair?.son ?? "", pair?.daughter ?? ""] == [son, daughter])
    }

    @Test func `brothers and sisters have one father`() throws {
        let patronymics = try patronymics()
        for (_, son, daughter) in Self.russian where !son.isEmpty {
            let pair = Patronymics.Pair(son: son, daughter: daughter)
            #expect(patronymics.pair(like: son) == pair, "\(son)")
            #expect(patronymics.pair(like: daughter) == pair, "\(daughter)")
        }
        let kazakh = Patronymics.Pair(son: "Болатұлы", daughter: "Болатқызы")
        #expect(patronymics.pair(like: "Болатқызы") == kazakh)
        #expect(patronymics.pair(like: "БОЛАТҰЛЫ")?.daughter == "БОЛАТҚЫЗЫ")
        for word in ["Олег", "Дамм", "Анна", "Шевич", ""] {
            #expect(patronymics.pair(like: word) == nil, "\(word)")
        }
    }

    // MARK: Surnames

    @Test(arguments: [
        ("Иванов", ["Иванова"]), ("Соколовский", ["Соколовская"]), ("Щербина", []),
        ("Толстой", ["Толстая"]), ("Белый", ["Белая"]), ("Цой", []), ("Лев", []), ("Син", []),
        ("Жұмағұлов", ["Жұмағұлова"]), ("ИВАНОВ", ["ИВАНОВА"]), ("Шевченко", []),
        ("Сейтқали", []), ("Иванов-Петров", ["Иванова-Петрова"]), ("Ким-Иванов", ["Ким-Иванова"]),
        ("Ван Дамм", []), ("Соловьёв", ["Соловьёва"]), ("Ivanov", []),
    ])
    func `a man's surname has the ending of women where there is one`(
        surname: String, others: [String]
    ) throws {
        let forms = try endings().forms(of: surname, sex: .male)
        #expect(forms.all == [surname] + others)
        #expect(forms.ordered(for: .male).first == surname)
        #expect(forms.ordered(for: .female).first == others.first ?? surname)
    }

    @Test(arguments: [
        ("Иванова", "Иванов"), ("ИВАНОВА", "ИВАНОВ"), ("Иванова-Петрова", "Иванов-Петров"),
        ("Жұмағұлова", "Жұмағұлов"),
        // Щербин or Щербина, Толстой or Толстый, Донской or Донский: as it is written.
        ("Щербина", "Щербина"), ("Толстая", "Толстая"), ("Донская", "Донская"),
        ("Цой", "Цой"), ("Ким", "Ким"), ("Шевченко", "Шевченко"),
        ("Щербина-Иванова", "Щербина-Иванова"),
    ])
    func `of a woman's surname that of a man is offered only where it is certain`(
        surname: String, ofMan: String
    ) throws {
        for sex in [Sex.female, nil] {
            let forms = try endings().forms(of: surname, sex: sex)
            #expect(forms.written == surname)
            #expect(forms.ordered(for: nil).first == ofMan)
            #expect(forms.ordered(for: .male).first == ofMan)
            #expect(forms.ordered(for: .female).first == surname)
        }
    }

    @Test func `what may be is told behind what is written`() throws {
        let endings = try endings()
        #expect(
            endings.forms(of: "Толстая", sex: .female).others.sorted() == ["Толстой", "Толстый"])
        #expect(endings.forms(of: "Щербина", sex: .female).others == ["Щербин"])
    }
}
