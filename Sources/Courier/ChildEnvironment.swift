/// What a command of the office's sees of this program's environment, `NAME=value`.
///
/// Where its own settings lie, and the language C, so that what it says can be told apart; nothing else of
/// whoever calls.
enum ChildEnvironment {
    /// - Parameters:
    ///   - names: what it may see besides.
    ///   - variable: the environment of this program.
    static func kept(_ names: [String] = [], of variable: (String) -> String?) -> [String] {
        (["HOME", "PATH"] + names).compactMap { name in variable(name).map { "\(name)=\($0)" } }
            + ["LC_ALL=C"]
    }
}
