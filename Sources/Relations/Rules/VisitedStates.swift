/// The states that a search has been in. Forgetting them between searches is free; the memory stays, outside any array, as
/// every write to an array first asks who else holds it.
final class VisitedStates {
  /// For each state the search that last visited it.
  private var marks = UnsafeMutableBufferPointer<UInt32>(start: nil, count: 0)
  private var search: UInt32 = 0

  deinit { marks.deallocate() }

  /// Starts a search over so many states; constant but for growth and, once in 2³² searches, a sweep.
  func begin(states: Int) {
    if marks.count < states {
      let count = max(states, 2 * marks.count)
      marks.deallocate()
      marks = .allocate(capacity: count)
      marks.initialize(repeating: 0)
      search = 0
    }
    search &+= 1
    guard search == 0 else { return }
    marks.update(repeating: 0)
    search = 1
  }

  /// Notes that the search is in a state.
  /// - Returns: whether for the first time.
  @inline(__always) func visit(_ state: Int) -> Bool {
    precondition(marks.indices.contains(state), "a state of another search")
    if marks[state] == search { return false }
    marks[state] = search
    return true
  }
}
