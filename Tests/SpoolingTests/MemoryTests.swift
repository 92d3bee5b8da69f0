import Foundation
import SpoolSupport
import Spooling
import Testing

/// A spool that is not where, or not what, this machine remembers.
@Suite(.serialized) struct MemoryTests {
    let scratch = Scratch()

    /// What may become of a spool that was used.
    enum Fate: CaseIterable {
        /// The directory is gone.
        case vanished
        /// The directory is empty, as where a disk is not mounted.
        case emptied
        /// As before, and the administrator's own, readable for all.
        case mountPoint
        /// Some of its folders are left.
        case ruined
        /// Another one was laid out there.
        case replaced
        /// Another one that never had an id.
        case foreign

        var errno: Int32 {
            switch self {
            case .vanished, .emptied, .mountPoint, .ruined: ENOMEDIUM
            case .replaced, .foreign: EMEDIUMTYPE
            }
        }

        /// Lets it happen, and keeps what was there.
        func befall(_ scratch: Scratch) throws {
            let path = scratch.spoolPath
            rename(path, scratch.former)
            switch self {
            case .vanished: break
            case .emptied: mkdir(path, 0o700)
            case .mountPoint: mkdir(path, 0o755)
            case .ruined:
                mkdir(path, 0o700)
                for name in ["tmp", "cur", "register"] { mkdir("\(path)/\(name)", 0o700) }
            case .replaced: try Spool.makePrivate(at: path)
            case .foreign:
                try Spool.makePrivate(at: path)
                unlink("\(path)/id")
            }
        }
    }

    private func reserve(_ id: String, laysOut: Bool = false) throws -> Int {
        try open(laysOut: laysOut).reserve(desk: "AST01", year: 2026, for: id).serial
    }

    private func open(laysOut: Bool = false) throws -> Spool {
        try Spool(at: scratch.spoolPath, known: scratch.memory, laysOut: laysOut)
    }

    @Test func `a spool where none ever was is told, and only the built-in one is made`() throws {
        let error = #expect(throws: SpoolError.self) { try open() }
        #expect(error?.errno == ENOENT)
        #expect(error?.exitStatus == 69)
        #expect(!FileManager.default.fileExists(atPath: scratch.spoolPath))
        #expect(try reserve("a", laysOut: true) == 1)
        #expect(try reserve("b") == 2)
    }

    @Test(arguments: Fate.allCases, [false, true])
    func `what became of a spool is told, nothing is made, and numbers stay single`(
        fate: Fate, isBuiltIn: Bool
    ) throws {
        try Spool.makePrivate(at: scratch.spoolPath)
        for (index, id) in ["a", "b", "c"].enumerated() {
            #expect(try reserve(id, laysOut: isBuiltIn) == index + 1)
        }
        try fate.befall(scratch)
        let before = Files.tree(scratch.path)
        for _ in 0..<2 {
            let error = #expect(throws: SpoolError.self) { try reserve("d", laysOut: isBuiltIn) }
            #expect(error?.step == .recognise)
            #expect(error?.errno == fate.errno)
            let refused = #expect(throws: SpoolError.self) {
                try Spool.checkPlace(scratch.spoolPath, by: scratch.memory)
            }
            #expect(refused?.errno == fate.errno)
        }
        #expect(Files.tree(scratch.path) == before)

