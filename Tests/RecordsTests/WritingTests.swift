import FormsSupport
import JSON
import Testing

@testable import Forms
@testable import Records

@Suite struct WritingTests {
    let married = Answers.married.record()

    func line(_ path: String, _ record: Node? = nil) -> String? {
        (record ?? married).value(under: path)?.line
    }

    func keys(_ path: String?, _ record: Node? = nil) -> [String] {
        let record = record ?? married
        return (path.map { record.value(under: $0) } ?? record)?.object?.map(\.key) ?? []
    }

    @Test func `the keys stand in the order of the contract`() {
        #expect(
            keys(nil) == [
                "schema", "form", "id", "number", "corrects", "demo", "language", "intake",
                "answers", "missing", "acknowledged", "declarations", "schedule", "registeredOn",
            ])
        #expect(keys("form") == ["id", "revision", "hash"])
        #expect(
            keys("intake") == [
                "office", "desk", "clerk", "channel", "startedAt", "finishedAt", "activeSeconds",
                "representative", "visit",
            ])
    }

    @Test func `answers stand in the order of the form`() {
        #expect(
            keys("answers") == [
                "iin", "surname", "givenName", "patronymic", "passport", "identityCard",
                "birthDate", "sex", "citizenship", "ethnicity", "birthPlace", "military",
                "militaryCode", "formerCitizenship", "departure", "purpose", "socialCategory",
                "education", "specialty", "maritalStatus", "children", "relatives", "employment",
            ])
        #expect(
            keys("answers.relatives[0]") == [
                "name", "iin", "kinship", "kinshipCode", "birthDate", "residence",
                "marriageRegistration",
            ])
        #expect(
            keys("answers.employment[2]") == [
                "from", "current", "organisation", "address", "position", "clearance",
                "clearanceCode",
            ])
    }

    @Test func `what surrounds the answers is as it was given`() {
        #expect(
            line("form") == #"{"id":"kz-259-1","revision":"348-2026","hash":"\#(Form.real.hash)"}"#)
        #expect(
            line("intake") == #"""
                {"office":"AST","desk":"01","clerk":"a.bolat","channel":"desk",\#
                "startedAt":"2026-11-23T04:10:12Z","finishedAt":"2026-11-23T04:21:40Z",\#
                "activeSeconds":611,"representative":null,"visit":null}
                """#)
        #expect(line("corrects") == "null")
        #expect(line("demo") == "false")
        #expect(line("language") == #""kk""#)
        #expect(line("schedule") == #"{"acceptedOn":"2026-11-23","dueOn":"2026-12-22"}"#)
        #expect(line("registeredOn") == #""2026-11-23""#)
        #expect(
            line("declarations") == #"{"liability":"2026-11-23","consent":"2026-11-23"}"#)
    }

    @Test func `values are of the types of the contract`() {
        #expect(line("answers.iin") == #""880305303014""#)
        #expect(line("answers.passport") == #"{"number":"N12345678","issuedOn":"2021-06-14"}"#)
        #expect(line("answers.birthDate") == #""1988-03-05""#)
        #expect(line("answers.sex") == #""male""#)
        #expect(line("answers.purpose") == "4")
        #expect(line("answers.relatives[3].birthDate") == "1960")
        #expect(line("answers.employment[0].from") == "2012")
        #expect(line("answers.employment[2].current") == "true")
        #expect(line("answers.employment[2].to") == nil)
    }

    @Test func `codes stand beside their texts`() {
        #expect(line("answers.relatives[0].kinship") == #""зайыбы""#)
        #expect(line("answers.relatives[0].kinshipCode") == #""wife""#)
        #expect(line("answers.militaryCode") == #""liable""#)
        #expect(line("answers.employment[0].clearanceCode") == #""none""#)
        #expect(line("answers.employment[0].organisationCode") == nil)
    }

    @Test func `a place has the classifier's code at its end`() {
        #expect(
            line("answers.birthPlace") == #"""
                {"country":"KZ","region":"Қарағанды облысы","settlement":"Теміртау",\#
                "kato":"350000000"}
                """#)
        #expect(
            line("answers.departure") == #"""
                {"from":{"country":"KZ","region":"Астана қаласы","kato":"710000000"},\#
                "to":{"country":"DE","settlement":"Бремен"}}
                """#)
    }

    @Test func `tables are lists of rows, empty ones too`() {
        #expect(
            line("answers.children[1]") == #"""
                {"name":"Серікбаева Дана","iin":"190930603017","birthDate":"2019-09-30",\#
                "sex":"female"}
                """#)
        let none = Answers.married.withoutRows("children").record()
        #expect(line("answers.children", none) == "[]")
    }

    @Test func `missing codes stand under the names of their answers`() {
        let answers = Answers.married.without("relatives[1].iin", "military", "militaryCode")
            .with("relatives[1].iin#missing", "none").with("military#missing", "refused")
            .without("relatives[3].residence.country", "relatives[3].residence.address")
            .with("relatives[3].residence#missing", "deceased")
            // An answer that is there after all needs none.
            .with("relatives[0].iin#missing", "none")
        #expect(
            line("missing", answers.record()) == #"""
                {"military":"refused","relatives[1].iin":"none",\#
                "relatives[3].residence":"deceased"}
                """#)
        #expect(line("missing") == "{}")
    }

    @Test func `the place of work of a late relative is kept and not handed over`() {
        let alive = Answers.married.with("relatives[3].workplace", "завод № 2")
        #expect(line("answers.relatives[3]", alive.record())?.contains("завод № 2") == true)
        let late = alive.without("relatives[3].residence.country", "relatives[3].residence.address")
            .with("relatives[3].residence#missing", "deceased")
        #expect(line("answers.relatives[3]", late.record())?.contains("workplace") == false)
        let back = late.with("relatives[3].residence#missing", "unknown")
        #expect(line("answers.relatives[3]", back.record())?.contains("завод № 2") == true)
    }

    @Test func `reasons stand with code, field and note`() {
        let answers = Answers.married.with("relatives[0].birthDate", "1991").explained().record()
        #expect(
            line("acknowledged", answers) == #"""
                [{"code":"iin.birthDate","field":"relatives[0].iin","reason":"as-stated",\#
                "note":""}]
                """#)
        #expect(line("acknowledged") == "[]")
    }

    @Test func `a representative stands in the intake`() {
        let youth = Answers.youth.record()
        #expect(
            line("intake.representative", youth) == #"""
                {"name":"Жақсыбекова Салтанат","iin":"741109403014",\#
                "ground":"анасы, туу туралы куәлік"}
                """#)
        #expect(keys("intake", youth) == keys("intake"))
    }

    @Test func `answers that are not asked are absent`() {
        let hidden = Answers.married.with("education", "3")
            .with("intake.representative.name", "Ли Анна").record()
        #expect(line("answers.specialty", hidden) == nil)
        #expect(line("intake.representative", hidden) == "null")
        let younger = Answers.youth.with("birthDate", "24.11.2010").record()
        #expect(
            keys("answers", younger) == [
                "iin", "surname", "givenName", "passport", "identityCard", "birthDate", "sex",
                "citizenship", "birthPlace", "departure", "purpose", "children", "relatives",
            ])
    }

    @Test func `a correction names what it corrects`() {
        var envelope = Record.Envelope.sample
        envelope.corrects = "AST01-2026-000100"
        envelope.isDemo = true
        envelope.dueOn = nil
        let record = Record(envelope: envelope, answers: .married)
            .node(form: .real, today: .frozen)
        #expect(line("corrects", record) == #""AST01-2026-000100""#)
        #expect(line("demo", record) == "true")
        #expect(line("schedule", record) == nil)
        #expect(record.object?.last?.key == "registeredOn")
    }

    @Test func `the hash is that of the files`() {
        // FNV-1a over the bytes, computed here once more, in another way.
        let bytes = Package.screens.flatMap(\.bytes)
        let hash = bytes.reduce(14_695_981_039_346_656_037 as UInt64) {
            ($0 ^ UInt64($1)).multipliedReportingOverflow(by: 1_099_511_628_211).partialValue
        }
        let digits = String(hash, radix: 16)
        #expect(
            Form.real.hash == String(repeating: "0", count: 16 - digits.count) + digits)
    }
}
