/// A pattern of paths as shells have it: `*` and `?` stay inside a name, `**` stands for any number of folders, `[a-c]`
/// and `[!a-c]` for one character.
package struct PathPattern: Hashable, Sendable {
  private let segments: [[Unicode.Scalar]]

  private static let anyFolders: [Unicode.Scalar] = ["*", "*"]

  package init(_ pattern: String) {
    segments = pattern.split(separator: "/").filter { $0 != "." }.map { Array($0.unicodeScalars) }
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
  private var isOfNames: Bool { segments.count == 1 && segments[0] != Self.anyFolders }

  /// Whether a relative path, or for a pattern without `/` its last name, is of this pattern.
  func matches(anywhere path: String) -> Bool {
    if isOfNames, let name = path.split(separator: "/").last {
      return Self.matches(segments[0][...], name.unicodeScalars)
    }
    return matches(path)
  }

  /// Whether the whole of a relative path is of this pattern. Takes time in proportion to pattern times path.
  func matches(_ path: String) -> Bool {
    let names = path.split(separator: "/").filter { $0 != "." }
    // reached[n]: whether the segments so far match the first n names.
    var reached = [Bool](repeating: false, count: names.count + 1)
    reached[0] = true
    for segment in segments {
      if segment == Self.anyFolders {
        for index in names.indices where reached[index] { reached[index + 1] = true }
      } else {
        for index in names.indices.reversed() {
          reached[index + 1] = reached[index] && Self.matches(segment[...], names[index].unicodeScalars)
        }
        reached[0] = false
      }
    }
    return reached[names.count]
  }

  /// One name. A star is tried short first; only the last star is ever taken back, so the time is no worse than
  /// quadratic.
  private static func matches(_ pattern: ArraySlice<Unicode.Scalar>, _ name: Substring.UnicodeScalarView) -> Bool {
    let name = Array(name)
    var at = 0
    var rest = pattern
    var star: (rest: ArraySlice<Unicode.Scalar>, at: Int)?
    while at < name.count {
      if rest.first == "*" {
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
    return rest.allSatisfy { $0 == "*" }
  }

  /// What is left when the pattern's first element takes the character at `at`; nil when it does not.
  private static func matchesOne(
    _ pattern: ArraySlice<Unicode.Scalar>, _ name: [Unicode.Scalar], _ at: Int
  ) -> (ArraySlice<Unicode.Scalar>, Int)? {
    guard let first = pattern.first else { return nil }
    if first == "?" { return (pattern.dropFirst(), at + 1) }
    if first == "[", let close = pattern.dropFirst(2).firstIndex(of: "]") {
      var set = pattern[(pattern.startIndex + 1)..<close]
      let isNegated = set.first == "!"
      if isNegated { set = set.dropFirst() }
      return holds(set, name[at]) == isNegated ? nil : (pattern[(close + 1)...], at + 1)
    }
    return first == name[at] ? (pattern.dropFirst(), at + 1) : nil
  }

  private static func holds(_ set: ArraySlice<Unicode.Scalar>, _ character: Unicode.Scalar) -> Bool {
    var rest = set
    while let low = rest.popFirst() {
      if rest.count >= 2, rest.first == "-", let high = rest.dropFirst().first {
        rest = rest.dropFirst(2)
        if low <= character, character <= high { return true }
      } else if low == character {
        return true
      }
    }
    return false
  }
}
