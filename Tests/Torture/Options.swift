import Glibc

/// What is asked for on the command line.
struct Options {
    static let usage = """
        usage: torture [--faults N] [--quick] [--only BEGINNING]
               torture --mutants

        Hurts finishing and journaling in every way that is known, and counts what was lost,
        doubled or torn. Status 0 when nothing was, 1 otherwise.

          --faults N   about so many, spread evenly; without it all there are
          --quick      a few hundred in some seconds, without power cuts
          --only BEGINNING
                       the rows of the table whose names begin so
          --mutants    names the desks with a defect; status 1 where one has no place any more
        """

    private(set) var faults: Int?
    private(set) var isQuick = false
    private(set) var listsMutants = false
    /// What the names of the blows must begin with.
    private(set) var only = ""

    init(_ arguments: some Sequence<String>) {
        var arguments = Array(arguments)[...]
        while let argument = arguments.popFirst() {
            switch argument {
            case "--quick": isQuick = true
            case "--mutants": listsMutants = true
            case "--only":
                guard let words = arguments.popFirst() else { Self.refuse() }
                only = words
            case "--faults":
                guard let count = arguments.popFirst().flatMap({ Int($0) }), count > 0 else {
                    Self.refuse()
                }
                faults = count
            case "--help":
                print(Self.usage)
                exit(0)
            default: Self.refuse()
            }
        }
    }

    private static func refuse() -> Never {
        complain(usage)
        exit(64)
    }
}

/// Says a line on standard error.
func complain(_ line: String) {
    let bytes = Array("\(line)\n".utf8)
    _ = write(2, bytes, bytes.count)
}
