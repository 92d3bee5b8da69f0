import Glibc

/// Makes the system draw and count characters as UTF-8, and tells whether that was asked for.
///
/// A bare `kk_KZ` is PT154 and `ru_RU` is ISO 8859-5: then ncurses would send single bytes of those.
/// Terminals of today speak UTF-8 whatever the variables say, so only the kind of characters is
/// changed; `false` should be told to the clerk's administrator, not to the clerk. A name in UTF-8 that
/// this machine has not generated asks for UTF-8 all the same, and who asks for nothing gets it.
func useUTF8Locale() -> Bool {
    // Of all that a locale has, only this one is used, and each other would be a file to read.
    unsafe setlocale(LC_CTYPE, "")
    if codesetIsUTF8 { return true }
    for name in ["C.UTF-8", "C.utf8", "en_US.UTF-8", "kk_KZ.UTF-8", "ru_RU.UTF-8"] {
        if unsafe setlocale(LC_CTYPE, name) != nil, codesetIsUTF8 { break }
    }
    // The order in which setlocale(3) looks at them.
    let asked = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.map(environment).first { !$0.isEmpty }
    return asked.map(namesUTF8) ?? true
}

/// Whether a locale's name, `language_COUNTRY.codeset@modifier`, has UTF-8 for its codeset.
///
/// As in glibc, neither case nor marks matter there. Without a codeset the language's own is meant,
/// which is another one for Kazakh and for Russian.
func namesUTF8(_ locale: String) -> Bool {
    let codeset = locale.prefix { $0 != "@" }.drop { $0 != "." }
    return codeset.filter { $0.isLetter || $0.isNumber }.lowercased() == "utf8"
}

private var codesetIsUTF8: Bool {
    guard let name = unsafe nl_langinfo(nl_item(CODESET)) else { return false }
    return unsafe String(cString: name) == "UTF-8"
}
