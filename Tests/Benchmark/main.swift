import Forms
import Foundation
import JSON
import RecordSamples

// How fast records are checked and keys answered, on one core:
//   swift run -c release benchmark [RECORDS]
// How the program compares with others at a terminal; its static release build is made for it, or lies
// where the argument says:
//   swift run -c release benchmark terminal [PATH]
if CommandLine.arguments.dropFirst().first == "terminal" {
    try compareAtTerminal(Binaries(CommandLine.arguments.dropFirst(2).first), house: House())
    exit(0)
}
let count = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 10_000
let house = try House()
let folder = FileManager.default.temporaryDirectory.path + "/saualnama-benchmark-\(getpid())"
try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
defer { try? FileManager.default.removeItem(atPath: folder) }

var table = Table()
try table.addCheck(of: try writeRecords(count, to: folder), in: folder, house: house)
table.addValidation(house: house)
table.addKeys(house: house)
table.printAll()
