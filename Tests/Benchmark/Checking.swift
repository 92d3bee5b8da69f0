import Forms
import Foundation
import JSON
import RecordSamples
import Records

/// Writes so many valid records, and returns how many bytes they have.
func writeRecords(_ count: Int, to folder: String) throws -> Int {
    var bytes = 0
    for seed in 0..<UInt64(count) {
        let record = Record.sample(seed, form: house.form)
        let text = record.node(form: house.form, today: Record.sampleDay).text
        bytes += text.utf8.count
        try Data(text.utf8).write(
            to: URL(fileURLWithPath: "\(folder)/\(record.envelope.number).json"))
    }
    return bytes
}

extension Table {
    /// Reading, parsing and judging files, beside Python's `json.load` of the same files.
    mutating func addCheck(of bytes: Int, in folder: String, house: House) throws {
        let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
        let records = Double(names.count)
        var refused = 0
        let checked = best(of: 3) {
            for name in names {
                let content = readWhole("\(folder)/\(name)")
                let reading = Record.read(content, form: house.form, today: Record.sampleDay)
                if !reading.open.isEmpty { refused += 1 }
            }
        }
        precondition(refused == 0, "a valid record was refused")
        let parsed = best(of: 3) {
            for name in names { _ = try? Node.read(readWhole("\(folder)/\(name)")) }
        }
        let python = secondsOfPython(parsing, folder)
        let validated = try secondsOfValidation(folder, schema: house.form.schema.text)
        let ratio = { (seconds: Double) in
            python.map { "\(($0 / seconds).short) × json.load" } ?? ""
        }
        let size = "\((Double(bytes) / records / 1000).short) kB each"
        add("check: read, parse, judge", records / checked, "records/s", ratio(checked))
        if let validated {
            let ratio = "\((validated / checked * records).short) × slower: shape alone"
            add("python3 jsonschema", 1 / validated, "records/s", ratio)
        } else {
            add("python3 jsonschema", 0, "records/s", "left out: there is no python3-jsonschema")
        }
        add("read and parse alone", records / parsed, "records/s", "\(ratio(parsed)), \(size)")
        if let python {
            add("python3 json.load", records / python, "records/s", "1")
        } else {
            add("python3 json.load", 0, "records/s", "left out: there is no python3")
        }
    }
}

private func readWhole(_ path: String) -> [UInt8] {
    let descriptor = open(path, O_RDONLY)
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: 64 << 10)
    let count = read(descriptor, &bytes, bytes.count)
    return Array(bytes[..<max(0, count)])
}

/// Reads and parses the files that are named.
private let parsing = """
    import glob, json, sys, time
    names = sorted(glob.glob(sys.argv[1] + "/*.json"))
    begun = time.process_time()
    for name in names:
        with open(name, encoding="utf-8") as file:
            json.load(file)
    print(time.process_time() - begun)
    """

/// Holds some of the files against the schema, which says less of them than `check` does; seconds for
/// one.
private let validating = """
    import glob, json, sys, time
    import jsonschema
    with open(sys.argv[1] + "/schema", encoding="utf-8") as file:
        validator = jsonschema.Draft202012Validator(json.load(file))
    names = sorted(glob.glob(sys.argv[1] + "/*.json"))[:200]
    begun = time.process_time()
    for name in names:
        with open(name, encoding="utf-8") as file:
            assert validator.is_valid(json.load(file))
    print((time.process_time() - begun) / len(names))
    """

/// How long Python's jsonschema takes for a record, in seconds; nil where it is not installed.
private func secondsOfValidation(_ folder: String, schema: String) throws -> Double? {
    try Data(schema.utf8).write(to: URL(fileURLWithPath: "\(folder)/schema"))
    return secondsOfPython(validating, folder)
}

/// What a script prints, its own start not counted; nil without Python.
private func secondsOfPython(_ script: String, _ folder: String) -> Double? {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", "-c", script, folder]
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return nil }
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let text = String(decoding: output, as: UTF8.self)
    return Double(text.trimmingCharacters(in: .whitespacesAndNewlines))
}
