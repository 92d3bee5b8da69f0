import Glibc
import Spooling

/// Types numbers into a draft until the process is killed, and says each that was kept.
func type(in path: String, _ name: String) -> Never {
    do {
        let drafts = try Drafts(at: path)
        let journal = try drafts.open(name, as: Holder(who: "worker", host: "test")).journal
        for number in 0... {
            journal.append(Array("\(number)".utf8))
            say("\(number)")
        }
        exit(0)
    } catch {
        say("\(error)")
        exit(1)
    }
}
