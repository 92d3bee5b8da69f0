import DeskSupport
import Forms
import Glibc
import Messages
import RecordSamples
import SpoolSupport
import Spooling
import Synchronization
import Testing

@testable import Casework
@testable import Desk

/// What the thread of the keys asks of the disk when a draft is opened and left.
@MainActor @Suite struct OpeningTests {
    let scratch = Scratch()
    let house: House
    private let steps = StepsOfOneThread()

    init() throws { house = try House() }

    private func desk() throws -> Workdesk {
        try house.desk(in: scratch, interference: steps.interference)
    }

    private func beginning(_ id: String) -> Entry.Beginning {
        Entry.Beginning(
            id: id, revision: house.form.revision, language: .kk, startedAt: Clock.current.now,
            owner: "a.serikova", isDemo: false)
    }

    /// A draft of so many edits.
    private func begin(_ id: String, edits: Int, at desk: Workdesk) {
        _ = desk.keep([.began(beginning(id))])
        let path = AnswerPath("surname")
        for index in 0..<edits {
            let old = index == 0 ? "" : "\(index)"
            _ = desk.keep([.edited(.set(path, from: old, to: "\(index + 1)"))])
        }
    }

    @Test func `a long draft is made shorter, and the key that opens it waits for no sync`() throws
    {
        let desk = try desk()
        begin("a", edits: 3000, at: desk)
        #expect(desk.leave() == nil)
        let long = scratch.draft("a").count
        #expect(long > 64 << 10)

        steps.begin()
        let replies = desk.open("a")
        _ = desk.keep([.edited(.set(AnswerPath("givenName"), from: "", to: "Ә"))])
        let made = steps.end()
        guard case .opened = replies.first else {
            Issue.record("the draft was not opened")
            return
        }
        for step in [Step.create, .syncFile, .rename, .syncDirectory] {
            #expect(!made.contains(step))
        }
        try desk.journal?.waitForCompaction()
        #expect(scratch.draft("a").count < long)
        #expect(desk.leave() == nil)
        let payloads = try Drafts(at: scratch.draftsPath).read("a")
        let questionnaire = try #require(
            Questionnaire.replay(
                Entry.all(in: payloads), form: house.form, today: Clock.current.today))
        #expect(questionnaire.answers["surname"] == "3000")
        #expect(questionnaire.answers["givenName"] == "Ә")
    }

    @Test func `leaving a draft waits for one sync`() throws {
        let desk = try desk()
        begin("a", edits: 3, at: desk)
        // Otherwise the second thread's first one may be waited for too.
        try desk.journal?.flush()
        steps.begin()
        #expect(desk.leave() == nil)
        let made = steps.end()
        #expect(
            made.filter { [.syncFile, .syncDirectory, .create, .write].contains($0) } == [.syncFile]
        )
        let payloads = try Drafts(at: scratch.draftsPath).read("a")
        #expect(Entry.all(in: payloads).last == .left)
        #expect(try Drafts(at: scratch.draftsPath).list().map(\.isLocked) == [false])
    }
}

/// The steps that one thread makes, as long as it asks for them.
private final class StepsOfOneThread: Sendable {
    private let state = Mutex<(thread: pthread_t?, steps: [Step])>((nil, []))

    func begin() { state.withLock { $0 = (pthread_self(), []) } }

    func end() -> [Step] {
        state.withLock { state in
            state.thread = nil
            return state.steps
        }
    }

    var interference: Interference {
        Interference { [self] step, moment in
            guard moment == .before else { return 0 }
            let own = pthread_self()
            state.withLock { state in
                guard let thread = state.thread, pthread_equal(thread, own) != 0 else { return }
                state.steps.append(step)
            }
            return 0
        }
    }
}
