import Foundation
import SpoolSupport
import Spooling
import Testing

@Suite struct DepositTests {
    let scratch = Scratch()
    let bytes = Array("{\n  \"surname\": \"Сейітова\"\n}\n".utf8)

    @Test func `what was handed over stands in new, whole and alone`() throws {
        let path = try scratch.spool().deposit(bytes, as: .test(1))
        #expect(path == "\(scratch.spoolPath)/new/AST01-2026-000001.json")
        #expect(scratch.bytes(.new, "AST01-2026-000001.json") == bytes)
        #expect(scratch.names(.tmp) == [])
    }

    @Test func `it is written, synced, closed, linked and synced again, in this order`() throws {
        let saboteur = Saboteur()
        _ = try scratch.spool()
        let spool = try scratch.spool(saboteur.interference)
        let opening = saboteur.steps.count
        _ = try spool.deposit(bytes, as: .test(1))
        let steps = saboteur.steps.dropFirst(opening).filter { $0 != .lookUp }
        #expect(
            steps.prefix(while: { $0 != .openRegister }) == [
                .create, .setMode, .write, .syncFile, .syncFile, .close, .link, .syncDirectory,
                .unlink,
            ])
    }

    @Test func `only its owner can read a file of a private spool`() throws {
        let path = try scratch.spool().deposit(bytes, as: .test(1))
        let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions]
        #expect(mode as? Int == 0o600)
        for folder in Folder.allCases {
            let path = "\(scratch.spoolPath)/\(folder.rawValue)"
            let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions]
            #expect(mode as? Int == 0o700)
        }
    }

    @Test func `writes that are cut short are continued`() throws {
        let saboteur = Saboteur(largestWrite: 3)
        _ = try scratch.spool(saboteur.interference).deposit(bytes, as: .test(1))
        #expect(scratch.bytes(.new, "AST01-2026-000001.json") == bytes)
    }

    @Test func `the same bytes handed over twice stand there once`() throws {
        let spool = try scratch.spool()
        _ = try spool.deposit(bytes, as: .test(1))
        _ = try spool.deposit(bytes, as: .test(1))
        #expect(scratch.names(.new) == ["AST01-2026-000001.json"])
    }

    @Test func `what stands there already is acknowledged only after its folder is synced`() throws
    {
        _ = try scratch.spool().deposit(bytes, as: .test(1))
        let saboteur = Saboteur()
        _ = try scratch.spool(saboteur.interference).deposit(bytes, as: .test(1))
        #expect(saboteur.steps.contains(.syncDirectory))
    }

    @Test(arguments: [Folder.new, .cur, .done, .returned])
    func `other bytes under the same number are an alarm wherever it stands`(
        folder: Folder
    ) throws {
        let spool = try scratch.spool()
        scratch.write(Array("other".utf8), folder, "AST01-2026-000001.json")
        let error = #expect(throws: SpoolError.self) {
            try spool.deposit(bytes, as: .test(1))
        }
        #expect(error?.step == .compare)
        #expect(error?.errno == EEXIST)
        #expect(error?.exitStatus == 74)
        #expect(scratch.bytes(folder, "AST01-2026-000001.json") == Array("other".utf8))
        #expect(scratch.names(.tmp) == [])
    }

    @Test(arguments: [Folder.cur, .done, .returned])
    func `what was taken already counts as handed over`(folder: Folder) throws {
        let spool = try scratch.spool()
        scratch.write(bytes, folder, "AST01-2026-000001.json")
        let path = try spool.deposit(bytes, as: .test(1))
        #expect(path == "\(scratch.spoolPath)/\(folder.rawValue)/AST01-2026-000001.json")
        #expect(scratch.names(.new) == [])
    }

    @Test func `a symbolic link under the number is an alarm and is not followed`() throws {
        let spool = try scratch.spool()
        let target = "\(scratch.path)/elsewhere"
        _ = FileManager.default.createFile(atPath: target, contents: Data(bytes))
        symlink(target, "\(scratch.spoolPath)/new/AST01-2026-000001.json")
        let error = #expect(throws: SpoolError.self) {
            try spool.deposit(bytes, as: .test(1))
        }
        #expect(error?.step == .compare)
    }

    @Test func `without hard links it is renamed, and still replaces nothing`() throws {
        let trace = Saboteur()
        _ = try scratch.spool(trace.interference).deposit(bytes, as: .test(1))
        let link = try #require(trace.steps.firstIndex(of: .link))
        // Opening makes no folders the second time, so the place of `link` is found anew.
        let again = Saboteur()
        _ = try scratch.spool(again.interference).deposit(bytes, as: .test(2))
        let index = try #require(again.steps.firstIndex(of: .link))
        #expect(index < link)

        for errno in [EPERM, EOPNOTSUPP, ENOSYS, EMLINK] {
            let number = try Number.test(10 + Int(errno))
            let saboteur = Saboteur(.init(index: index, errno: errno, moment: .before))
            _ = try scratch.spool(saboteur.interference).deposit(bytes, as: number)
            #expect(saboteur.steps.contains(.rename))
            #expect(scratch.bytes(.new, "\(number).json") == bytes)
        }
        #expect(scratch.names(.tmp) == [])
    }
}
