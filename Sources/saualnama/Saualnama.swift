import Alphabet
import Casework
import Glibc
import Messages
import Pages
import Desk

/// The shell: arguments in, exit status out.
@main @MainActor struct Saualnama {
    static let version = "1.0"
    /// The language of whoever reads standard error, as far as it is known by now.
    private static var reader = Language.ofMachine

    static func main() {
        var status = Status.well
        do throws(Refusal) { status = try run(arguments) } catch {
            for line in error.lines { complain(line) }
            status = error.status
        }
        output.flush()
        guard let errno = output.failure else { exit(status) }
        let why = Catalog.builtIn.reason(errno: errno, in: reader)
        complain(Catalog.builtIn.text("cli.output", in: reader, with: ["why": why]))
        exit(Status.inputOutput)
    }

    /// The words of the call, byte for byte: `CommandLine.arguments` would repair them.
    private static var arguments: [String] {
        (1..<max(1, Int(CommandLine.argc))).compactMap { number in
            guard let word = unsafe CommandLine.unsafeArgv[number] else { return nil }
            let bytes = unsafe UnsafeBufferPointer(start: word, count: strlen(word))
            return unsafe String(foreign: bytes.map { UInt8(bitPattern: $0) })
        }
    }

    private static func run(_ arguments: [String]) throws(Refusal) -> Int32 {
        let options: Options
        do throws(Options.Misuse) { options = try Options(arguments) } catch {
            throw error.refusal
        }
        if options.flags.contains("version") {
            output.line("saualnama \(version)")
            return Status.well
        }
        let asked = options.values["lang"] ?? Files.environment("SAUALNAMA_LANG")
        reader = asked.flatMap(Language.init)?.one ?? reader
        let command = ShellCommand.called(by: options.words)
        let configuration = try configuration(options, command)
        let call = try Call(options, configuration, command: command?.words.count ?? 0)
        if options.asksForHelp {
            output.line(call.help)
            return Status.well
        }
        guard let command else { throw call.misused }
        try command.admit(call)
        return try command.run(call)
    }

    /// The settings; what goes from them into records is judged where records are made.
    private static func configuration(
        _ options: Options, _ command: ShellCommand?
    ) throws(Refusal) -> Configuration {
        do throws(Configuration.Unusable) {
            let configuration = try Configuration(options: options.values)
            reader = Language.ofScreen(configuration)?.one ?? reader
            if command?.writesRecords == true, !options.asksForHelp { try configuration.judged() }
            return configuration
        } catch {
            throw Refusal(Status.configuration, error.sentence(.builtIn, reader))
        }
    }
}
