package import Forms

extension Answers {
    /// Invented: a man of 38, married, with two children, five relatives and three jobs, of whom
    /// there is nothing to tell. The check digits were computed by hand, not by the program.
    package static let married = Answers(
        """
        iin = 880305303014
        surname = Серікбаев
        givenName = Нұрлан
        patronymic = Маратұлы
        passport.number = N12345678
        passport.issuedOn = 14.06.2021
        identityCard.number = 041234567
        identityCard.issuedOn = 02.02.2020
        birthDate = 05.03.1988
        sex = male
        citizenship = KZ
        ethnicity = қазақ
        birthPlace.country = KZ
        birthPlace.region = Қарағанды облысы
        birthPlace.kato = 350000000
        birthPlace.settlement = Теміртау
        military = әскери міндетті
        militaryCode = liable
        formerCitizenship = болған жоқ
        departure.from.country = KZ
        departure.from.region = Астана қаласы
        departure.from.kato = 710000000
        departure.to.country = DE
        departure.to.settlement = Бремен
        purpose = 4
        socialCategory = 1
        education = 1
        specialty = 4
        maritalStatus = 2
        declarations.liability = 23.11.2026
        declarations.consent = 23.11.2026
        registeredOn = 23.11.2026
        """,
        tables: [
            "children": """
            name                      | iin          | birthDate  | sex    | passportNumber
            Серікбаев Арман Нұрланұлы | 150512503010 | 12.05.2015 | male   | N11223344
            Серікбаева Дана           | 190930603017 | 30.09.2019 | female |
            """,
            "relatives": """
            name                       | iin          | kinship | kinshipCode | birthDate  \
            | residence.country | residence.address | marriageRegistration
            Серікбаева Айгүл Қанатқызы | 900817403010 | зайыбы  | wife        | 17.08.1990 \
            | KZ                | Астана            | Астана қаласы
            Серікбаев Арман Нұрланұлы  | 150512503010 | ұлы     | son         | 12.05.2015 \
            | KZ                | Астана            |
            Серікбаева Дана            | 190930603017 | қызы    | daughter    | 30.09.2019 \
            | KZ                | Астана            |
            Серікбаев Марат Әбішұлы    | 600301303016 | әкесі   | father      | 1960       \
            | KZ                | Теміртау          |
            Серікбаева Гүлнар          | 620308403014 | анасы   | mother      | 08.03.1962 \
            | RU                | Омск              |
            """,
            "employment": """
            from | to   | current | organisation | address  | position
            2012 | 2019 |         | Болат ЖШС    | Теміртау | слесарь
            2019 | 2023 |         | Жол АҚ       | Астана   | механик
            2023 |      | true    | Арна ЖШС     | Астана   | инженер
            """,
        ]
    ).withoutClearance

    /// Invented: a pupil who turns 16 on the frozen day, with a legal representative.
    package static let youth = Answers(
        """
        iin = 101123504018
        surname = Жақсыбеков
        givenName = Ерасыл
        passport.number = N87654321
        passport.issuedOn = 01.07.2022
        identityCard.number = 050000001
        identityCard.issuedOn = 23.11.2026
        birthDate = 23.11.2010
        sex = male
        citizenship = KZ
        intake.representative.name = Жақсыбекова Салтанат
        intake.representative.iin = 741109403014
        intake.representative.ground = анасы, туу туралы куәлік
        birthPlace.country = KZ
        birthPlace.region = Абай облысы
        birthPlace.settlement = Шар
        departure.from.region = Абай облысы
        departure.from.settlement = Шар
        departure.to.country = RU
        departure.to.settlement = Новосибирск
        purpose = 3
        socialCategory = 6
        education = 4
        maritalStatus = 1
        declarations.liability = 23.11.2026
        declarations.consent = 23.11.2026
        registeredOn = 23.11.2026
        """,
        tables: [
            "relatives": """
            name                 | iin          | kinship | kinshipCode | birthDate  \
            | residence.country | residence.address
            Жақсыбекова Салтанат | 741109403014 | анасы   | mother      | 09.11.1974 \
            | KZ                | Шар
            """,
            "employment": """
            from | current | organisation | organisationCode
            2017 | true    | оқу          | study
            """,
        ]
    )

    /// The sentence that there was no clearance stands in every row with its code.
    private var withoutClearance: Answers {
        rows(of: "employment").indices.reduce(self) { answers, row in
            answers.with("employment[\(row)].clearanceCode", "none")
                .with("employment[\(row)].clearance", "мемлекеттік құпияларға рұқсаты жоқ")
        }
    }
}
