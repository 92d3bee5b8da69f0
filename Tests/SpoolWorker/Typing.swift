import Glibc
import RecordSamples
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

/// Adds one text to a draft, and says the number of records when that is durable.
func keep(in path: String, _ name: String, _ text: String, _ interference: Interference?) {
    do {
        let drafts = try Drafts(at: path, interval: 1_000_000, interference: interference)
        let (journal, recovery) = try drafts.open(name, as: Holder(who: "worker", host: "test"))
        journal.append(Array(text.utf8))
        try journal.flush()
        say("\(recovery.payloads.count + 1)")
    } catch {
        say("\(error)")
    }
}

/// Does what may fail, and says how it failed in the end.
@MainActor func persist(_ work: () throws -> Void) {
    do {
        try work()
    } catch {
        say("error \(error)")
        exit(74)
    }
}

/// The form and its words, read before anything is at stake.
@MainActor func readHouse() -> House {
    do { return try House() } catch {
        say("error \(error)")
        exit(70)
    }
}
