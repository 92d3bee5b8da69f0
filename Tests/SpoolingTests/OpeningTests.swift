import Foundation
import SpoolSupport
import Spooling
import Testing

@Suite struct OpeningTests {
    let scratch = Scratch()

    @Test func `a private spool is made with all that is above it`() throws {
        _ = try Spool(at: "\(scratch.path)/state/saualnama/spool/", laysOut: true)
        for name in ["state", "state/saualnama", "state/saualnama/spool"] {
            let path = "\(scratch.path)/\(name)"
            let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions]
            #expect(mode as? Int == 0o700)
        }
    }

    @Test(arguments: Folder.allCases)
    func `a symbolic link in place of a folder is refused`(folder: Folder) throws {
        mkdir(scratch.spoolPath, 0o700)
        symlink(scratch.path, "\(scratch.spoolPath)/\(folder.rawValue)")
        let error = #expect(throws: SpoolError.self) { try scratch.spool() }
        #expect(error?.step == .openDirectory)
        #expect(error?.path == "\(scratch.spoolPath)/\(folder.rawValue)")
    }

    @Test(arguments: [0o777, 0o770, 0o1777, 0o3777] as [mode_t])
    func `a spool into which others may write is refused`(mode: mode_t) throws {
        mkdir(scratch.spoolPath, 0o700)
        chmod(scratch.spoolPath, mode)
        let error = #expect(throws: SpoolError.self) { try scratch.spool() }
        #expect(error?.step == .checkMode)
        #expect(error?.exitStatus == 77)
    }

    @Test func `a folder into which others may write is refused`() throws {
        _ = try scratch.spool()
        chmod("\(scratch.spoolPath)/new", 0o777)
        let error = #expect(throws: SpoolError.self) { try scratch.spool() }
        #expect(error?.step == .checkMode)
    }

    @Test(.enabled(if: geteuid() == 0, "giving a directory away needs root"))
    func `a spool of somebody else is refused`() throws {
        mkdir(scratch.spoolPath, 0o700)
        chown(scratch.spoolPath, 4711, 4711)
        let error = #expect(throws: SpoolError.self) { try scratch.spool() }
        #expect(error?.step == .checkOwner)
        #expect(
            error?.description
                == "cannot use \(scratch.spoolPath): "
                + "it belongs to someone else and is not laid out as a shared spool")
    }

    @Test func `a file in place of the spool is told`() throws {
        _ = FileManager.default.createFile(atPath: scratch.spoolPath, contents: nil)
        let error = #expect(throws: SpoolError.self) { try scratch.spool() }
        #expect(
            error?.description == "cannot open directory \(scratch.spoolPath): Not a directory")
        #expect(error?.exitStatus == 73)
    }

    @Test func `nothing in an error can steer a terminal`() {
        let error = SpoolError(step: .read, errno: EIO, path: "a\u{1B}[2J\u{202E}b\u{200B}ә\nc")
        #expect(
            error.description
                == "cannot read a\u{FFFD}[2J\u{FFFD}b\u{FFFD}ә\u{FFFD}c: Input/output error")
    }
}
