internal import Glibc

extension Spool {
    /// Looks at everything in the spool and tells what is not as it should be, touching nothing.
    ///
    /// One bad file never hides another: what cannot be looked at is told and passed over. While
    /// others work here, a submission may be met in two folders on its way; so a duplicate is told
    /// only when a second look finds it still in both.
    ///
    /// - Parameters:
    ///   - now: seconds since 1970, for what was left behind.
    ///   - check: what is wrong with the contents, one complaint each; the meaning is the caller's.
    public func verify(
        now: Int, check: (Submission, [UInt8]) -> [String] = { _, _ in [] }
    ) -> [Finding] {
        var findings = strangersAtTheTop()
        findings += verifyTemporaries(now: now)
        var places: [Number: Folder] = [:]
        var registers = Registers(of: self, &findings)
        for folder in Self.stations {
            visit(folder, &findings) { listed in
                self.verify(listed, in: folder, &places, &registers, check)
            }
        }
        return findings
    }

    private func verify(
        _ listed: ListedName, in folder: Folder, _ places: inout [Number: Folder],
        _ registers: inout Registers, _ check: (Submission, [UInt8]) -> [String]
    ) -> [Finding.Flaw] {
        if folder == .returned, let number = Number(reasonName: listed.name) {
            return verifyReason(listed, of: number)
        }
        guard let number = Number(fileName: listed.name) else {
            return [listed.name.hasSuffix(".json") ? .tornName : .stray]
        }
        var flaws = examine(listed, in: folder) { file in
            let path = directory(folder).path(of: listed.name)
            do throws(SpoolError) {
                let bytes = try disk.readAll(file, limit: Self.largestFile, path: path)
                let submission = Submission(number: number, folder: folder)
                return check(submission, bytes).map { .content($0) }
            } catch {
                return [.unreadable(error)]
            }
        }
        let other = places.updateValue(folder, forKey: number)
        do throws(SpoolError) {
            if let other, try stands(listed.name, in: other), try stands(listed.name, in: folder) {
                flaws.append(.duplicate(of: other))
            }
            if try !registers.gaveOut(number) { flaws.append(.notRegistered) }
            if folder == .returned, try !stands(number.reasonName, in: .returned) {
                flaws.append(.reasonMissing)
            }
        } catch {
            flaws.append(.unreadable(error))
        }
        return flaws
    }

    /// A reason stands there a moment before its submission, which then is still in `cur`.
    private func verifyReason(_ listed: ListedName, of number: Number) -> [Finding.Flaw] {
        examine(listed, in: .returned) { _ throws(SpoolError) in
            if try stands(number.fileName, in: .cur) { return [] }
            return try stands(number.fileName, in: .returned) ? [] : [.submissionMissing]
        }
    }

    private func stands(_ name: String, in folder: Folder) throws(SpoolError) -> Bool {
        try disk.status(of: name, in: directory(folder), as: .list) != nil
    }

    private func verifyTemporaries(now: Int) -> [Finding] {
        var findings: [Finding] = []
        visit(.tmp, &findings) { listed in
            guard Self.isTemporary(listed.name) else { return [.stray] }
            do throws(SpoolError) {
                guard let status = try disk.status(of: listed.name, in: tmp, as: .list) else {
                    return []
                }
                if let flaw = Self.kindFlaw(status) { return [flaw] }
                return now - status.st_mtim.tv_sec > Self.staleAge ? [.leftBehind] : []
            } catch {
                return [.unreadable(error)]
            }
        }
        return findings
    }

    private func strangersAtTheTop() -> [Finding] {
        var findings: [Finding] = []
        visit(nil, &findings) { listed in
            isPartOfSpool(listed.name) ? [] : [.stray]
        }
        return findings
    }

    /// Goes through a folder; a folder that cannot be read is a finding itself.
    func visit(
        _ folder: Folder?, _ findings: inout [Finding], _ look: (ListedName) -> [Finding.Flaw]
    ) {
        do {
            try disk.names(in: folder.map(directory) ?? root) { listed in
                // A name that is not UTF-8 cannot be opened by what we hold of it.
                let flaws = listed.isFaithful ? look(listed) : [.stray]
                findings += flaws.map { Finding(folder: folder, name: listed.name, flaw: $0) }
            }
        } catch {
            findings.append(Finding(folder: folder, name: ".", flaw: .unreadable(error)))
        }
    }
}
