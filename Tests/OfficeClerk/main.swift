// A clerk's desk for the tests, to be run as some user: `office-clerk SPOOL FILE…` hands records
// over, `office-clerk SPOOL` tells what came back. What is said is durable.

import Glibc
import Spooling

func bytes(of path: String) -> [UInt8] {
    guard let file = fopen(path, "r") else { exit(66) }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    while case let byte = getc(file), byte != EOF { bytes.append(UInt8(byte)) }
    return bytes
}

let arguments = CommandLine.arguments.dropFirst()
guard let path = arguments.first else { exit(64) }
do throws(SpoolError) {
    let spool = try Spool(at: path)
    if arguments.count == 1 {
        for submission in try spool.list([.returned]) {
            let isReadable = (try? spool.read(submission.number, in: .returned)) ?? nil != nil
            let reason = (try? spool.reason(for: submission.number)) ?? nil
            print(
                submission.number, isReadable,
                reason.map { String(decoding: $0, as: UTF8.self) } ?? "–")
        }
    }
    for file in arguments.dropFirst() {
        let number = try spool.reserve(
            desk: "AST01", year: 2026, for: "\(UInt64.random(in: .min ... .max))")
        let text = String(decoding: bytes(of: file), as: UTF8.self)
        let record = text.split(separator: "AST01-2026-000001", omittingEmptySubsequences: false)
            .joined(separator: number.description)
        _ = try spool.deposit(Array(record.utf8), as: number)
        print(number)
    }
} catch {
    print(error)
    exit(error.exitStatus)
}
