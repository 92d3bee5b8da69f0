/// Which answers are whose, so that checks can speak of people.
public struct PersonFields: Hashable, Sendable {
    public var iin: String?
    public var name: [String]
    public var birthDate: String?
    public var sex: String?

    package init(
        iin: String? = nil, name: [String], birthDate: String? = nil, sex: String? = nil
    ) {
        self.iin = iin
        self.name = name
        self.birthDate = birthDate
        self.sex = sex
    }
}
