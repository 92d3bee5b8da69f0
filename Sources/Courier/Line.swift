public import JSON
internal import Processes

/// The way to the hub: a command of the office's that takes SQL on its standard input, as psql does.
///
/// Nothing secret stands in its arguments, which everybody on the machine can see, and nothing of what it
/// answers goes into a message: only whether it is as it must be.
public struct Line: Sendable {
    /// An array and never a line for a shell.
    public let command: [String]
    /// How long one call may take before it is killed with all that it started.
    public let limit: Duration
    /// What the command sees of this program's environment, `NAME=value`.
    let environment: [String]
    /// Whether what it says besides its answer counts; tests show what would be lost.
    var minds = Minding.everything

    enum Minding { case everything, nothing }

    /// - Parameter variable: the environment of this program.
    public init(command: [String], seconds: Int, variable: (String) -> String?) {
        self.command = command
        limit = .seconds(seconds)
        // Where its settings and certificates lie; else the settings of whoever calls would reach the hub.
        environment =
            ChildEnvironment.kept(["PGSERVICEFILE", "PGSYSCONFDIR"], of: variable) + [
                "PGCLIENTENCODING=UTF8", "PGCONNECT_TIMEOUT=5",
                // So that a wait for a standby that was given up is told: its receipt is void.
                "PGOPTIONS=-c client_min_messages=warning",
            ]
    }

    /// Why an answer is none.
    public enum Failure: Error, Equatable, Sendable {
        /// There is no such command, or it does not know the hub that it is to call.
        case misconfigured
        /// Nobody answered, or the line broke.
        case away
        /// No answer within the time that was given.
        case late
        /// The certificate of one side is not accepted, or a clock is wrong.
        case certificate
        /// The hub lets this role not in, or not do this.
        case refused
        /// The database has no hub, or one of another version.
        case noHub
        /// A statement failed; its state, as in appendix A of PostgreSQL's manual.
        case statement(state: String)
        /// It said something besides its answer, or answered something else: it counts for nothing.
        case void
    }

    /// Asks, and gives the rows of the answer, each a JSON value on a line of its own.
    ///
    /// - Throws: a failure; then nothing that was asked may be taken for done, nor for not done.
    public func ask(_ statements: String) throws(Failure) -> [Node] {
        let child: ChildProcess
        do throws(ChildProcess.NotStarted) {
            child = try ChildProcess(
                command, input: Array(statements.utf8), environment: environment, limit: limit)
        } catch {
            throw .misconfigured
        }
        switch child.wait() {
        case .late: throw .late
        case .killed: throw .away
        case .exited(0):
            // Also a warning voids the receipt: a commit that no standby has confirmed looks like this.
            guard child.errors.isEmpty || minds == .nothing else { throw .void }
        case .exited(let status):
            throw Line.failure(status, String(decoding: child.errors, as: UTF8.self))
        }
        var rows: [Node] = []
        for line in child.output.split(separator: UInt8(ascii: "\n")) {
            guard
                let row = try? Node.read(
                    Array(line), limits: Limits(bytes: 8 << 20, depth: 8), locating: false)
            else { throw .void }
            rows.append(row)
        }
        return rows
    }

    /// What the exit status and the messages of psql and libpq, in the language C, say.
    private static func failure(_ status: Int32, _ message: String) -> Failure {
        func says(_ words: String...) -> Bool { words.contains { message.contains($0) } }
        if status == 3 {
            let state = message.split { !($0.isASCII && ($0.isNumber || $0.isUppercase)) }
                .last { $0.utf8.count == 5 && $0.contains(where: \.isNumber) }
            switch state {
            case "42501": return .refused
            case "3F000", "42883", "42P01": return .noHub
            case let state?: return .statement(state: String(state))
            case nil: return .void
            }
        }
        if says("definition of service", "service file") { return .misconfigured }
        if says("certificate", "SSL error", "private key") { return .certificate }
        if says("not permitted to log in", "authentication failed", "pg_hba.conf", "role \"") {
            return .refused
        }
        if status == 127 || status == 1 { return .misconfigured }
        return .away
    }
}

/// Texts as they stand in SQL: in hex, so that no letter of them can be taken for SQL.
enum SQL {
    static func text(_ text: String) -> String {
        "convert_from(decode('\(Array(text.utf8).hex)','hex'),'UTF8')"
    }

    static func bytes(_ bytes: [UInt8]) -> String { "decode('\(bytes.hex)','hex')" }

    static func array(_ elements: [String], of type: String) -> String {
        "array[\(elements.joined(separator: ","))]::\(type)[]"
    }

    /// Numbers, which hold letters, digits and hyphens alone.
    static func texts(_ all: [some CustomStringConvertible]) -> String {
        array(all.map { "'\($0)'" }, of: "text")
    }

    /// A call that gives a row for each line.
    static func rows(of call: String) -> String { "select row_to_json(t) from hub.\(call) t;\n" }

    /// A call that gives one value a row.
    static func values(of call: String) -> String { "select to_json(t) from hub.\(call) t;\n" }
}

/// What whoever looks at the hub may ask besides shipping.
public enum HubQuestion {
    /// A call of one of the hub's functions, for a row each.
    public static func rows(of call: String) -> String { SQL.rows(of: call) }
}
