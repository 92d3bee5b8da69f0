import FormsSupport
import Testing

@testable import Forms
@testable import Judging
@testable import Records

/// The stable codes: programs read them. One line a code, as the rules of the form have it.
@Suite struct RulesTests {
    static let rules = """
        required                 error
        expected                 warning
        iin.length               error
        iin.checkDigit           error
        iin.organisation         warning
        iin.date                 warning
        iin.century              warning
        iin.birthDate            warning
        iin.sex                  warning
        iin.kinship              warning
        iin.repeated             error
        name.characters          error
        name.case                warning
        name.placeholder         warning
        name.script              warning
        name.incomplete          warning
        date.format              error
        date.calendar            error
        date.future              error
        date.early               error
        document.none            error
        document.both            warning
        document.number          warning
        document.date            error
        departure.origin         error
        departure.destination    error
        applicant.representative error
        applicant.minor          warning
        child.adult              error
        child.older              error
        child.unrelated          warning
        relative.none            warning
        relative.spouse          error
        relative.marriage        error
        relative.formerSpouse    warning
        relative.unexpected      error
        relative.spouses         warning
        relative.parent          error
        relative.child           error
        relative.kinship         warning
        citizenship.present      warning
        employment.none          warning
        employment.order         error
        employment.future        error
        employment.young         warning
        employment.gap           warning
        employment.current       warning
        service.conscript        warning
        service.clearance        warning
        paper.state              error
        paper.missing            error
        paper.note               error
        duty.amount              warning
        duty.year                warning
        duty.exempt              warning
        paper.changed            warning
        schedule.year            warning
        schedule.due             error
        visit.request            warning
        record.json              error
        record.demo              error
        record.duplicateKey      error
        record.schema            error
        record.type              error
        record.unasked           error
        choice.unknown           error
        country.unknown          error
        text.control             error
        text.length              error
        warning.unexplained      error
        """

    /// Told by the screen alone, which knows of other questionnaires.
    static let ofTheScreen = ["applicant.duplicate"]

    static let levels: [String: String] = {
        let pairs = rules.split(separator: "\n").map { $0.split(separator: " ") }
        return Dictionary(uniqueKeysWithValues: pairs.map { (String($0[0]), String($0[1])) })
    }()

    @Test func `the checks tell exactly these codes, at these levels`() {
        let fields = Form.withPapers.fieldsByName.values
        let implied = Dictionary(
            fields.flatMap(Check.implied).map { ($0.signature.name, $0) }, uniquingKeysWith: { $1 })
        let codes = (Check.named + implied.values).flatMap(\.codes) + Record.codes
        #expect(Set(codes.map(\.rawValue)).count == codes.count, "a code is told by two checks")
        let levels = Dictionary(
            uniqueKeysWithValues: codes.map { ($0.rawValue, $0.level.rawValue) })
        let differing = Set(levels.keys).union(Self.levels.keys)
            .filter { levels[$0] != Self.levels[$0] }.sorted()
        #expect(
            differing.isEmpty,
            "a code is told that is not in the list above, or the other way round")
        #expect(
            Set(Problem.Code.allCases.map(\.rawValue)) == Set(levels.keys).union(Self.ofTheScreen),
            "nobody tells a code that there is")
    }

    @Test func `every check that can be named is named in the form`() {
        let form = Form.withPapers
        let named = (form.fieldsByName.values.flatMap(\.checks) + form.checks).map(\.check)
        let unnamed = Set(Check.signatures.map(\.name)).symmetricDifference(named)
        #expect(unnamed.isEmpty, "name them in Screens, or take them out of Check.named")
        let names = Check.signatures.map(\.name)
        #expect(names == names.sorted())
    }

    @Test(arguments: ["kk", "ru"])
    func `every code has its message and its ground`(language: String) {
        let words = Package.words[language] ?? [:]
        for code in Self.levels.keys.sorted() + Self.ofTheScreen {
            #expect(words["problem.\(code)"]?.isEmpty == false, "problem.\(code)")
            #expect(words["ground.\(code)"]?.isEmpty == false, "ground.\(code)")
        }
        let known = Set(Self.levels.keys).union(Self.ofTheScreen)
        let grounds = words.keys.filter { $0.hasPrefix("ground.") }
            .map { String($0.dropFirst("ground.".count)) }
        #expect(Set(grounds).subtracting(known) == [])
    }
}
