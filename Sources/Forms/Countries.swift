/// What rules and lists say of countries by name; all others are only codes of ISO 3166-1 (alpha-2).
public enum Countries {
    /// The list of Locales that has them all.
    public static let list = "countries"
    public static let kazakhstan = "KZ"
    /// In place of a citizenship: a stateless person has none (user-assigned in ISO 3166-1).
    public static let none = "XX"
}
