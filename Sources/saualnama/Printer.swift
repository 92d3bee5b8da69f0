import Alphabet
import Casework
import Forms
import Glibc
import Messages
import Pages
import Papers
import Processes

/// Sends one sheet at a time to the office's print command, while the clerk works on.
@MainActor final class Printer {
    private let settings: PrintSettings
    /// Both are made when the first sheet is printed.
    private let maker: () -> SheetMaker?
    private let style: () -> String
    private var job: Job?

    private struct Job {
        let print: PrintJob
        /// The commands that are still to run, the one before feeding the next.
        var commands: [[String]]
        var child: ChildProcess
        var word: String
    }

    init(
        _ settings: PrintSettings, maker: @autoclosure @escaping () -> SheetMaker?,
        style: @autoclosure @escaping () -> String
    ) {
        self.settings = settings
        self.maker = maker
        self.style = style
    }

    /// Whether a sheet is on its way.
    var isBusy: Bool { job != nil }

    /// Starts to print; what came of it at once, if anything did.
    func print(_ job: PrintJob, on day: Day) -> Printed? {
        let sheets = maker()?.sheets(of: job, today: day) ?? []
        guard let sheet = sheets.first else {
            return Printed(job, "print.noSample", isSent: false)
        }
        let asHTML = settings.isHTML
        let plain = job.isLarge ? settings.large : settings.text
        let text =
            asHTML
            ? Sheet.html(
                of: sheets, style: style(), isLarge: job.isLarge,
                isTwoSided: settings.pdf.isTwoSided)
            : Sheet.text(of: sheets, isLarge: job.isLarge, isTwoSided: plain.isTwoSided)
        let commands = (asHTML ? [settings.convert, settings.pdf] : [plain]).map { command in
            command.map { $0.replacing("{title}", with: sheet.title) }
        }
        return start(commands, of: job, input: Array(text.utf8))
    }

    private func start(
        _ commands: [[String]], of print: PrintJob, input: [UInt8]
    ) -> Printed? {
        let word = commands[0][0]
        do throws(ChildProcess.NotStarted) {
            job = Job(
                print: print, commands: Array(commands.dropFirst()),
                child: try ChildProcess(
                    commands[0], input: input, limit: .seconds(settings.seconds)), word: word)
            return nil
        } catch {
            job = nil
            return Printed(print, "print.absent", ["word": word.harmless], isSent: false)
        }
    }

    /// Waits until the sheet is on its way: whoever leaves the program has printed it nevertheless.
    ///
    /// - Returns: what became of it; nil where none was.
    @discardableResult func finish() -> Printed? {
        while let job {
            if let outcome = outcome(of: job, job.child.wait()) { return outcome }
        }
        return nil
    }

    /// Looks how it goes; what became of the sheet, once that is known.
    func look() -> Printed? {
        guard let job, let ending = job.child.look() else { return nil }
        return outcome(of: job, ending)
    }

    /// What came of a job whose command has ended; nil where another one goes on with the sheet.
    private func outcome(of job: Job, _ ending: ChildProcess.Ending) -> Printed? {
        self.job = nil
        switch ending {
        case .exited(status: 0):
            if job.commands.isEmpty { return Printed(job.print, "print.sent", isSent: true) }
            return start(job.commands, of: job.print, input: job.child.output)
        case .late:
            return Printed(
                job.print, "print.silent", ["n": String(settings.seconds)], isSent: false)
        // A shell says 127 of a command that it does not find.
        case .exited(status: 127):
            return Printed(job.print, "print.absent", ["word": job.word.harmless], isSent: false)
        case .exited, .killed:
            // A blank form is of nobody, of whom nothing could be lost.
            let key = job.print.record == nil ? "print.failed.blank" : "print.failed"
            return Printed(job.print, key, ["why": why(job)], isSent: false)
        }
    }

    /// The first line that the command wrote to its standard error, or its name.
    private func why(_ job: Job) -> String {
        let text = String(decoding: job.child.errors, as: UTF8.self)
        let line = text.split(whereSeparator: \.isNewline).first.map(String.init) ?? job.word
        let short = String(line.harmless.prefix(70))
        return short.hasSuffix(".") ? short : short + "."
    }
}
