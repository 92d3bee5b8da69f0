/// A spool as it lies on the disk, read by nothing of what is tested.
package struct SpoolAudit {
    private let path: String
    /// Where each submission stands that is whole: its id, and its numbers.
    package private(set) var numbers: [String: [String]] = [:]
    /// The folders of each number.
    private var folders: [String: [String]] = [:]
    private var strangers: [String] = []

    /// - Parameter owner: whose submission the bytes under a number are; nil where they are nothing that
    ///   was handed over.
    package init(
        of path: String,
        owner: (_ number: String, _ bytes: [UInt8]) -> String? = { SpoolSupport.owner(of: $1) }
    ) {
        self.path = path
        for folder in ["new", "cur", "done", "returned"] {
            for name in Files.names(in: "\(path)/\(folder)") {
                let place = "\(folder)/\(name)"
                // Beside what came back, and what is coming back, stands why.
                if folder == "returned", name.hasSuffix(".reason.json") { continue }
                guard name.hasSuffix(".json"), let bytes = Files.bytes("\(path)/\(place)"),
                    let id = owner(String(name.dropLast(5)), bytes)
                else {
                    strangers.append(place)
                    continue
                }
                let number = String(name.dropLast(5))
                folders[number, default: []].append(folder)
                numbers[id, default: []].append(number)
            }
        }
    }

    /// What of it must not be so.
    ///
    /// - Parameters:
    ///   - finished: the numbers of those submissions that were said to be in the spool.
    ///   - isSettled: whether everybody has finished, so that no number may wait for its submission.
    package func tally(finished: [String: String] = [:], isSettled: Bool = false) -> Tally {
        var tally = Tally()
        for place in strangers { tally.tear("\(place) is nothing that was handed over") }
        for (number, folders) in folders where folders.count > 1 {
            tally.double("\(number) stands in \(folders.joined(separator: " and "))")
        }
        for (id, numbers) in numbers where Set(numbers).count > 1 {
            tally.double("\(id) stands there as \(numbers.joined(separator: " and "))")
        }
        for (id, number) in finished where !numbers[id, default: []].contains(number) {
            tally.lose("\(id), said to be handed over as \(number)")
        }
        for name in Files.names(in: "\(path)/register") {
            check(name, isSettled: isSettled, &tally)
        }
        return tally
    }

    /// Numbers have no hole: each stands for a submission, waits for one, or is void.
    private func check(_ register: String, isSettled: Bool, _ tally: inout Tally) {
        var owners: [Int: String] = [:]
        var states: [Int: Substring] = [:]
        let text = String(
            decoding: Files.bytes("\(path)/register/\(register)") ?? [], as: UTF8.self)
        for line in text.split(separator: "\n") {
            let words = line.split(separator: " ")
            guard words.count == 4, let serial = Int(words[0]) else { continue }
            let owner = String(words[1])
            if words[2] == "reserved", let other = owners.updateValue(owner, forKey: serial),
                other != owner
            {
                tally.double("\(register): \(serial) was given to \(other) and to \(owner)")
            }
            states[serial] = words[2]
        }
        let standing = folders.keys.filter { $0.hasPrefix("\(register)-") }
            .compactMap { Int($0.dropFirst(register.count + 1)) }
        let last = max(states.keys.max() ?? 0, standing.max() ?? 0)
        for serial in Set(1...max(1, last)).subtracting(standing) where last > 0 {
            switch states[serial] {
            case "void": continue
            case "reserved" where !isSettled: continue
            default: tally.lose("\(register): serial \(serial) is a hole")
            }
        }
    }
}
