import Alphabet
import Casework
import Forms
import Glibc
import Messages
import Records
import Spooling

extension Workdesk {
    /// Begins the correction of a submission that came back: its answers, under a new id.
    ///
    /// Where it was begun or finished meanwhile, no second one begins; and none without its reason
    /// while that cannot be read.
    func correct(_ number: String, language: Language) -> [Reply] {
        close()
        guard let returned = Number(number) else {
            return [.failed(message: "returned.unreadable")]
        }
        let bytes: [UInt8]?
        let reason: ReturnReason?
        do throws(SpoolError) {
            if let draft = try draftCorrecting(number) { return open(draft) }
            if try isCorrected(number) { return [refusal("takeBack.corrected", number)] }
            let spool = try folders.openSpool()
            bytes = try spool.read(returned, in: .returned)
            reason = try self.reason(for: returned, in: spool)
        } catch {
            return [.refused(error.trouble(error.step == .read ? "returned.unread" : nil))]
        }
        guard let bytes,
            let record = Record.read(bytes, form: world.form, today: Clock.current.today).record
        else { return [.failed(message: "returned.unreadable")] }
        guard record.envelope.isDemo == world.isDemo else { return [foreignRecord] }
        var beginning = world.beginning(
            String.randomIdentifier(), language: language, clock: .current, corrects: number,
            reason: reason.flatMap { $0.isOwn ? nil : $0.text })
        beginning.language = Language(rawValue: record.envelope.language) ?? beginning.language
        beginning.acceptedOn = record.acceptedWhole(in: world.form)
        let entries: [Entry] = [.began(beginning), .whole(unsigned(record.answers))]
        let told = reason?.isOwn == true ? Reply.failed(message: "returned.takenBack") : nil
        return [.opened(entries, rescue: nil)] + [keep(entries) ?? told].compactMap(\.self)
    }

    /// What lies beside a submission that came back; nil where nothing does, or nothing with words.
    func reason(for number: Number, in spool: Spool) throws(SpoolError) -> ReturnReason? {
        let reason = try spool.reason(for: number).flatMap { ReturnReason($0) }
        return reason?.text == nil ? nil : reason
    }

    /// What the draft of a correction lacks: the reason, in a journal of an earlier program, and the
    /// answers, where the program was stopped before it had written them.
    func lacking(in entries: [Entry]) throws(SpoolError) -> [Entry] {
        guard case .began(var beginning) = entries.first,
            let number = beginning.corrects.flatMap({ Number($0) })
        else { return [] }
        let spool = try folders.openSpool()
        var lacking: [Entry] = []
        if beginning.reason == nil, let reason = try reason(for: number, in: spool), !reason.isOwn {
            beginning.reason = reason.text
            lacking.append(.began(beginning))
        }
        if !entries.contains(where: \.changesAnswers), let bytes = try spool.read(number),
            let record = Record.read(bytes, form: world.form, today: Clock.current.today).record
        {
            lacking.append(.whole(unsigned(record.answers)))
        }
        return lacking
    }

    /// The answers without those of the day on which they were given: a correction is printed, signed
    /// and registered anew.
    private func unsigned(_ answers: Answers) -> Answers {
        var answers = answers
        for field in world.form.screens.flatMap(\.fields) {
            let path = AnswerPath(field.name)
            if world.form.isOfTheDay(field) { answers[path] = "" }
            answers[path.mark] = ""
        }
        return answers
    }

    /// Takes a submission back that nobody has taken, and begins its correction.
    ///
    /// One whose correction is open already is gone on with: whoever asks twice has one draft.
    func takeBack(_ text: String, language: Language) -> [Reply] {
        do throws(SpoolError) {
            let spool = try folders.openSpool()
            guard let number = Number(text) else { return [refusal("takeBack.unknown", text)] }
            if let draft = try draftCorrecting(text) { return open(draft) }
            if try isCorrected(text) { return [refusal("takeBack.corrected", text)] }
            dispatch = try spool.dispatch()
            if let bytes = try bytesNotTaken(number, in: spool) {
                guard
                    let record = Record.read(
                        bytes, form: world.form, today: Clock.current.today
                    ).record
                else { return [.failed(message: "returned.unreadable")] }
                guard record.envelope.isDemo == world.isDemo else { return [foreignRecord] }
                let document = Language(rawValue: record.envelope.language) ?? language.one
                let reason = reason(for: number, in: document)
                if isShipped, try !takeBackUnoffered(number, reason, in: spool) {
                    try spool.askBack(number, reason: reason.bytes)
                    listed = nil
                    return [refusal("takeBack.asked", text)]
                }
                if !isShipped {
                    _ = try spool.takeBack(number, reason: reason.bytes)
                }
            }
            // What the office sent back at this moment is corrected all the same.
            if try spool.read(number, in: .returned) != nil {
                return correct(text, language: language)
            }
            return [
                refusal(
                    try spool.read(number) == nil ? "takeBack.unknown" : "takeBack.taken", text)
            ]
        } catch let error where error.errno == EACCES || error.errno == EPERM {
            return [refusal("takeBack.foreign", text)]
        } catch {
            return [.refused(error.trouble())]
        }
    }

    /// What nobody has begun to work on as far as is known here, also where it lies at another machine.
    private func bytesNotTaken(_ number: Number, in spool: Spool) throws(SpoolError) -> [UInt8]? {
        if let bytes = try spool.read(number, in: .new) { return bytes }
        guard isShipped, dispatch?.isAway(number) != false else { return nil }
        return try spool.read(number, in: .cur)
    }

    /// Takes back what was never offered to the other machine; false where it may be there, or is just on
    /// its way: then that machine has to be asked.
    private func takeBackUnoffered(
        _ number: Number, _ reason: ReturnReason, in spool: Spool
    ) throws(SpoolError) -> Bool {
        let lock: DispatchLock
        do throws(SpoolError) {
            lock = try spool.lockDispatch(makes: !spool.isShared)
        } catch {
            return false
        }
        let isFree = try spool.dispatch()?.offered.contains(number) != true
        if isFree {
            let isBack = try spool.takeBack(number, reason: reason.bytes)
            lock.release()
            return isBack
        }
        lock.release()
        return false
    }

    private func refusal(_ key: String, _ number: String) -> Reply {
        .failed(message: key, values: ["number": number])
    }

    /// What lies beside a submission that its clerk took back, in the document's language.
    private func reason(for number: Number, in language: Language) -> ReturnReason {
        ReturnReason(
            number: number.description, text: world.catalog.text("takeBack.reason", in: language),
            by: world.clerk.harmless, at: Clock.current.now.rfc3339, isOwn: true)
    }
}
