import Alphabet
import Courier
import Spooling

extension DeskCheck {
    /// Whether parcels can be sealed and read: the commands, the keys, and the stick where it is said to be.
    static let stick = DeskCheck(name: "stick") { call in
        guard let settings = call.configuration.stick else { return [] }
        let commands = [settings.seal, settings.open, settings.sign, settings.verify].map { $0[0] }
        var found = Set(commands).sorted().filter { !Commands.isThere($0) }.map { word in
            Diagnosis(.wrong, "stick.absent", ["word": word.harmless])
        }
        let name = call.configuration.office + call.configuration.desk
        let ring = try? KeyRing(at: call.configuration.stickKeys, name: name)
        let own = (try? ring?.own()) ?? nil
        let peers = (try? ring?.peers()) ?? []
        if own == nil {
            found.append(Diagnosis(.wrong, "stick.noKey"))
        } else if let to = settings.to, !peers.contains(where: { $0.name == to }) {
            found.append(Diagnosis(.wrong, "stick.noPeer", ["name": to]))
        }
        if let folder = settings.folder, let trial = try? FolderTrial(of: folder) {
            let isRoomy = trial.freeBytes > 64 << 20
            let isFaithful = [.ext4, .xfs, .btrfs, .f2fs, .vfat, .exfat].contains(trial.fileSystem)
            let values = ["path": folder.harmless, "word": trial.fileSystem.rawValue]
            if !isRoomy { found.append(Diagnosis(.doubtful, "stick.full", values)) }
            if !isFaithful { found.append(Diagnosis(.doubtful, "stick.system", values)) }
        }
        let names = peers.map(\.name).joined(separator: ", ")
        return found.isEmpty
            ? [Diagnosis(.fine, "stick.fine", ["names": names.isEmpty ? "–" : names])] : found
    }
}
