package import Casework
import Forms
import Glibc
import JSON
import Messages
import Records
import Spooling

extension Workdesk {
    /// Everything that lies on the desk; what cannot be read is told with it and never left out
    /// silently.
    package func workList() -> WorkList {
        // Before it is read: what changes meanwhile is a change since.
        listed = Stamp(ofSpoolAt: folders.spool)
        trouble = nil
        let today = Clock.current.today
        let open = found { () throws(SpoolError) in try self.drafts.list() } ?? []
        let finished = found { () throws(SpoolError) in try self.drafts.listFinished() } ?? []
        let discarded = found { () throws(SpoolError) in try self.drafts.listDiscarded() } ?? []
        let drafts = shelf(open, .open)
        let corrections = Corrections(
            finished: Set(finished.compactMap(corrected)),
            begun: Set(drafts.compactMap { $0.correction?.number }))
        let spool = openedSpool()
        dispatch = spool.flatMap { spool in
            found { () throws(SpoolError) in try spool.dispatch() } ?? nil
        }
        var list = WorkList(
            drafts: drafts,
            returned: spool.map {
                returned(in: $0, besides: corrections, own: Set((open + finished).map(\.name)))
            } ?? [],
            finished: finished.filter { Instant(seconds: $0.modified).day == today }
                .compactMap { self.finished($0, corrections, in: spool) }
                .sorted { $0.number > $1.number },
            discarded: shelf(discarded, .discarded))
        list.shipping = spool.flatMap(shipping)
        list.trouble = trouble
        return list
    }

    /// What was read; nil for what could not be, which is told with the list.
    private func found<Found>(_ read: () throws(SpoolError) -> Found) -> Found? {
        do throws(SpoolError) { return try read() } catch {
            note(error, "list.unread")
            return nil
        }
    }

    private func note(_ error: SpoolError, _ key: String? = nil) {
        trouble = trouble ?? error.trouble(error.isOfManyFiles ? "list.manyFiles" : key)
        // A file that is closed somewhere may be room enough: the next key tries again.
        if error.isOfManyFiles { listed = nil }
    }

    /// The spool; nil where there is none yet, and where it cannot be opened, which is told.
    private func openedSpool() -> Spool? {
        do throws(SpoolError) { return try folders.openSpool() } catch {
            if !folders.isYetToBeMade(error) { note(error) }
            return nil
        }
    }

    /// Whether something came into the spool, or went, since the work list was made.
    package var isListStale: Bool { listed != Stamp(ofSpoolAt: folders.spool) }

    private func shelf(_ all: [Drafts.File], _ shelf: Drafts.Shelf) -> [WorkList.Draft] {
        begunQuestionnaires.forget(allBut: all, on: shelf)
        // An empty journal holds nothing: its program ended before the first letter was written.
        return all.filter { $0.size > 0 }.compactMap { draft in
            var legibility = WorkList.Legibility.damaged
            var told: BegunQuestionnaires.Told?
            do throws(SpoolError) {
                told = try begunQuestionnaires.told(of: draft, on: shelf)
                guard told?.isOwn == true else { return nil }
            } catch {
                note(error, "list.unread")
                legibility = .unreachable(error.ofDraft)
            }
            var shown =
                told?.draft
                ?? WorkList.Draft(
                    id: draft.name, applicant: WorkList.Person(), screen: 0, problems: 0,
                    modified: Instant(seconds: draft.modified), owner: world.clerk,
                    revision: world.form.revision, legibility: legibility)
            shown.heldBy =
                draft.isLocked ? draft.holder.map { "\($0.who), \($0.host)" } ?? "–" : nil
            return shown
        }
    }

    /// The numbers that were corrected, and those whose correction was begun.
    private struct Corrections {
        let finished: Set<String>
        let begun: Set<String>
    }

    /// What came back and is not being corrected yet.
    ///
    /// - Parameter own: the ids of what was begun at this desk.
    private func returned(
        in spool: Spool, besides corrections: Corrections, own: Set<String>
    ) -> [WorkList.Returned] {
        let submissions = found { () throws(SpoolError) in try spool.list([.returned]) } ?? []
        let numbers = submissions.map(\.number)
        let there = Set(numbers)
        readReturns = readReturns.filter { there.contains($0.key) }
        return numbers.filter {
            // What came here from another desk goes back to it, and is corrected there.
            dispatch?.guests.contains($0.desk) != true
                && !corrections.finished.contains($0.description)
                && !corrections.begun.contains($0.description)
        }.compactMap { returned($0, in: spool, own) }
    }

