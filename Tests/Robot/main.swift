import Foundation
import RecordSamples

// Types into the real program, kills it at a random moment, opens the draft again, and looks whether
// anything is lost that was on the screen:
//   swift run robot [--rounds 100] [--keys 2000] [--seed 1]
// A round types as many keys at the most. The status is 1 when something was lost.
var options = ["rounds": 100, "keys": 2000, "seed": 1]
var rest = CommandLine.arguments.dropFirst()
while let name = rest.popFirst() {
    guard name.hasPrefix("--"), options[String(name.dropFirst(2))] != nil,
        let number = rest.popFirst().flatMap({ Int($0) }), number > 0
    else {
        print("usage: robot [--rounds N] [--keys N] [--seed N]")
        exit(64)
    }
    options[String(name.dropFirst(2))] = number
}

let rounds = options["rounds"] ?? 1
let house = try House()
var lost = 0
var typed = 0
for number in 0..<rounds {
    let seed = (options["seed"] ?? 1) + number
    // At once, for the seed of a round that never ends.
    print("seed \(seed): ", terminator: "")
    fflush(nil)
    var round = try Round(house: house, seed: UInt64(seed), most: options["keys"] ?? 1)
    let loss = try round.play()
    typed += round.typed
    print("\(round.typed) keys, \(loss ?? "nothing lost")")
    if loss != nil { lost += 1 }
}
print("\(rounds) rounds, \(typed) keys")
print("lost \(lost)")
exit(lost == 0 ? 0 : 1)
