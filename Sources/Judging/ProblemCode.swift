extension Problem {
    /// What can be wrong: the stable names that programs read.
    ///
    /// Those that begin with `record` and `warning` only the reading of records tells, and
    /// `applicant.duplicate` only the screen.
    public enum Code: String, Hashable, Sendable, CaseIterable, CustomStringConvertible {
        case applicantDuplicate = "applicant.duplicate"
        case applicantMinor = "applicant.minor"
        case applicantRepresentative = "applicant.representative"
        case childAdult = "child.adult"
        case childOlder = "child.older"
        case childUnrelated = "child.unrelated"
        case choiceUnknown = "choice.unknown"
        case citizenshipPresent = "citizenship.present"
        case countryUnknown = "country.unknown"
        case dateCalendar = "date.calendar"
        case dateEarly = "date.early"
        case dateFormat = "date.format"
        case dateFuture = "date.future"
        case departureDestination = "departure.destination"
        case departureOrigin = "departure.origin"
        case documentBoth = "document.both"
        case documentDate = "document.date"
        case documentNone = "document.none"
        case documentNumber = "document.number"
        case employmentCurrent = "employment.current"
        case dutyAmount = "duty.amount"
        case dutyExempt = "duty.exempt"
        case dutyYear = "duty.year"
        case employmentFuture = "employment.future"
        case employmentGap = "employment.gap"
        case employmentNone = "employment.none"
        case employmentOrder = "employment.order"
        case employmentYoung = "employment.young"
        case expected = "expected"
        case iinBirthDate = "iin.birthDate"
        case iinCentury = "iin.century"
        case iinCheckDigit = "iin.checkDigit"
        case iinDate = "iin.date"
        case iinKinship = "iin.kinship"
        case iinLength = "iin.length"
        case iinOrganisation = "iin.organisation"
        case iinRepeated = "iin.repeated"
        case iinSex = "iin.sex"
        case nameCase = "name.case"
        case nameCharacters = "name.characters"
        case nameIncomplete = "name.incomplete"
        case namePlaceholder = "name.placeholder"
        case nameScript = "name.script"
        case paperChanged = "paper.changed"
        case paperMissing = "paper.missing"
        case paperNote = "paper.note"
        case paperState = "paper.state"
        /// A record of training: nobody may work on it, whatever its answers.
        case recordDemo = "record.demo"
        case recordDuplicateKey = "record.duplicateKey"
        case recordJSON = "record.json"
        case recordSchema = "record.schema"
        case recordType = "record.type"
        case recordUnasked = "record.unasked"
        case relativeChild = "relative.child"
        case relativeFormerSpouse = "relative.formerSpouse"
        case relativeKinship = "relative.kinship"
        case relativeMarriage = "relative.marriage"
        case relativeNone = "relative.none"
        case relativeParent = "relative.parent"
        case relativeSpouse = "relative.spouse"
        case relativeSpouses = "relative.spouses"
        case relativeUnexpected = "relative.unexpected"
        case required = "required"
        case scheduleDue = "schedule.due"
        case scheduleYear = "schedule.year"
        case serviceClearance = "service.clearance"
        case serviceConscript = "service.conscript"
        case control = "text.control"
        case length = "text.length"
        case visitRequest = "visit.request"
        case warningUnexplained = "warning.unexplained"

        public var description: String { rawValue }

        /// Its usual level.
        public var level: Level {
            switch self {
            case .applicantDuplicate, .applicantMinor, .childUnrelated, .citizenshipPresent,
                .documentBoth, .documentNumber, .dutyAmount, .dutyExempt, .dutyYear,
                .employmentCurrent, .employmentGap, .employmentNone,
                .employmentYoung, .expected, .iinBirthDate, .iinCentury, .iinDate, .iinKinship,
                .iinOrganisation, .iinSex, .nameCase, .nameIncomplete, .namePlaceholder,
                .nameScript,
                .paperChanged, .relativeFormerSpouse, .relativeKinship, .relativeNone,
                .relativeSpouses,
                .scheduleYear, .serviceClearance, .serviceConscript, .visitRequest:
                .warning
            default: .error
            }
        }
    }
}
