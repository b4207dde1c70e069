/// What an article says about a bearer of a name, as far as it helps to tell bearers apart. Articles that say the same
/// share one signature, so that resolving costs what differs and not what is repeated.
struct Signature: Hashable, Sendable {
  enum Kind: Character, Sendable {
    case subtype = "s"
    case identifier = "k"
    case organisation = "o"
    case title = "t"
    case area = "a"
    /// The month of the document.
    case month = "y"
    /// A person named right beside.
    case neighbour = "n"
    /// An organisation named close by.
    case context = "c"
    /// Holds for one document only.
    case document = "d"
    /// Set apart by the user.
    case split = "x"

    /// All are ASCII.
    var byte: UInt8? { rawValue.asciiValue }
  }

  private static let separator: Character = "\u{1F}"

  /// Sorted, each once.
  private(set) var items: [String]

  init() { items = [] }

  /// Reads a signature back from its text.
  init(text: String) { items = text.isEmpty ? [] : text.split(separator: Self.separator).map(String.init) }

  var text: String { items.joined(separator: String(Self.separator)) }

  mutating func add(_ kind: Kind, _ value: String) {
    let clean = value.contains(Self.separator) ? value.filter { $0 != Self.separator } : value
    let item = String(kind.rawValue) + clean
    guard !items.contains(item) else { return }
    items.append(item)
    items.sort()
  }

  /// The same without the items of a kind.
  func without(_ kind: Kind) -> Signature {
    var copy = self
    copy.items.removeAll { $0.utf8.first == kind.byte }
    return copy
  }

  func values(_ kind: Kind) -> [String] {
    items.filter { $0.utf8.first == kind.byte }.map { String($0.utf8.dropFirst()) ?? "" }
  }

  /// How many items tell bearers apart.
  var weight: Int { items.count { $0.utf8.first != Kind.subtype.byte && $0.utf8.first != Kind.month.byte } }
}