        // The administrator accepts what is there: the serials go on.
        try Spool.makePrivate(at: scratch.spoolPath)
        try Spool(at: scratch.spoolPath).adopt(by: scratch.memory)
        let register = String(
            decoding: scratch.bytes(.register, "AST01-2026") ?? [], as: UTF8.self)
        #expect(register.hasPrefix("000003 - found "))
        #expect(try reserve("d", laysOut: isBuiltIn) == 4)
        #expect(try open().verify(now: Int(Date().timeIntervalSince1970)) == [])
        // From then on it is the former one that is another.
        rename(scratch.spoolPath, "\(scratch.path)/adopted")
        rename(scratch.former, scratch.spoolPath)
        let error = #expect(throws: SpoolError.self) { try open() }
        #expect(error?.errno == EMEDIUMTYPE)
    }

    @Test func `the same spool comes back as if nothing had been`() throws {
        try Spool.makePrivate(at: scratch.spoolPath)
        #expect(try reserve("a") == 1)
        try Fate.emptied.befall(scratch)
        #expect(throws: SpoolError.self) { try reserve("b") }
        rmdir(scratch.spoolPath)
        rename(scratch.former, scratch.spoolPath)
        #expect(try reserve("b") == 2)
    }

    @Test(.enabled(if: Plug.isThere, "\(Plug.obstacle() ?? "")"))
    func `a disk that is not mounted is told, and is missed in no number`() throws {
        let plug = try Plug(in: scratch.path)
        let memory = scratch.memory
        func reserve(_ id: String) throws -> Int {
            try Spool(at: plug.disk, known: memory).reserve(
                desk: "AST01", year: 2026, for: id
            ).serial
        }
        rmdir("\(plug.disk)/lost+found")
        try Spool.makePrivate(at: plug.disk)
        #expect(try reserve("a") == 1)
        plug.remove()
        let error = #expect(throws: SpoolError.self) { try reserve("b") }
        #expect(error?.errno == ENOMEDIUM)
        #expect(Files.names(in: plug.disk) == [])
        try plug.replace(isMounted: false)
        #expect(try reserve("b") == 2)
    }

    @Test func `an older copy of the same spool gives no number again`() throws {
        try Spool.makePrivate(at: scratch.spoolPath)
        #expect(try reserve("a") == 1)
        try FileManager.default.copyItem(
            atPath: scratch.spoolPath, toPath: "\(scratch.path)/backup")
        for id in ["b", "c"] { _ = try reserve(id) }
        try FileManager.default.removeItem(atPath: scratch.spoolPath)
        rename("\(scratch.path)/backup", scratch.spoolPath)
        #expect(try reserve("d") == 4)
    }

    @Test func `a spool from before there were ids receives one, and is then known`() throws {
        try Spool.makePrivate(at: scratch.spoolPath)
        unlink("\(scratch.spoolPath)/id")
        #expect(try reserve("a") == 1)
        let id = try #require(Files.bytes("\(scratch.spoolPath)/id"))
        #expect(id.count == 33)
        #expect(try reserve("b") == 2)
        #expect(Files.bytes("\(scratch.spoolPath)/id") == id)
    }

    @Test(arguments: ["/", "/./", "//"])
    func `the same place is known however it is written`(slash: String) throws {
        try Spool.makePrivate(at: scratch.spoolPath)
        #expect(try reserve("a") == 1)
        try Fate.emptied.befall(scratch)
        let path = "\(scratch.path)\(slash)spool\(slash)"
        let error = #expect(throws: SpoolError.self) { try Spool(at: path, known: scratch.memory) }
        #expect(error?.errno == ENOMEDIUM)
    }

    @Test(arguments: [1, 7, 2026, 4711] as [UInt64])
    func `whatever happens to spools, one machine gives a number once`(seed: UInt64) throws {
        var random = Dice(seed: seed)
        var given: [Int: String] = [:]
        for step in 0..<60 {
            let path = "\(scratch.path)/\(Int.random(in: 0...1, using: &random))"
            switch Int.random(in: 0...9, using: &random) {
            case 0: rename(path, "\(scratch.path)/away-\(step)")
            case 1: rename("\(scratch.path)/away-\(Int.random(in: 0...step, using: &random))", path)
            case 2, 3:
                try? Spool.makePrivate(at: path)
                try? Spool(at: path).adopt(by: scratch.memory)
            default:
                let id = "id\(step)"
                guard let spool = try? Spool(at: path, known: scratch.memory) else { continue }
                let serial = try spool.reserve(desk: "AST01", year: 2026, for: id).serial
                #expect(given.updateValue(id, forKey: serial) == nil, "\(serial) twice")
            }
        }
        #expect(given.count > 5)
    }

    @Test(arguments: [ENOSPC, EIO], [Moment.before, .after])
    func `whichever step fails, an adopted spool gives no number again`(
        errno: Int32, moment: Moment
    ) throws {
        for index in 0... {
            let scratch = Scratch()
            defer { scratch.remove() }
            func spool(_ saboteur: Saboteur? = nil) throws -> Spool {
                let memory = Memory(at: scratch.memoryPath, interference: saboteur?.interference)
                return try Spool(
                    at: scratch.spoolPath, known: memory, laysOut: false,
                    interference: saboteur?.interference)
            }
            try Spool.makePrivate(at: scratch.spoolPath)
            let first = try spool().reserve(desk: "AST01", year: 2026, for: "first")
            let saboteur = Saboteur(.init(index: index, errno: errno, moment: moment))
            let second = try? spool(saboteur).reserve(desk: "AST01", year: 2026, for: "second")
            if saboteur.steps.count <= index {
                #expect(index > 20)
                return
            }
            try Fate.vanished.befall(scratch)
            try Spool.makePrivate(at: scratch.spoolPath)
            try Spool(at: scratch.spoolPath).adopt(by: scratch.memory)
            let third = try spool().reserve(desk: "AST01", year: 2026, for: "third")
            #expect(![first, second].contains(third), "\(saboteur.steps[index])")
        }
    }

    @Test func `drafts that were kept somewhere are missed there, and nothing is made`() throws {
        _ = try Drafts(at: scratch.draftsPath, known: scratch.memory)
        _ = try Drafts(at: scratch.draftsPath, known: scratch.memory)
        rename(scratch.draftsPath, scratch.former)
        for isThere in [false, true] {
            if isThere { mkdir(scratch.draftsPath, 0o700) }
            let error = #expect(throws: SpoolError.self) {
                try Drafts(at: scratch.draftsPath, known: scratch.memory)
            }
            #expect(error?.errno == ENOMEDIUM)
            #expect(scratch.draftNames == [])
        }
        rmdir(scratch.draftsPath)
        rename(scratch.former, scratch.draftsPath)
        _ = try Drafts(at: scratch.draftsPath, known: scratch.memory)
    }
}
