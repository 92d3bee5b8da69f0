// A program for the tests, where one process is not enough: several at once, killed, or as another
// user. It says on standard output what was acknowledged, one line each, at once.

import DeskSupport
import Glibc
import RecordSamples
import SpoolSupport
import Spooling
import Synchronization

var arguments = CommandLine.arguments.dropFirst()

@MainActor func next() -> String {
    guard let argument = arguments.popFirst() else { exit(64) }
    return argument
}

func number(_ text: String) -> Int {
    guard let number = Int(text) else { exit(64) }
    return number
}

/// One write(2), so that a line is there or not when the process is killed.
func say(_ line: String) {
    let bytes = Array("\(line)\n".utf8)
    guard write(1, bytes, bytes.count) == bytes.count else { exit(74) }
}

func die(_ error: SpoolError) -> Never {
    say("error \(error.step) \(error.errno)")
    exit(error.exitStatus)
}

// as UID GID: give up everything else first.
if arguments.first == "as" {
    _ = next()
    let user = uid_t(number(next()))
    let group = gid_t(number(next()))
    guard setgroups(0, nil) == 0, setgid(group) == 0, setuid(user) == 0 else { exit(77) }
}

// dying STEP before|after: the process kills itself there, counted from zero.
var interference: Interference?
if arguments.first == "dying" {
    _ = next()
    let last = number(next())
    let moment: Moment = next() == "before" ? .before : .after
    // A journal makes steps on two threads.
    let begun = Mutex(-1)
    interference = Interference { _, now in
        let count = begun.withLock { begun in
            if now == .before { begun += 1 }
            return begun
        }
        if now == moment, count == last { kill(getpid(), SIGKILL) }
        return 0
    }
}

// omitting STEP: that step is never made and counts as done.
if arguments.first == "omitting" {
    _ = next()
    let name = next()
    interference = Interference { step, moment in
        moment == .before && step.rawValue == name ? -1 : 0
    }
}

// early: what is finished is said before it is.
let isHasty = arguments.first == "early"
if isHasty { _ = next() }

// So that none is left behind that waits for ever; it counts as killed.
alarm(120)

let task = next()
do throws(SpoolError) {
    switch task {
    case "deposit":
        // deposit SPOOL DESK ID…: each receives a number and is handed over.
        let path = next()
        let desk = next()
        for id in arguments {
            let spool = try Spool(at: path, laysOut: true, interference: interference)
            let number = try spool.reserve(desk: desk, year: 2026, for: id)
            if isHasty { say("\(number) \(id)") }
            _ = try spool.deposit(contents(of: id), as: number)
            say("\(number) \(id)")
        }
    case "reserve":
        // reserve SPOOL DESK ID: only the number.
        let spool = try Spool(at: next(), laysOut: true, interference: interference)
        say("\(try spool.reserve(desk: next(), year: 2026, for: next()))")
    case "reserve-known":
        // reserve-known SPOOL MEMORY DESK ID: only the number, of the spool that is remembered.
        let spool = try Spool(at: next(), known: Memory(at: next()))
        say("\(try spool.reserve(desk: next(), year: 2026, for: next()))")
    case "take":
        // take SPOOL: takes and acknowledges until standard input ends and nothing is left.
        let spool = try Spool(at: next())
        var isLast = false
        while true {
            if let number = try spool.takeNext() {
                try spool.acknowledge(number)
                say("\(number)")
            } else if isLast {
                exit(0)
            } else {
                var input = pollfd(fd: 0, events: Int16(POLLIN), revents: 0)
                isLast = poll(&input, 1, 2) > 0
            }
        }
    case "return":
        // return SPOOL REASON: takes one and sends it back.
        let spool = try Spool(at: next())
        guard let number = try spool.takeNext() else { exit(69) }
        try spool.sendBack(number, reason: Array(next().utf8))
        say("\(number)")
    case "take-back":
        // take-back SPOOL NUMBER…: takes each back, and names those that it got.
        let spool = try Spool(at: next(), laysOut: true, interference: interference)
        for text in arguments {
            guard let number = Number(text) else { exit(64) }
            if try spool.takeBack(number, reason: Array("own".utf8)) { say(text) }
        }
    case "keep":
        // keep DRAFTS NAME TEXT: appends once and says so when it is durable.
        keep(in: next(), next(), next(), interference)
    case "desk":
        // desk TASK SPOOL DRAFTS ID TRIES: serves an applicant, or goes on with it.
        let work = next()
        let clerk = Clerk(
            spool: next(), drafts: next(), house: readHouse(), interference: interference,
            say: { say($0.line) })
        let id = next()
        let tries = number(next())
        say(Promise.ready.line)
        persist { try clerk.persist(tries) { try clerk.work(at: work, of: id) } }
    case "journal":
        // journal DRAFTS ID TRIES: types a draft, with all that a journal can do.
        let typist = Typist(drafts: next(), interference: interference, say: { say($0.line) })
        say(Promise.ready.line)
        persist { try typist.type(next(), tries: number(next())) }
    case "type":
        // type DRAFTS NAME: appends one number after the other, for ever.
        type(in: next(), next())
    default:
        exit(attempt(task))
    }
} catch {
    die(error)
}
