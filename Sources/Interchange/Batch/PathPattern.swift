/// A pattern of paths as shells have it: `*` and `?` stay inside a name, `**` stands for any number of folders, `[a-c]`
/// and `[!a-c]` for one character.
package struct PathPattern: Hashable, Sendable {
  private let segments: [[UInt8]]

  package init(_ pattern: String) {
    segments = pattern.split(separator: "/").filter { $0 != "." }.map { Array($0.utf8) }
  }

  /// Whether a path argument is a pattern rather than a name.
  package static func isPattern(_ argument: String) -> Bool { argument.utf8.contains { "*?[".utf8.contains($0) } }

  /// The folder above everything that a pattern can match, and the pattern below it.
  static func split(_ argument: String) -> (root: String, pattern: PathPattern) {
    let names = argument.split(separator: "/", omittingEmptySubsequences: false)
    let literal = names.prefix { !isPattern(String($0)) }
    let root = literal.joined(separator: "/")
    let rest = names.dropFirst(literal.count).joined(separator: "/")
    if literal.isEmpty { return (".", PathPattern(rest)) }
    return (root.isEmpty ? "/" : root, PathPattern(rest))
  }

  /// Whether the pattern is about a name alone, wherever it stands.
  private var isOfNames: Bool { segments.count == 1 && segments[0] != Array("**".utf8) }

  /// Whether a relative path, or for a pattern without `/` its last name, is of this pattern.
  func matches(anywhere path: String) -> Bool {
    if isOfNames, let name = path.split(separator: "/").last { return Self.matches(segments[0][...], name.utf8[...]) }
    return matches(path)
  }

  /// Whether the whole of a relative path is of this pattern. Takes time in proportion to pattern times path.
  func matches(_ path: String) -> Bool {
    let names = path.split(separator: "/").filter { $0 != "." }
    // reached[n]: whether the segments so far match the first n names.
    var reached = [Bool](repeating: false, count: names.count + 1)
    reached[0] = true
    for segment in segments {
      if segment == Array("**".utf8) {
        for index in names.indices where reached[index] { reached[index + 1] = true }
      } else {
        for index in names.indices.reversed() {
          reached[index + 1] = reached[index] && Self.matches(segment[...], names[index].utf8[...])
        }
        reached[0] = false
      }
    }
    return reached[names.count]
  }

  /// One name. A star is tried short first; only the last star is ever taken back, so the time is no worse than
  /// quadratic.
  private static func matches(_ pattern: ArraySlice<UInt8>, _ name: Substring.UTF8View) -> Bool {
    let name = Array(name)
    var at = 0
    var rest = pattern
    var star: (rest: ArraySlice<UInt8>, at: Int)?
    while at < name.count {
      if rest.first == UInt8(ascii: "*") {
        rest = rest.dropFirst()
        star = (rest, at)
      } else if let after = matchesOne(rest, name, at) {
        (rest, at) = after
      } else if let last = star {
        at = last.at + 1
        star = (last.rest, at)
        rest = last.rest
      } else {
        return false
      }
    }
    return rest.allSatisfy { $0 == UInt8(ascii: "*") }
  }

  /// What is left when the pattern's first element takes the character at `at`; nil when it does not.
  private static func matchesOne(
    _ pattern: ArraySlice<UInt8>, _ name: [UInt8], _ at: Int
  ) -> (ArraySlice<UInt8>, Int)? {
    guard let first = pattern.first else { return nil }
    if first == UInt8(ascii: "?") {
      var next = at + 1
      while next < name.count, name[next] & 0xC0 == 0x80 { next += 1 }
      return (pattern.dropFirst(), next)
    }
    if first == UInt8(ascii: "["), let close = pattern.dropFirst(2).firstIndex(of: UInt8(ascii: "]")) {
      var set = pattern[(pattern.startIndex + 1)..<close]
      let isNegated = set.first == UInt8(ascii: "!")
      if isNegated { set = set.dropFirst() }
      return holds(set, name[at]) == isNegated ? nil : (pattern[(close + 1)...], at + 1)
    }
    return first == name[at] ? (pattern.dropFirst(), at + 1) : nil
  }

  private static func holds(_ set: ArraySlice<UInt8>, _ byte: UInt8) -> Bool {
    var rest = set
    while let low = rest.popFirst() {
      if rest.count >= 2, rest.first == UInt8(ascii: "-"), let high = rest.dropFirst().first {
        rest = rest.dropFirst(2)
        if low <= byte, byte <= high { return true }
      } else if low == byte {
        return true
      }
    }
    return false
  }
}
