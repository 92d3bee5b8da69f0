import Foundation
import SpoolSupport
import Spooling
import Testing

/// Each step of handing over fails in turn; what remains is what the table of states says.
@Suite struct DepositFailureTests {
    static let reasons = [ENOSPC, EIO, EDQUOT, EROFS, ENOENT, ESTALE, EFBIG, EINTR]

    @Test(arguments: reasons, [Moment.before, .after])
    func `a step that fails leaves all or nothing, and the next try succeeds`(
        errno: Int32, moment: Moment
    ) throws {
        let bytes = Array("something of several bytes".utf8)
        let trace = try Self.trace(bytes)
        let link = try #require(trace.firstIndex(of: .link))
        let register = try #require(trace.firstIndex(of: .openRegister))

        for index in trace.indices where ![.openDirectory, .recognise].contains(trace[index]) {
            let scratch = Scratch()
            defer { scratch.remove() }
            let number = try Number.test(1)
            _ = try scratch.spool()
            let blow = Saboteur.Blow(index: index, errno: errno, moment: moment)
            let saboteur = Saboteur(blow)
            let spool = try scratch.spool(saboteur.interference)
            var failure: SpoolError?
            do {
                _ = try spool.deposit(bytes, as: number)
            } catch {
                failure = error
            }

            let happened = "\(trace[index]), \(blow)"
            let stands = scratch.bytes(.new, "\(number).json")
            if failure == nil {
                #expect(stands == bytes, "acknowledged and not there: \(happened)")
            } else {
                #expect(stands == nil || stands == bytes, "torn: \(happened)")
                #expect(failure?.step == trace[index], "\(happened)")
            }
            if index < link, failure != nil {
                #expect(stands == nil, "there before it was linked: \(happened)")
            }
            if index >= register || trace[index] == .unlink {
                #expect(failure == nil, "what is durable must be acknowledged: \(happened)")
            }

            _ = try scratch.spool().deposit(bytes, as: number)
            #expect(scratch.bytes(.new, "\(number).json") == bytes)
            #expect(scratch.names(.new).count == 1)
            #expect(scratch.names(.tmp).allSatisfy { $0.hasPrefix("\(number).") })
        }
    }

    @Test(arguments: reasons)
    func `a reply that was lost is not mistaken for a failure of the link`(errno: Int32) throws {
        let bytes = Array("something".utf8)
        let index = try #require(Self.trace(bytes).firstIndex(of: .link))
        let scratch = Scratch()
        defer { scratch.remove() }
        _ = try scratch.spool()
        let saboteur = Saboteur(.init(index: index, errno: errno, moment: .after))
        _ = try scratch.spool(saboteur.interference).deposit(bytes, as: .test(1))
        #expect(scratch.names(.new) == ["AST01-2026-000001.json"])
        #expect(scratch.names(.tmp) == [])
    }

    @Test(arguments: [true, false])
    func `a file that comes in between is compared and never replaced`(isSame: Bool) throws {
        let scratch = Scratch()
        defer { scratch.remove() }
        let bytes = Array("something".utf8)
        let other = isSame ? bytes : Array("otherwise".utf8)
        let spool = try scratch.spool(
            Interference { step, moment in
                if step == .link, moment == .before {
                    scratch.write(other, .new, "AST01-2026-000001.json")
                }
                return 0
            })
        var alarm: SpoolError?
        do { _ = try spool.deposit(bytes, as: .test(1)) } catch { alarm = error as? SpoolError }
        #expect(alarm?.step == (isSame ? nil : .compare))
        #expect(scratch.bytes(.new, "AST01-2026-000001.json") == other)
        #expect(scratch.names(.tmp) == [])
    }

    @Test(.enabled(if: SmallDisk.isThere, "mounting a small disk needs root"), arguments: 0..<6)
    func `on a full disk nothing half is handed over`(pages: Int) throws {
        let scratch = Scratch()
        defer { scratch.remove() }
        let small = try SmallDisk(in: scratch, "size=128k")
        defer { small.remove() }
        let spool = try Spool(at: "\(small.path)/spool", laysOut: true)
        let bytes = [UInt8](repeating: 7, count: 10_000)
        small.fill(but: pages)
        do {
            let number = try spool.reserve(desk: "AST01", year: 2026, for: "a")
            _ = try spool.deposit(bytes, as: number)
            #expect(pages >= 4)
        } catch {
            #expect(error.errno == ENOSPC)
            #expect(error.exitStatus == 74)
            #expect(try spool.list() == [])
        }
        small.empty()
        let number = try spool.reserve(desk: "AST01", year: 2026, for: "a")
        _ = try spool.deposit(bytes, as: number)
        #expect(number.serial == 1)
        #expect(try spool.list() == [Submission(number: number, folder: .new)])
        #expect(try spool.read(number) == bytes)
        #expect(spool.verify(now: 0) == [])
    }

    /// The steps of handing over to a spool that exists, opening included.
    private static func trace(_ bytes: [UInt8]) throws -> [Step] {
        let scratch = Scratch()
        defer { scratch.remove() }
        _ = try scratch.spool()
        let saboteur = Saboteur()
        _ = try scratch.spool(saboteur.interference).deposit(bytes, as: .test(1))
        return saboteur.steps
    }
}
