// Hurts the hub, its desks and its units in every way that is known, for as long as one likes:
//   swift run -c release hub-trial [--rounds N] | --mutants
// A hub, desks, a unit and a laptop to be tried by hand, until Ctrl-C:
//   swift run hub-trial --stay
// What it costs in time, with so many records lying there:
//   swift run -c release hub-trial --scale [ROWS]

import Foundation
import HubSupport

let words = Array(CommandLine.arguments.dropFirst())
func number(after word: String, else usual: Int) -> Int {
    guard let index = words.firstIndex(of: word), words.indices.contains(index + 1) else {
        return usual
    }
    return Int(words[index + 1]) ?? usual
}

if words.contains("--stay") { try Stay().run() }
if words.contains("--scale") {
    try Scale(rows: number(after: "--scale", else: 1_000_000)).run()
    exit(0)
}
/// Says a line at once.
func say(_ line: String) {
    FileHandle.standardOutput.write(Data("\(line)\n".utf8))
}

let rounds = number(after: "--rounds", else: 20)
var sum = Tally()
say("fault".padding(toLength: 58, withPad: " ", startingAt: 0) + "tried   lost doubled foreign")
// Only the mutants, where somebody has time for no more.
for fault in words.contains("--mutants") ? [] : Fault.all {
    do {
        let tally = try fault.run(max(1, rounds * fault.share / 100))
        sum += tally
        say(fault.name.padding(toLength: 58, withPad: " ", startingAt: 0) + tally.columns)
    } catch let skipped as Skipped {
        say(
            fault.name.padding(toLength: 58, withPad: " ", startingAt: 0)
                + "skipped: \(skipped.why)")
    }
}
say("\nlost \(sum.lost), doubled \(sum.doubled), foreign \(sum.foreign)\n")
var areCaught = true
for mutant in Mutant.all {
    do {
        let isCaught = try mutant.isCaught()
        areCaught = areCaught && isCaught
        say("\(isCaught ? "caught" : "NOT CAUGHT")  a hub or a courier \(mutant.name)")
    } catch let skipped as Skipped {
        say("skipped: \(skipped.why)  a hub or a courier \(mutant.name)")
    }
}
exit(sum.isClean && areCaught ? 0 : 1)
