import Canvas
package import Judging

/// How grave a problem is, on the screen: in a sign, and where there are colours in one of them.
extension Problem.Level {
    package var sign: String { self == .error ? "!" : "?" }
    var style: Style { self == .error ? .error : .warning }
}
