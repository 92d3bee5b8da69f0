// Hurts finishing and journaling in every way that is known:
//   swift run -c release torture [--faults N] [--quick] [--only BEGINNING] | --mutants

import Glibc
import RecordSamples
import SpoolSupport

/// Set by Ctrl-C: what is mounted must be unmounted before the end.
nonisolated(unsafe) var isStopped: sig_atomic_t = 0

let options = Options(CommandLine.arguments.dropFirst())
for number in [SIGINT, SIGTERM] { signal(number) { _ in isStopped = 1 } }
signal(SIGPIPE, SIG_IGN)

/// The form of which the questionnaires are.
let house: House
do { house = try House() } catch {
    complain("torture: \(error)")
    exit(70)
}

/// What happens to a desk, and how many blows of it are quick.
///
/// Every system call fails in every way where that finds other things than a step that fails: in the two
/// tasks of which the others are made.
func blows(_ task: Task, quick: Int) -> [Kind] {
    let failures = Kind(name: "\(task.name), a system call fails", quick: quick / 2) {
        try Traced(task: task).failures()
    }
    return [
        Kind(name: "\(task.name), killed at a system call", quick: quick / 2) {
            try Traced(task: task).kills()
        }
    ] + ([.finishing, .journaling].contains(task) ? [failures] : []) + [
        Kind(name: "\(task.name), killed before or after a step", quick: quick) {
            try Seam(task: task).kills()
        },
        Kind(name: "\(task.name), a step fails", quick: quick * 3) {
            try Seam(task: task).failures()
        },
        Kind(name: "\(task.name), the disk is full", quick: quick) { try Brim(task: task).plan() },
    ]
}

let kinds =
    Task.allCases.flatMap { blows($0, quick: 12) } + [
        Kind(name: "journal cut off", quick: 40) { try Damage.cuts() },
        Kind(name: "journal with a byte changed", quick: 40) { try Damage.flips() },
        Kind(name: "8 writers and 4 takers, all killed", quick: 1) { Crowd.kills },
        Kind(name: "power cut on ext4", quick: 0) { try PowerCuts.plan(.ext4) },
        Kind(name: "power cut on xfs", quick: 0) { try PowerCuts.plan(.xfs) },
    ]

if options.listsMutants {
    for mutant in DeskMutant.all {
        print(mutant.fits ? "" : "no place for ", mutant.name, separator: "")
    }
    exit(DeskMutant.all.allSatisfy(\.fits) ? 0 : 1)
}

do {
    var trial = try Trial(of: kinds.filter { $0.name.hasPrefix(options.only) }, options)
    try trial.run()
    if !options.isQuick {
        if options.only.isEmpty { try trial.catchMutants() }
        try trial.catchDeskMutants(options.only)
    }
    trial.end()
} catch {
    complain("torture: \(error)")
    exit(70)
}
