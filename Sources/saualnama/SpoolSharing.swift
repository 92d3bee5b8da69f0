import Spooling

extension SpoolCommand {
    /// `spool init DIR --owner USER --group GROUP [--clerks GROUP,…]`: lays out a shared spool.
    func layOut() throws(Refusal) -> Int32 {
        guard let path = word, let owner = options.values["owner"],
            let group = options.values["group"]
        else { throw try refusal(Status.usage, "usage.one", ["command": Name.layOut.rawValue]) }
        let clerks = (options.values["clerks"] ?? "").split(separator: ",").map(String.init)
        try attempt { () throws(SpoolError) in
            try Spool.makeShared(at: path, owner: owner, group: group, clerks: clerks)
        }
        return Status.well
    }
}
