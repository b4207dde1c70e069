/// Memory that the work on one document needs and leaves behind for the next, for any number of workers: each takes a
/// value and gives it back, so that there are never more than documents at work at once. The lock is held for one array
/// operation.
package final class ScratchPool<Value>: Sendable {
  private let idle = Locked<[Value]>([])
  private let make: @Sendable () -> Value

  /// - Parameter make: a value for when none is idle.
  package init(_ make: @escaping @Sendable () -> Value) { self.make = make }

  /// Runs the body with a value of its own, as another document left it or new.
  package func with<Result>(_ body: (inout Value) -> Result) -> Result {
    // Taken out, not copied: a second reference would make the body copy what it changes.
    var value = idle.withLock { $0.popLast() } ?? make()
    defer { idle.withLock { $0.append(value) } }
    return body(&value)
  }
}
