import Forms

extension SampleWriter {
    mutating func writeRelatives(of person: SamplePerson, family: Int, isChild: Bool) {
        let mother = SamplePerson(
            born: person.born.year - 35...person.born.year - 20, isFemale: true, family: family,
            &numbers)
        appendRelative(mother, ["kinship": "анасы", "kinshipCode": "mother"])
        if numbers.happens(40) {
            let father = SamplePerson(
                born: person.born.year - 45...person.born.year - 21, isFemale: false,
                family: family, &numbers)
            appendRelative(
                father, ["kinship": "әкесі", "kinshipCode": "father"], isLate: numbers.happens(50))
        }
        if isChild { return }
        let status = numbers.choose(["1", "2", "3", "4"])
        answers[AnswerPath("maritalStatus")] = status
        guard let code = ["2": "", "3": "", "4": "former"][status] else { return }
        let spouse = SamplePerson(
            born: 1950...2001, isFemale: !person.isFemale, family: family, &numbers)
        let word = spouse.isFemale ? "wife" : "husband"
        appendRelative(
            spouse,
            [
                "kinship": spouse.isFemale ? "зайыбы" : "жұбайы",
                "kinshipCode": code.isEmpty
                    ? word
                    : code + word.prefix(1).uppercased()
                        + word.dropFirst(),
                "marriageRegistration": "Астана қ., АХАЖ бөлімі",
            ], isLate: status == "3")
        for _ in 0..<Int.random(in: 0...3, using: &numbers) {
            writeChild(SamplePerson(born: 2017...2024, family: family, &numbers))
        }
    }

    private mutating func writeChild(_ child: SamplePerson) {
        append(
            [
                "name": child.fullName, "iin": child.iin, "birthDate": child.born.shown,
                "sex": child.sex,
                "passportNumber": numbers.happens(50) ? "N\(numbers.digits(8))" : "",
            ], to: "children")
        appendRelative(
            child,
            [
                "kinship": child.isFemale ? "қызы" : "ұлы",
                "kinshipCode": child.isFemale ? "daughter" : "son",
            ])
    }

    private mutating func appendRelative(
        _ person: SamplePerson, _ values: [String: String], isLate: Bool = false
    ) {
        let row = answers.rows(of: "relatives").count
        append(
            values.merging([
                "name": person.fullName, "iin": numbers.happens(80) ? person.iin : "",
                "birthDate": numbers.happens(80) ? person.born.shown : String(person.born.year),
                "birthPlace": "Көкшетау қаласы",
                "residence.country": isLate ? "" : "KZ",
                "residence.address": isLate ? "" : "Астана қ., Абай даңғ., \(numbers.digits(2))-үй",
                "workplace": isLate ? "" : "«Алатау» ЖШС",
            ]) { $1 }, to: "relatives")
        if isLate {
            answers[AnswerPath("relatives", row: row, column: "residence").missing] = "deceased"
        }
    }

    mutating func writeWork(_ person: SamplePerson) {
        let education = numbers.choose(["1", "2", "3", "4"])
        answers[AnswerPath("education")] = education
        if ["1", "2"].contains(education) {
            answers[AnswerPath("specialty")] = numbers.choose((1...8).map(String.init))
        }
        answers[AnswerPath("socialCategory")] = numbers.choose((1...6).map(String.init))
        let change = Int.random(in: 2021...2025, using: &numbers)
        append(
            [
                "from": String(max(person.born.year + 17, 2010)), "to": String(change),
                "organisation": "оқу", "organisationCode": "study",
                "clearance": "мемлекеттік құпияларға рұқсаты жоқ", "clearanceCode": "none",
            ], to: "employment")
        append(
            [
                "from": String(change), "current": "true", "organisation": "«Береке» ЖШС",
                "address": numbers.happens(90) ? "Астана қ., Кенесары к., 12" : "",
                "position": numbers.choose(["инженер", "есепші", "дәрігер"]),
                "workplace": "жобалау бөлімі",
                "clearance": "мемлекеттік құпияларға рұқсаты жоқ", "clearanceCode": "none",
            ], to: "employment")
    }
}
