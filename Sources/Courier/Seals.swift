internal import Processes

/// The commands that seal, open, sign and verify what goes by stick; the office may have others.
///
/// In a command `{key}` stands for the file of this spool's key, `{peer}` for one with the other's public
/// key, `{name}` for the other's name, `{peers}` for the file of those whose signatures count, `{revoked}`
/// for that of keys that count no more, `{signature}` for one with a signature. Each takes its matter on
/// standard input.
public struct Seals: Sendable {
    let seal, open, sign, verify: [String]
    let limit: Duration
    let environment: [String]

    public init(
        seal: [String], open: [String], sign: [String], verify: [String], seconds: Int,
        variable: (String) -> String?
    ) {
        (self.seal, self.open, self.sign, self.verify) = (seal, open, sign, verify)
        limit = .seconds(seconds)
        environment = ChildEnvironment.kept(of: variable)
    }

    /// Runs one of them; what it wrote, nil where it failed or was too slow.
    func run(
        _ command: [String], _ places: [String: String], input: [UInt8]
    ) throws(CourierError) -> [UInt8]? {
        let words = command.map { word in
            places.reduce(word) { text, place in text.replacing("{\(place.key)}", with: place.value)
            }
        }
        let child: ChildProcess
        do throws(ChildProcess.NotStarted) {
            child = try ChildProcess(words, input: input, environment: environment, limit: limit)
        } catch {
            throw .stick(.command, path: command.first ?? "")
        }
        guard child.wait() == .exited(status: 0) else { return nil }
        return child.output
    }
}
