import Alphabet
import Casework
import Desk
import Messages
import Spooling

extension DeskCheck {
    /// Whether records can be handed over: it is there, the right one, and its disk keeps them.
    static let spool = DeskCheck(name: "spool") { call in
        let folders = call.configuration.folders
        let path = folders.spool
        do throws(SpoolError) {
            _ = try folders.openSpool()
        } catch {
            if folders.isYetToBeMade(error) {
                return [Diagnosis(.fine, "spool.yet", ["path": path.harmless])]
            }
            return [Diagnosis(.wrong, "spool.wrong", ["why": call.sentence(for: error, at: path)])]
        }
        // What a killed program leaves there is swept away.
        return call.look(at: "\(path)/\(Folder.tmp.rawValue)", as: .spool, called: path)
    }

    /// Whether drafts are kept, and on a disk of this machine.
    static let drafts = DeskCheck(name: "drafts") { call in
        let path = call.configuration.folders.drafts
        do throws(SpoolError) { _ = try Drafts.purpose(at: path) { _ in nil } } catch {
            return [Diagnosis(.wrong, "drafts.wrong", ["why": call.sentence(for: error, at: path)])]
        }
        return call.look(at: path, as: .drafts, called: path)
    }
}

/// What a folder is for: what is told of it, and which file systems do.
private enum FolderUse: String { case spool, drafts }

extension Call {
    fileprivate func sentence(for error: SpoolError, at path: String) -> String {
        SpoolWording(catalog: .builtIn, language: language.one, path: path).sentence(for: error)
    }

    /// Tries a folder; one that will be made with the first draft is none yet.
    fileprivate func look(
        at folder: String, as use: FolderUse, called path: String
    ) -> [Diagnosis] {
        let name = say("cli.doctor.folder.\(use.rawValue)")
        var values = ["name": name, "path": path.harmless]
        let trial: FolderTrial
        do throws(SpoolError) { trial = try FolderTrial(of: folder) } catch {
            if error.isAbsence, !configuration.isSetInFile(use.rawValue) {
                return [Diagnosis(.fine, "folder.yet", values)]
            }
            values["why"] = sentence(for: error, at: path)
            return [Diagnosis(.wrong, "folder.wrong", values)]
        }
        values["kind"] = trial.fileSystem.rawValue
        values["free"] = String(trial.freeBytes >> 20)
        values["ms"] = String(trial.milliseconds)
        // There nothing can be linked, and rights are not the reason.
        if let failure = trial.failure, !trial.lacksRights {
            values["why"] = reason(errno: failure.errno)
            return [Diagnosis(.wrong, "folder.refuses", values)]
        }
        let faults = trial.faults(as: use).map { Diagnosis($0, $1, values) }
        return faults.isEmpty ? [Diagnosis(.fine, "folder.fine", values)] : faults
    }
}

extension FolderTrial {
    /// Less than this is wrong, and doubtful, in bytes; a record has some ten thousand.
    private static let least: UInt64 = 50 << 20
    private static let enough: UInt64 = 1 << 30
    private static let leastFiles: UInt64 = 500
    private static let enoughFiles: UInt64 = 10_000
    /// A disk that takes longer makes finishing felt, in milliseconds.
    private static let slow = 250

    /// Whether its file system knows neither rights nor hard links.
    fileprivate var lacksRights: Bool { [.vfat, .exfat].contains(fileSystem) }

    fileprivate func faults(as use: FolderUse) -> [(Diagnosis.State, String)] {
        var faults: [(Diagnosis.State, String)] = []
        switch fileSystem {
        case .tmpfs: faults.append((.wrong, "folder.memory"))
        case .vfat, .exfat: faults.append((.wrong, "folder.noRights"))
        case .nfs, .cifs:
            faults.append(
                use == .drafts ? (.wrong, "folder.network") : (.doubtful, "folder.share"))
        case .fuse, .other: faults.append((.doubtful, "folder.unknown"))
        case .ext4, .xfs, .btrfs, .zfs, .f2fs, .overlay: break
        }
        if freeBytes < FolderTrial.enough {
            faults.append((freeBytes < FolderTrial.least ? .wrong : .doubtful, "folder.full"))
        }
        if let freeFiles, freeFiles < FolderTrial.enoughFiles {
            let state: Diagnosis.State = freeFiles < FolderTrial.leastFiles ? .wrong : .doubtful
            faults.append((state, "folder.files"))
        }
        if milliseconds > FolderTrial.slow { faults.append((.doubtful, "folder.slow")) }
        return faults
    }
}
