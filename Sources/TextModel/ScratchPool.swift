import Synchronization

/// Memory that the work on one document needs and leaves behind for the next, for any number of workers: each takes a
/// value and gives it back, so that there are never more than documents at work at once. The lock is held for one array
/// operation.
package final class ScratchPool<Value>: Sendable {
  /// A value passes from one owner to the next whole; nobody keeps it after giving it back.
  private struct Idle: @unchecked Sendable { var values: [Value] }

  private let idle = Mutex(Idle(values: []))
  private let make: @Sendable () -> Value

  /// - Parameter make: a value for when none is idle.
  package init(_ make: @escaping @Sendable () -> Value) { self.make = make }

  /// Runs the body with a value of its own, as another document left it or new.
  package func with<Result>(_ body: (inout Value) -> Result) -> Result {
    var taken = idle.withLock { idle in Idle(values: idle.values.popLast().map { [$0] } ?? []) }
    // Taken out, not copied: a second reference would make the body copy what it changes.
    var value = taken.values.popLast() ?? make()
    let result = body(&value)
    let returned = Idle(values: [value])
    idle.withLock { $0.values.append(contentsOf: returned.values) }
    return result
  }
}
