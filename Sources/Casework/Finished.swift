package import Forms
import Judging
import Messages
package import Records

extension Intake {
    /// The record as it is now; its number is given when it is put into the spool.
    package var record: Record {
        let language = questionnaire.language
        var record = Record(
            envelope: Record.Envelope(
                id: questionnaire.id, corrects: questionnaire.beginning.corrects,
                isDemo: questionnaire.beginning.isDemo, language: language.rawValue,
                office: world.office, desk: world.desk, clerk: world.clerk,
                startedAt: questionnaire.beginning.startedAt,
                finishedAt: max(clock.now, questionnaire.beginning.startedAt),
                activeSeconds: questionnaire.activeSeconds, dueOn: deadline?.day),
            answers: questionnaire.answers, elsewhere: interview.elsewhere,
            fingerprint: interview.fingerprint)
        record.envelope.refusals = questionnaire.refusals
        return record
    }

    /// The day by which the service must be done: 20 working days, the day of acceptance not
    /// counted (Appendix 2 of order 259, item 5).
    package var deadline: WorkingCalendar.Deadline? {
        world.terms?.due(after: interview.registeredOn)
    }
}
