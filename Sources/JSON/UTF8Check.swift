/// Where the first byte stands that cannot belong to well-formed UTF-8, or nil when all is well.
///
/// As the toolchain sees it: no overlong forms, no surrogates, nothing above U+10FFFF (the Unicode
/// Standard, table 3-7).
func firstInvalid(in bytes: [UInt8]) -> Int? {
    do throws(UTF8.ValidationError) {
        _ = try UTF8Span(validating: bytes.span)
        return nil
    } catch {
        return error.byteOffsets.lowerBound
    }
}
