import Glibc

/// A thread of the system's with one piece of work.
package struct WorkThread {
  private let thread: pthread_t

  /// Starts the work; nil when the system gives no thread.
  init?(_ work: @escaping @Sendable () -> Void) {
    var thread = pthread_t()
    let box = Unmanaged.passRetained(Body(work))
    let status = pthread_create(
      &thread, nil,
      { argument in
        if let argument { Unmanaged<Body>.fromOpaque(argument).takeRetainedValue().run() }
        return nil
      }, box.toOpaque())
    guard status == 0 else {
      box.release()
      return nil
    }
    self.thread = thread
  }

  /// Waits for the end of the work; to be called once.
  func join() { pthread_join(thread, nil) }

  /// Lets the work end by itself; to be called instead of `join`.
  private func detach() { pthread_detach(thread) }

  /// Works out a value beside what else is done until `value` is asked for.
  package final class Result<Value: Sendable>: @unchecked Sendable {
    private let work: @Sendable () -> Value
    // Written by the thread before it ends, read after it was waited for.
    private var result: Value?
    private var thread: WorkThread?

    package init(_ work: @escaping @Sendable () -> Value) {
      self.work = work
      thread = WorkThread { [self] in result = work() }
    }

    /// Waits for the work; does it when there was no thread. To be called once, by whoever started it, or never.
    package func value() -> Value {
      thread?.join()
      thread = nil
      return result ?? work()
    }

    deinit { thread?.detach() }
  }

  /// The work in a form that passes through C.
  private final class Body {
    let run: () -> Void
    init(_ run: @escaping () -> Void) { self.run = run }
  }
}