    private func returned(
        _ number: Number, in spool: Spool, _ own: Set<String>
    ) -> WorkList.Returned? {
        if let known = readReturns[number] { return known }
        guard let bytes = contents(of: number, in: spool, own) else { return nil }
        let node = try? Node.read(bytes, locating: false)
        let record = RecordGlance(node)
        if record.isDemo == !world.isDemo { return nil }
        let reason = wordsOfReason(for: number, in: spool)
        let returned = WorkList.Returned(
            number: number.description,
            applicant: WorkList.Person(of: record, world.form.applicant),
            reason: reason ?? "–", dueOn: record.dueOn)
        // What could not be read may be readable the next time.
        if node != nil, reason != nil { readReturns[number] = returned }
        return returned
    }

    /// Why it came back, where that can be read. A function of its own: with this closure behind the record that was read,
    /// the optimiser of Swift 6.3.1 crashes (CopyPropagation).
    private func wordsOfReason(for number: Number, in spool: Spool) -> String? {
        let reason =
            found { () throws(SpoolError) in try self.reason(for: number, in: spool) } ?? nil
        return reason?.text
    }

    /// What came back under a number; nil for another clerk's, which nobody else may read.
    private func contents(of number: Number, in spool: Spool, _ own: Set<String>) -> [UInt8]? {
        if strangers.contains(number) { return nil }
        do throws(SpoolError) { return try spool.read(number, in: .returned) } catch {
            if error.errno == EACCES, isStranger(number, in: spool, own) {
                strangers.insert(number)
            } else {
                note(error, "list.unread")
            }
            return nil
        }
    }

    /// Whether a number was given to another clerk, as far as the register knows.
    ///
    /// What came back to this one is for her to read; where she may not, something was changed.
    private func isStranger(_ number: Number, in spool: Spool, _ own: Set<String>) -> Bool {
        guard spool.isShared else { return false }
        let receiver = found { () throws(SpoolError) in try spool.receiver(of: number) } ?? nil
        return !own.contains(receiver ?? "")
    }

    /// A questionnaire that was handed over, and how far it has come.
    private func finished(
        _ draft: Drafts.File, _ corrections: Corrections, in spool: Spool?
    ) -> WorkList.Finished? {
        guard
            let ended = found({ () throws(SpoolError) in try endedQuestionnaires.ended(draft.name) }
            )
                ?? nil,
            ended.beginning.isDemo == world.isDemo
        else { return nil }
        return WorkList.Finished(
            number: ended.number, applicant: ended.applicant, dueOn: ended.dueOn,
            standing: corrections.finished.contains(ended.number)
                ? .replaced : standing(of: ended.number, in: spool),
            isInvented: ended.beginning.isInvented)
    }

    private func standing(of text: String, in spool: Spool?) -> WorkList.Standing? {
        guard let number = Number(text), let spool else { return nil }
        return switch found({ () throws(SpoolError) in try spool.folder(of: number) }) ?? nil {
        case .new where isShipped:
            isAskedBack(number, in: spool) ? .askedBack : .unsent
        case .cur where isShipped && dispatch?.isAway(number) != false:
            isAskedBack(number, in: spool) ? .askedBack : .sent
        case .new: .deposited
        case .cur: .taken
        case .done: .processed
        case .returned: .returned
        case .tmp, .register, nil: nil
        }
    }

    /// Whether its clerk wants it back, and the other machine has not answered yet.
    private func isAskedBack(_ number: Number, in spool: Spool) -> Bool {
        (found { () throws(SpoolError) in try spool.hasReason(number) }) ?? false
    }

    /// What has not arrived at the machine to which this spool hands over.
    private func shipping(of spool: Spool) -> WorkList.Shipping? {
        guard isShipped else { return nil }
        let waiting = found { () throws(SpoolError) in try spool.list([.new]).map(\.number) } ?? []
        let oldest =
            found { () throws(SpoolError) in try spool.oldest(of: waiting, in: .new) } ?? nil
        return WorkList.Shipping(
            unsent: waiting.count, oldest: oldest.map { Instant(seconds: $0) },
            problems: dispatch?.problems.count ?? 0)
    }

    /// Whether submissions go from here to another machine, as the settings say or the spool itself.
    var isShipped: Bool { folders.isShipped || dispatch?.side == .sends }

    /// The number that a finished questionnaire corrects; nil for most, and for one that cannot be read.
    private func corrected(by draft: Drafts.File) -> String? {
        found { () throws(SpoolError) in try endedQuestionnaires.beginning(of: draft.name)?.corrects
        } ?? nil
    }
}
