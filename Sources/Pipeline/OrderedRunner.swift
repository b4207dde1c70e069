import Glibc

/// Works on a stream of inputs with several threads and hands the results on in the order of the inputs, whatever the
/// number of threads. At most four inputs a worker are in memory at a time. All methods are called on one thread, and
/// results are handed on there.
package final class OrderedRunner<Input: Sendable, Output: Sendable> {
  private let work: @Sendable (Input) -> Output
  private let emit: (Output) throws -> Void
  /// Nil when the caller's own thread is the one worker.
  private let crew: Crew<Input, Output>?
  private let window: Int

  /// - Parameters:
  ///   - workers: how many threads work; with one, everything happens on the caller's.
  ///   - work: what is done with an input.
  ///   - emit: takes a result.
  package init(workers: Int, work: @escaping @Sendable (Input) -> Output, emit: @escaping (Output) throws -> Void) {
    self.work = work
    self.emit = emit
    crew = workers > 1 ? Crew(limit: workers, work: work) : nil
    window = workers * 4
  }

  deinit { crew?.dismiss() }

  /// Takes an input; waits while too many are under way.
  /// - Throws: what `emit` throws.
  package func add(_ input: Input) throws {
    guard let crew else { return try emit(work(input)) }
    while crew.pending >= window { try emit(crew.takeFirst()) }
    crew.add(input)
    while let output = crew.takeFirstIfReady() { try emit(output) }
  }

  /// Waits for everything under way and hands it on.
  /// - Throws: what `emit` throws.
  package func catchUp() throws {
    while let crew, crew.pending > 0 { try emit(crew.takeFirst()) }
  }
}

/// Threads with a queue of inputs and the results in order. All state is guarded by one lock; only the owner's thread
/// adds and takes.
private final class Crew<Input: Sendable, Output: Sendable>: @unchecked Sendable {
  private let limit: Int
  private let work: @Sendable (Input) -> Output
  private let monitor = Monitor()
  private var threads: [WorkThread] = []
  // Guarded by the monitor from here on.
  private var waiting: [(number: Int, input: Input)] = []
  private var finished: [Int: Output] = [:]
  private var idle = 0
  private var isDismissed = false
  // The owner's own.
  private var added = 0
  private var taken = 0

  init(limit: Int, work: @escaping @Sendable (Input) -> Output) {
    self.limit = limit
    self.work = work
  }

  /// Inputs added whose results are not yet taken.
  var pending: Int { added - taken }

  func add(_ input: Input) {
    monitor.locked {
      waiting.append((added, input))
      monitor.wake()
    }
    added += 1
    // A thread for each input that finds none idle, so that a single document starts a single thread.
    if threads.count < limit, monitor.locked({ idle == 0 || waiting.count > idle }) { startThread() }
  }

  /// The result of the oldest input; waits for it.
  func takeFirst() -> Output {
    let output: Output = monitor.locked {
      while true {
        if let output = finished.removeValue(forKey: taken) { return output }
        monitor.wait()
      }
    }
    taken += 1
    return output
  }

  func takeFirstIfReady() -> Output? {
    guard let output = monitor.locked({ finished.removeValue(forKey: taken) }) else { return nil }
    taken += 1
    return output
  }

  /// Lets the threads finish what they are at, and waits for them.
  func dismiss() {
    monitor.locked {
      isDismissed = true
      waiting.removeAll()
      monitor.wake()
    }
    for thread in threads { thread.join() }
  }

  private func startThread() {
    if let thread = WorkThread({ [self] in serve() }) {
      threads.append(thread)
    } else if threads.isEmpty {
      serveOne()
    }
  }

  /// The owner does the work itself when the system gives no thread at all.
  private func serveOne() {
    guard let job = monitor.locked({ waiting.isEmpty ? nil : waiting.removeFirst() }) else { return }
    let output = work(job.input)
    monitor.locked { finished[job.number] = output }
  }

  private func serve() {
    while let job = nextJob() {
      let output = work(job.input)
      monitor.locked {
        finished[job.number] = output
        monitor.wake()
      }
    }
  }

  private func nextJob() -> (number: Int, input: Input)? {
    monitor.locked {
      while true {
        if isDismissed { return nil }
        if !waiting.isEmpty { return waiting.removeFirst() }
        idle += 1
        monitor.wait()
        idle -= 1
      }
    }
  }
}

/// A lock with one condition.
private final class Monitor: @unchecked Sendable {
  private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let condition = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)

  init() {
    pthread_mutex_init(mutex, nil)
    pthread_cond_init(condition, nil)
  }

  deinit {
    pthread_cond_destroy(condition)
    pthread_mutex_destroy(mutex)
    condition.deallocate()
    mutex.deallocate()
  }

  func locked<Result>(_ body: () -> Result) -> Result {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    return body()
  }

  /// Waits for the next `wake`; to be called under the lock.
  func wait() { pthread_cond_wait(condition, mutex) }

  func wake() { pthread_cond_broadcast(condition) }
}
