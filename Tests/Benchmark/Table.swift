import Glibc

/// What was measured, beside what it is measured by.
struct Table {
    private struct Line {
        let name: String
        let value: Double
        let unit: String
        let note: String
    }

    private var lines: [Line] = []

    mutating func add(_ name: String, _ value: Double, _ unit: String, _ note: String = "") {
        lines.append(Line(name: name, value: value, unit: unit, note: note))
    }

    func printAll() {
        let width = lines.map(\.name.count).max() ?? 0
        for line in lines {
            let value = line.value >= 100 ? String(Int(line.value.rounded())) : line.value.short
            let number = String(repeating: " ", count: max(0, 8 - value.count)) + value
            let name = line.name + String(repeating: " ", count: width - line.name.count)
            print("\(name) \(number) \(line.unit)  \(line.note)")
        }
    }
}

extension Double {
    /// The number with one digit after the point.
    var short: String { String((self * 10).rounded() / 10) }
}

/// The best of several measurements of the same thing, in seconds of the processor: what else the
/// machine does must not count.
func best(of runs: Int, _ work: () -> Void) -> Double {
    (0..<runs).map { _ in
        let begun = processorSeconds()
        work()
        return processorSeconds() - begun
    }.min() ?? 0
}

private func processorSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}
