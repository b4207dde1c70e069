/// Knows a line that says only who reported or took the picture: `本报记者 余翠平 实习记者 王辰阳 摄影报道`,
/// `任洁 摄`, `（孙海涛 胡跃平）`.
struct BylineReader {
  private static let longest = 60
  /// A name in a byline has at most so many ideographs between separators; names run together are counted as two.
  private static let longestName = 6

  let cues: LayoutCues

  func isByline(_ line: ArraySlice<UInt16>) -> Bool {
    guard (2...Self.longest).contains(line.count) else { return false }
    if line.first == Marks.openParenthesis, line.last == Marks.closeParenthesis {
      let inner = line.dropFirst().dropLast()
      return isByline(inner) || areNames(inner)
    }
    if line.contains(where: { Marks.dividesClauses($0) || Marks.endsSentence($0) || Marks.isDigit($0) }) {
      return false
    }
    return isCredited(line)
  }

  /// Names only, run together or apart, each with a known surname: `郑保山李发斌`. Believed only where a byline is due.
  func areNames(_ line: ArraySlice<UInt16>) -> Bool {
    guard (2...20).contains(line.count) else { return false }
    return line.split(whereSeparator: Marks.separatesNames).allSatisfy(isNameRun)
  }

  /// Names with roles before them or a credit at the end.
  private func isCredited(_ line: ArraySlice<UInt16>) -> Bool {
    var rest = line.drop(while: Marks.separatesNames)
    let credit = cues.credits.suffix(of: rest)
    rest = rest.dropLast(credit)
    let isApart = rest.last.map(Marks.separatesNames) ?? false
    var hasRole = false
    var names = 0
    for word in rest.split(whereSeparator: Marks.separatesNames) {
      guard let (isRole, name) = roleAndName(word) else {
        // A paper's or a unit's name may stand before the first role.
        if !hasRole, names == 0, word.count <= 16 { continue }
        return false
      }
      hasRole = hasRole || isRole
      if !name.isEmpty { names += 1 }
    }
    if hasRole { return names > 0 || credit > 0 }
    return credit > 0 && names > 0 && names <= 4 && (isApart || isNameRun(rest))
  }

  /// Takes a word of a byline apart: `本报记者周笑浪` is a role and a name, `记者` a role alone, `余翠平` a name alone;
  /// nil for anything else.
  private func roleAndName(_ word: ArraySlice<UInt16>) -> (isRole: Bool, name: ArraySlice<UInt16>)? {
    let source = cues.sources.prefix(of: word)
    let role = cues.roles.prefix(of: word.dropFirst(source))
    // 文 and 图 are roles by themselves (`文/张三`), not before a name.
    if role > 1 || role == word.count, role > 0 {
      let name = word.dropFirst(source + role)
      guard !name.isEmpty else { return (true, name) }
      return isNameRun(name) || (source > 0 && name.count <= 4) ? (true, name) : nil
    }
    let ending = cues.roles.suffix(of: word)
    if ending > 1 { return (true, []) }
    return word.count <= Self.longestName && word.count >= 2 ? (false, word) : nil
  }

  /// One name or several run together: surname and one or two characters, again and again; or a name with dots.
  private func isNameRun(_ text: ArraySlice<UInt16>) -> Bool {
    if text.contains(Marks.middleDot) { return text.count <= 16 }
    guard text.count >= 2, text.allSatisfy(Marks.isIdeograph) else { return false }
    // reachable[i]: the first i units split into whole names.
    var reachable = [Bool](repeating: false, count: text.count + 1)
    reachable[0] = true
    for position in 0..<text.count where reachable[position] {
      let surname = cues.surnames.prefix(of: text.dropFirst(position))
      guard surname > 0 else { continue }
      for given in 1...2 where position + surname + given <= text.count { reachable[position + surname + given] = true }
    }
    return reachable[text.count]
  }
}
