import SpoolSupport
import Testing

@Suite struct TortureTests {
    @Test func `after some hundred faults nothing is lost, doubled or torn`() throws {
        let torture = try Worker(Worker.built("torture"), ["--quick"])
        let lines = torture.rest()
        #expect(lines.last == "lost 0, doubled 0, torn 0", "\(lines.joined(separator: "\n"))")
        #expect(torture.status == 0)
        let all = lines.first { $0.hasPrefix("all ") }?.split(separator: " ")
        let tried = try #require(all.flatMap { Int($0[1]) })
        #expect(tried >= 150, "\(lines.joined(separator: "\n"))")
    }

    @Test(arguments: [["--slowly"], ["--faults"], ["--faults", "0"], ["--faults", "many"]])
    func `an option that it does not know is refused`(options: [String]) throws {
        let torture = try Worker(Worker.built("torture"), options)
        #expect(torture.rest() == [])
        #expect(torture.status == 64)
    }
}
