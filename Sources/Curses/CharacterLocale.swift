import Glibc

/// Makes the system draw and count characters as UTF-8, and tells whether the environment already did.
///
/// A bare `kk_KZ` is PT154 and `ru_RU` is ISO 8859-5: then ncurses would send single bytes of those.
/// Terminals of today speak UTF-8 whatever the variables say, so only the kind of characters is
/// changed; `false` should be told to the clerk's administrator, not to the clerk.
func useUTF8Locale() -> Bool {
    unsafe setlocale(LC_ALL, "")
    if codesetIsUTF8 { return true }
    for name in ["C.UTF-8", "C.utf8", "en_US.UTF-8", "kk_KZ.UTF-8", "ru_RU.UTF-8"] {
        if unsafe setlocale(LC_CTYPE, name) != nil, codesetIsUTF8 { break }
    }
    return false
}

private var codesetIsUTF8: Bool {
    guard let name = unsafe nl_langinfo(nl_item(CODESET)) else { return false }
    return unsafe String(cString: name) == "UTF-8"
}
