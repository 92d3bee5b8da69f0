import Canvas
import Judging

/// How grave a problem is, on the screen: in a sign, and where there are colours in one of them.
extension Problem.Level {
    var sign: String { self == .error ? "!" : "?" }
    var style: Style { self == .error ? .error : .warning }
}
