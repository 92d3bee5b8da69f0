import Desk
import Glibc
import Spooling

extension ShellCommand {
    static let spoolInit = spool(
        "init", operands: 1...1, options: ["owner", "group", "clerks"], flags: ["adopt"]
    ) { spool throws(Refusal) in try spool.layOut() }
}

extension SpoolCommand {
    /// `spool init [--adopt] DIR [--owner USER --group GROUP [--clerks GROUP,…]]`: lays out a spool.
    ///
    /// Without an owner it is one of this user's own. Where this machine has used a spool that is not
    /// there now, or another one is, nothing is made: only `--adopt` takes what is there, or a new
    /// one, for the right one, and goes on with the serials.
    func layOut() throws(Refusal) -> Int32 {
        let owner = options.values["owner"]
        let group = options.values["group"]
        guard let path = word, (owner == nil) == (group == nil),
            owner != nil || options.values["clerks"] == nil
        else { throw try misused("init") }
        let adopts = options.flags.contains("adopt")
        let memory = Memory(at: configuration.memory)
        try attempt { () throws(SpoolError) in
            if !adopts { try Spool.checkPlace(path, by: memory) }
            if let owner, let group {
                let clerks = (options.values["clerks"] ?? "").split(separator: ",")
                try Spool.makeShared(
                    at: path, owner: owner, group: group, clerks: clerks.map(String.init))
            } else {
                try Spool.makePrivate(at: path)
            }
            let spool = try Spool(at: path)
            if adopts { try spool.adopt(by: memory) } else { try spool.accept(by: memory) }
        }
        return Status.well
    }
}
