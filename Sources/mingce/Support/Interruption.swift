import Glibc
import Synchronization

/// What SIGINT and SIGTERM ask for: finish what is under way, then stop. A second one ends the program at once.
enum Interruption {
  /// The signal that came, or 0.
  private static let received = Atomic<Int32>(0)
  private static let writeEnd = Atomic<Int32>(-1)

  /// The signal that came; nil while none has.
  static var signal: Int32? {
    let number = received.load(ordering: .acquiring)
    return number == 0 ? nil : number
  }

  /// Begins to listen.
  /// - Returns: a descriptor that becomes readable when a signal has come; nil when the system has none to give.
  static func listen() -> Int32? {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return nil }
    for end in ends {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
    writeEnd.store(ends[1], ordering: .releasing)
    var action = sigaction()
    action.__sigaction_handler.sa_handler = { number in
      let error = errno
      Interruption.received.store(number, ordering: .releasing)
      var byte: UInt8 = 1
      _ = write(Interruption.writeEnd.load(ordering: .acquiring), &byte, 1)
      errno = error
    }
    // Back to the deadly default with the first signal; reads that wait are woken.
    action.sa_flags = Int32(bitPattern: UInt32(SA_RESETHAND))
    // Whoever started us may have had them blocked in a thread of its own.
    var signals = sigset_t()
    sigemptyset(&signals)
    for number in [SIGINT, SIGTERM] { sigaddset(&signals, number) }
    pthread_sigmask(SIG_UNBLOCK, &signals, nil)
    for number in [SIGINT, SIGTERM] {
      var former = sigaction()
      // What was started in the background with `&` is not to be ended by the terminal's ^C.
      guard sigaction(number, nil, &former) == 0, !former.isIgnored else { continue }
      sigaction(number, &action, nil)
    }
    return ends[0]
  }
}

extension sigaction {
  fileprivate var isIgnored: Bool {
    unsafeBitCast(__sigaction_handler.sa_handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
  }
}
