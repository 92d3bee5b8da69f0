import Alphabet
import Casework
import Courier
import Desk
import Forms
import Glibc
import JSON
import Messages
import Spooling

extension DeskCheck {
    /// Whether the hub answers, lets this spool in, and has the same clock; how long the certificate is good,
    /// and since when something waits.
    static let hub = DeskCheck(name: "hub") { call in
        guard let hub = call.configuration.hub else { return [] }
        var found: [Diagnosis] = []
        do throws(Line.Failure) {
            let rows = try hub.line.ask(HubQuestion.rows(of: "me()"))
            guard let me = rows.first, let seconds = me["seconds"]?.integer else { throw .void }
            let ahead = seconds - Clock.current.now.seconds
            let isClose = abs(ahead) < 300
            let values = [
                "role": me["role"]?.string?.harmless ?? "–", "n": String(abs(ahead) / 60),
            ]
            found.append(
                Diagnosis(isClose ? .fine : .wrong, isClose ? "hub.fine" : "hub.clock", values))
        } catch {
            let wording = SpoolWording(catalog: .builtIn, language: call.language.one, path: "")
            let isPassing = CourierError.line(error).exitStatus == 75
            found.append(
                Diagnosis(
                    isPassing ? .doubtful : .wrong, isPassing ? "hub.away" : "hub.refused",
                    ["why": wording.sentence(for: .line(error))]))
        }
        if let certificate = hub.line.certificate(in: Configuration.home) {
            found += DeskCheck.age(of: certificate)
        }
        return found + DeskCheck.waiting(call)
    }

    /// How long a certificate is good still.
    private static func age(of certificate: String) -> [Diagnosis] {
        let values = ["path": certificate.harmless]
        guard Files.modified(certificate) != nil else {
            return [Diagnosis(.wrong, "hub.noCertificate", values)]
        }
        func isGood(in days: Int) -> Bool {
            let command = ["openssl", "x509", "-noout", "-in", certificate, "-checkend"]
            let output = Commands.output(
                of: command + [String(days * 86_400)], input: [], within: 5)
            return output != nil
        }
        guard Commands.isThere("openssl") else { return [] }
        if !isGood(in: 0) { return [Diagnosis(.wrong, "hub.expired", values)] }
        return isGood(in: 30) ? [] : [Diagnosis(.doubtful, "hub.expires", values)]
    }

    /// Since when the oldest waits that is to go to another machine.
    static func waiting(_ call: Call) -> [Diagnosis] {
        let configuration = call.configuration
        guard
            let spool = try? Spool.recognised(
                at: configuration.spool, by: Memory(at: configuration.memory)),
            let numbers = try? spool.list([.new]).map(\.number),
            let dispatch = try? spool.dispatch(), dispatch.side == .sends
        else { return [] }
        var found: [Diagnosis] = []
        if !dispatch.problems.isEmpty {
            let numbers = dispatch.problems.keys.sorted().prefix(5).map(\.description)
            found.append(
                Diagnosis(.wrong, "hub.problems", ["numbers": numbers.joined(separator: ", ")]))
        }
        if let oldest = try? spool.oldest(of: numbers, in: .new),
            Clock.current.now.seconds - oldest > 86_400
        {
            let values = ["n": String(numbers.count), "date": Instant(seconds: oldest).day.shown]
            found.append(Diagnosis(.doubtful, "hub.waiting", values))
        }
        return found
    }
}

extension Line {
    /// The file of the certificate that the command shows, as far as its words or its service say; where they
    /// do not, the one that libpq takes (PostgreSQL 15, 34.19).
    fileprivate func certificate(in home: String) -> String? {
        for word in command {
            if let path = Line.value(of: "sslcert", in: word) { return path }
        }
        let service = command.lazy.compactMap { Line.value(of: "service", in: $0) }.first
        let file = Files.environment("PGSERVICEFILE") ?? "\(home)/.pg_service.conf"
        if let service, let bytes = try? Files.read(file) {
            let lines = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
            var isOwn = false
            for line in lines.map({ String($0).trimmed }) {
                if line.hasPrefix("[") { isOwn = line == "[\(service)]" }
                if isOwn, let path = Line.value(of: "sslcert", in: line) { return path }
            }
        }
        return command.first?.hasSuffix("psql") == true && command.contains { $0.contains("ssl") }
            ? "\(home)/.postgresql/postgresql.crt" : nil
    }

    private static func value(of name: String, in text: String) -> String? {
        for part in text.split(separator: " ") where part.hasPrefix("\(name)=") {
            return String(part.dropFirst(name.utf8.count + 1))
        }
        return nil
    }
}
