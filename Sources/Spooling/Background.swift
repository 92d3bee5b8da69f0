internal import Glibc

/// Work for a thread of its own, so that no key waits for it.
public enum Background {
    private final class Work: Sendable {
        let run: @Sendable () -> Void

        init(_ run: @escaping @Sendable () -> Void) {
            self.run = run
        }
    }

    /// Starts the work, and asks never again what became of it: it ends by itself, or with the
    /// program. Where no thread can be had it is not done; whoever needs its result has to be able to
    /// do without.
    public static func start(_ work: @escaping @Sendable () -> Void) {
        if let thread = try? thread(work) { pthread_detach(thread) }
    }

    /// Starts a thread of its own for the work, to be joined or let go.
    ///
    /// - Throws: the number of what the system refused.
    static func thread(_ work: @escaping @Sendable () -> Void) throws(NotStarted) -> pthread_t {
        var all = sigset_t()
        var before = sigset_t()
        unsafe sigfillset(&all)
        // Signals are the first thread's affair; a new thread inherits what is blocked.
        unsafe pthread_sigmask(SIG_SETMASK, &all, &before)
        defer { unsafe _ = pthread_sigmask(SIG_SETMASK, &before, nil) }
        let passed = unsafe Unmanaged.passRetained(Work(work))
        var thread = pthread_t()
        let errno = unsafe pthread_create(
            &thread, nil,
            { pointer in
                guard let pointer = unsafe pointer else { return nil }
                unsafe Unmanaged<Work>.fromOpaque(pointer).takeRetainedValue().run()
                return nil
            }, passed.toOpaque())
        guard errno == 0 else {
            unsafe passed.release()
            throw NotStarted(errno: errno)
        }
        return thread
    }

    struct NotStarted: Error { let errno: Int32 }
}
