import Glibc

/// Tries a call on the paths that follow, and says the errno, 0 for success.
@MainActor func attempt(_ task: String) -> Int32 {
    let path = next()
    let result: Int32 =
        switch task {
        case "open-read": open(path, O_RDONLY)
        case "open-write": open(path, O_WRONLY)
        case "unlink": unlink(path)
        case "rename": rename(path, next())
        case "list": open(path, O_RDONLY | O_DIRECTORY)
        default: 0
        }
    say("\(result < 0 ? errno : 0)")
    return 0
}
