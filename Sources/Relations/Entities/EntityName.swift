import Lexicon
import TextModel

/// One distinct name of one type in one article, with all that alias rules compare. A reference, because rules look at
/// pairs of names by the thousand; it never leaves the document it was made for, and so neither its worker: nobody else
/// can be reading what one writes, and none of the accesses needs to be checked for that.
final class EntityName {
  let type: MentionType
  @exclusivity(unchecked) var subtype: Subtype?
  let article: Int
  /// The folded units as the text has them.
  let units: [UInt16]
  /// `units` without quotation marks.
  @exclusivity(unchecked) var core: [UInt16]
  /// Where the name stands first, in reading units.
  let span: TextSpan
  /// Indices of its mentions in the draft, ascending.
  @exclusivity(unchecked) var mentions: [Int]
  /// Whether it stands by itself somewhere, not only inside longer names.
  @exclusivity(unchecked) var isFlat: Bool
  /// How many leading units of `core` are the run of areas at the name's start.
  @exclusivity(unchecked) var areaLength = 0
  /// The levels of a place's name: `广东|韶关|乳源瑶族自治县`.
  @exclusivity(unchecked) var parts: [PlacePart] = []
  /// Dictionary lines of which the whole name is a form.
  @exclusivity(unchecked) var entries = EntryLines()
  /// Whether one of `entries` has it as its main name.
  @exclusivity(unchecked) var isCanonical = false
  /// The position in `core` where the longest ending that a firm's name may drop begins; nil when it has none.
  @exclusivity(unchecked) var legalFormStart: Int?
  /// How many units at the end of an event's name are a word that the name may drop: `活动`.
  @exclusivity(unchecked) var eventEndingLength = 0
  /// The positions in `core`, ascending, where its words begin; empty when the draft has no word boundaries. Worked out
  /// when first asked for: most names are never compared so closely.
  lazy var wordStarts: [Int] = {
    guard boundaries.count > span.end else { return [] }
    return (0..<span.count).filter { $0 == 0 || boundaries[span.start + $0] }
  }()
  /// The draft's word boundaries; empty when they do not fit `core`.
  @exclusivity(unchecked) var boundaries: [Bool] = []
  /// How many leading units of `core` are an ordinal: `十三届`.
  @exclusivity(unchecked) var ordinalLength = 0
  /// Where the organisations at the start of `core` end: what follows is a unit’s own name.
  @exclusivity(unchecked) var innerEnds: [Int] = []
  /// The areas and bodies at the start of `core`, after an ordinal at most.
  @exclusivity(unchecked) var starts: [NameStart] = []
  /// The digits in the name, in order: names with other numbers are other names.
  @exclusivity(unchecked) var numerals: [UInt16] = []
  /// The positions in `core` after a mark or word that joins what stands on both sides: `省委、|省政府`.
  @exclusivity(unchecked) var jointEnds: [Int] = []
  /// The positions in `core` where such a mark or word begins.
  @exclusivity(unchecked) var jointStarts: [Int] = []
  /// A dictionary’s identifier for the thing it names.
  @exclusivity(unchecked) var identifier: String?
  /// Whether the whole is a bare noun for a unit (`主席团`), which many bodies have.
  @exclusivity(unchecked) var isBareUnit = false
  /// One bit for each unit of `core`, folded into 64: a name whose bits are not all in another's cannot shorten it.
  @exclusivity(unchecked) var mask: UInt64 = 0

  /// `core` without the ending that an event's name may drop.
  var stem: ArraySlice<UInt16> { core.dropLast(eventEndingLength) }

  init(
    type: MentionType, subtype: Subtype? = nil, article: Int, units: [UInt16], span: TextSpan, mentions: [Int],
    isFlat: Bool
  ) {
    self.type = type
    self.subtype = subtype
    self.article = article
    self.units = units
    core = units
    self.span = span
    self.mentions = mentions
    self.isFlat = isFlat
  }
}

/// An area or a body at the start of a name; positions are in the name's `core`.
struct NameStart {
  var start: Int
  var end: Int
  var entries = EntryLines()
  var parts: [PlacePart] = []
}

/// One level of a place's name.
struct PlacePart {
  /// The level's name without the ending that names may drop: `莆田`.
  var core: ArraySlice<UInt16>
  /// The ending: `市`; empty when the text drops it.
  var ending: ArraySlice<UInt16>
  var entries: EntryLines

  /// Whether two levels can be one: the same core without contradicting endings, or two forms of one dictionary line.
  func agrees(with other: PlacePart) -> Bool {
    if !entries.isDisjoint(with: other.entries) { return true }
    return core == other.core && (ending == other.ending || ending.isEmpty || other.ending.isEmpty)
  }
}
