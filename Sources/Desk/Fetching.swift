import Casework
import Forms
import JSON
import Records
import Spooling

extension Workdesk {
    /// The record of a finished submission, wherever it stands: its sheets can be made again at any time.
    func fetch(_ text: String) -> Reply {
        let bytes: [UInt8]?
        do throws(SpoolError) {
            let spool = try folders.openSpool()
            bytes = try Number(text).flatMap { number throws(SpoolError) in try spool.read(number) }
        } catch {
            return .refused(error.trouble(error.step == .read ? "print.unread" : nil))
        }
        guard let bytes, let source = try? Node.read(bytes, locating: false),
            let record = Record.read(bytes, form: world.form, today: Clock.current.today).record
        else { return .failed(message: "print.unreadable", values: ["number": text]) }
        guard record.envelope.isDemo == world.isDemo else { return foreignRecord }
        return .fetched(Fetched(record: record, source: source))
    }
}
