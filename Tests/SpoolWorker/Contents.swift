/// What the worker hands over for an id: long enough to be torn, and easily known again.
func contents(of id: String) -> [UInt8] {
    Array(String(repeating: "\(id) is one submission\n", count: 400).utf8)
}
