import Forms

extension Check {
    /// The identity documents: one at least, both for a citizen, with numbers and days of issue.
    ///
    /// Appendix 2 of order 259, item 10, 2) asks a citizen for identity card and passport; both are
    /// issued from the age of 16. No act fixes the shape of numbers, so that is only a warning.
    static let documents = Check(
        "documents",
        tells: [.documentNone, .documentBoth, .documentNumber, .documentDate],
        needs: [
            "documents": .objects([
                "number": .field, "issuedOn": .field, "shape": .word(DocumentShape.names),
            ]), "citizen": .condition,
        ],
        options: ["demanded": .condition], looksAt: [.applicantsBirth]
    ) { at in
        let documents = at.documents
        guard let first = documents.first else { return [] }
        let all = documents.flatMap { [$0.number, $0.issuedOn] }
        let isCitizen = at.holds("citizen")
        var found: [Problem] = []
        if at.holds("demanded") {
            if !documents.contains(where: \.isComplete) {
                found.append(Problem(.documentNone, at: first.number, reads: all))
            } else if isCitizen, let absent = documents.first(where: \.isAbsent) {
                found.append(
                    Problem(
                        .documentBoth, at: absent.number,
                        details: ["label": .label(absent.number)],
                        reads: all + at.subjects(of: "citizen")))
            }
        }
        for document in documents {
            if isCitizen, let shape = document.shape, !document.numberText.isEmpty,
                !shape.fits(document.numberText, issuedOn: Day(typed: document.issuedText))
            {
                found.append(
                    Problem(
                        .documentNumber, at: document.number, variant: shape.rawValue,
                        reads: [document.number, document.issuedOn] + at.subjects(of: "citizen")))
            }
            found += at.judgeDates(of: document)
        }
        return found
    }
}

/// What the number of a document usually looks like.
enum DocumentShape: String, CaseIterable {
    /// `N` and eight digits; before 2010 one or two Latin letters and seven or eight digits.
    case passport
    /// Nine digits.
    case identityCard

    static let names = allCases.map(\.rawValue)

    /// - Parameter issuedOn: nil while nobody knows: then the older shapes fit too.
    func fits(_ number: String, issuedOn: Day?) -> Bool {
        let letters = number.prefix { $0.isASCII && $0.isUppercase }.count
        let digits = number.dropFirst(letters)
        guard digits.allSatisfy({ $0.isASCII && $0.isNumber }) else { return false }
        switch self {
        case .passport:
            if let issuedOn, issuedOn.year >= 2010 {
                return number.hasPrefix("N") && letters == 1 && digits.count == 8
            }
            return (1...2).contains(letters) && (7...8).contains(digits.count)
        case .identityCard: return letters == 0 && digits.count == 9
        }
    }
}

private struct Document {
    let number: AnswerPath
    let numberText: String
    let issuedOn: AnswerPath
    let issuedText: String
    let shape: DocumentShape?

    var isComplete: Bool { !numberText.isEmpty && !issuedText.isEmpty }
    var isAbsent: Bool { numberText.isEmpty && issuedText.isEmpty }
}

extension Inspection {
    fileprivate var documents: [Document] {
        (arguments.objects["documents"] ?? []).map { object in
            let number = AnswerPath(object["number"] ?? "")
            let issuedOn = AnswerPath(object["issuedOn"] ?? "")
            return Document(
                number: number, numberText: interview.answer(number), issuedOn: issuedOn,
                issuedText: interview.answer(issuedOn),
                shape: object["shape"].flatMap(DocumentShape.init))
        }
    }

    fileprivate func judgeDates(of document: Document) -> [Problem] {
        var found: [Problem] = []
        if document.numberText.isEmpty != document.issuedText.isEmpty {
            let lacksNumber = document.numberText.isEmpty
            found.append(
                Problem(
                    .documentDate, at: lacksNumber ? document.number : document.issuedOn,
                    variant: "incomplete", reads: [document.number, document.issuedOn]))
        }
        if let birth = interview.form.applicant.birthDate,
            let born = interview.day(AnswerPath(birth)),
            let issued = Day(typed: document.issuedText), issued < born
        {
            found.append(
                Problem(
                    .documentDate, at: document.issuedOn, details: ["date": .day(born)],
                    reads: [document.issuedOn, AnswerPath(birth)]))
        }
        return found
    }
}
