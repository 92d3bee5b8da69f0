// Hurts finishing and journaling in every way that is known:
//   swift run -c release torture [--faults N] [--quick]

import Glibc
import SpoolSupport

/// Set by Ctrl-C: what is mounted must be unmounted before the end.
nonisolated(unsafe) var isStopped: sig_atomic_t = 0

let options = Options(CommandLine.arguments.dropFirst())
for number in [SIGINT, SIGTERM] { signal(number) { _ in isStopped = 1 } }
signal(SIGPIPE, SIG_IGN)

let kinds = [
    Kind(name: "finishing, killed at a system call", quick: 12) {
        try Traced(task: .finishing).kills()
    },
    Kind(name: "journaling, killed at a system call", quick: 8) {
        try Traced(task: .journaling).kills()
    },
    Kind(name: "finishing, a system call fails", quick: 12) {
        try Traced(task: .finishing).failures()
    },
    Kind(name: "journaling, a system call fails", quick: 8) {
        try Traced(task: .journaling).failures()
    },
    Kind(name: "finishing, killed before or after a step", quick: 12) {
        try Seam(task: .finishing).kills()
    },
    Kind(name: "journaling, killed before or after a step", quick: 8) {
        try Seam(task: .journaling).kills()
    },
    Kind(name: "finishing, a step fails", quick: 40) { try Seam(task: .finishing).failures() },
    Kind(name: "journaling, a step fails", quick: 30) { try Seam(task: .journaling).failures() },
    Kind(name: "journal cut off", quick: 40) { try Damage.cuts() },
    Kind(name: "journal with a byte changed", quick: 40) { try Damage.flips() },
    Kind(name: "8 writers and 4 takers, all killed", quick: 1) { Crowd.kills },
    Kind(name: "finishing, the disk is full", quick: 20) { try Brim(task: .finishing).plan() },
    Kind(name: "journaling, the disk is full", quick: 10) { try Brim(task: .journaling).plan() },
    Kind(name: "power cut on ext4", quick: 0) { try PowerCuts.plan(.ext4) },
    Kind(name: "power cut on xfs", quick: 0) { try PowerCuts.plan(.xfs) },
]

do {
    var trial = try Trial(of: kinds, options)
    try trial.run()
    if !options.isQuick { try trial.catchMutants() }
    trial.end()
} catch {
    complain("torture: \(error)")
    exit(70)
}
