import Forms
import Judging
import Records

extension Questionnaire {
    /// How many prints of a sheet came out.
    package func count(of sheet: SheetName) -> Int {
        prints.last { $0.sheet == sheet }?.number ?? 0
    }

    /// The refusals that were printed: one a day, the last of it.
    var refusals: [Refusal] {
        let all = prints.filter { $0.sheet == .refusal }
        return all.indices.filter { index in
            !all[(index + 1)...].contains { $0.day == all[index].day }
        }.map { Refusal(day: all[$0].day, missing: all[$0].missing) }
    }
}

extension Intake {
    /// What is to be remembered of a sheet, once the print command has taken it: of the form for signature
    /// with which answers it was printed, where it was no draft.
    ///
    /// - Parameter isAnew: whether the former print of it did not come out.
    package func print(of sheet: SheetName, isAnew: Bool, isFinished: Bool) -> Print {
        let former = questionnaire.count(of: sheet)
        var print = Print(
            sheet, on: clock.today, number: isAnew ? max(1, former) : former + 1)
        if isFinished { return print }
        if sheet == .questionnaire, interview.hindrances.isEmpty { print.fingerprint = fingerprint }
        if sheet == .refusal {
            print.missing = interview.missingPapers.map { Refusal.Paper(id: $0.id, of: $0.of) }
        }
        return print
    }

    /// Looks whether the answers are still those of the form that was printed to be signed.
    package mutating func lookAtPrint() {
        guard interview.printed != nil, interview.fingerprint == nil else { return }
        questionnaire.note(fingerprint: fingerprint, today: clock.today)
    }

    private var fingerprint: String {
        Mark.fingerprint(of: record.node(of: interview), form: form)
    }
}
