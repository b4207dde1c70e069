import TextModel

/// The words by which layout knows a dateline, a byline or a page banner. They come from the dictionary classes
/// `layout.*` and `person.surname`; without them, only headings and gaps tell articles apart.
package struct LayoutCues: Sendable {
  /// Agencies and papers that open a dateline: 本报, 新华社 (`layout.source`).
  let sources: CueSet
  /// Last words of agencies' names: 日报, 网 (`layout.source-ending`).
  let sourceEndings: CueSet
  /// What a dateline ends in: 电, 讯, 消息 (`layout.dispatch`).
  let dispatches: CueSet
  /// Who reports: 记者, 通讯员 (`layout.role`).
  let roles: CueSet
  /// What a credit ends in: 摄影报道, 摄 (`layout.credit`).
  let credits: CueSet
  /// Names of pages and columns: 要闻, 综合新闻 (`layout.banner`).
  let banners: CueSet
  let surnames: CueSet

  /// The classes it takes; entries of other classes are passed over.
  package static let classNames: Set<String> = [
    "layout.source", "layout.source-ending", "layout.dispatch", "layout.role", "layout.credit", "layout.banner",
    "person.surname",
  ]

  /// No cues at all.
  package static let none = LayoutCues([], fold: .identity)

  /// - Parameters:
  ///   - entries: dictionary forms with their classes, in any order.
  ///   - fold: the table that the texts are folded with.
  package init(_ entries: some Sequence<(className: String, form: String)>, fold: FoldTable) {
    var forms: [String: [[UInt16]]] = [:]
    for entry in entries where Self.classNames.contains(entry.className) {
      forms[entry.className, default: []].append(fold.fold(entry.form))
    }
    func cues(_ name: String) -> CueSet { CueSet(forms[name] ?? []) }
    sources = cues("layout.source")
    sourceEndings = cues("layout.source-ending")
    dispatches = cues("layout.dispatch")
    roles = cues("layout.role")
    credits = cues("layout.credit")
    banners = cues("layout.banner")
    surnames = cues("person.surname")
  }
}

/// A few words, found at a given place of a text.
struct CueSet: Sendable {
  /// By first unit, the longest first.
  private let byFirst: [UInt16: [[UInt16]]]
  /// By last unit, the longest first.
  private let byLast: [UInt16: [[UInt16]]]

  init(_ forms: [[UInt16]]) {
    var byFirst: [UInt16: [[UInt16]]] = [:]
    var byLast: [UInt16: [[UInt16]]] = [:]
    for form in forms.sorted(by: { $0.count > $1.count }) {
      guard let first = form.first, let last = form.last else { continue }
      byFirst[first, default: []].append(form)
      byLast[last, default: []].append(form)
    }
    self.byFirst = byFirst
    self.byLast = byLast
  }

  /// The length of the longest cue that begins at the slice's start; 0 when none does.
  func prefix(of text: ArraySlice<UInt16>) -> Int {
    guard let first = text.first, let forms = byFirst[first] else { return 0 }
    return forms.first { text.starts(with: $0) }?.count ?? 0
  }

  /// The length of the longest cue that ends at the slice's end; 0 when none does.
  func suffix(of text: ArraySlice<UInt16>) -> Int {
    guard let last = text.last, let forms = byLast[last] else { return 0 }
    return forms.first { text.count >= $0.count && text.suffix($0.count).elementsEqual($0) }?.count ?? 0
  }

  /// Whether the slice is one of the cues, and nothing else.
  func contains(_ text: ArraySlice<UInt16>) -> Bool { !text.isEmpty && prefix(of: text) == text.count }
}
