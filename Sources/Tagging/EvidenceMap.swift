import Lexicon
import TextModel

/// Which channels speak of one unit, by the part of their spans in which the unit stands: one cache line.
package struct UnitEvidence: Sendable {
  /// First unit of a longer span.
  package var begins = ChannelSet()
  /// Neither first nor last.
  package var insides = ChannelSet()
  /// Last unit of a longer span.
  package var ends = ChannelSet()
  /// A span of one unit.
  package var singles = ChannelSet()

  /// What begins at the unit, however long.
  @inline(__always) var starting: ChannelSet { begins.union(singles) }
  /// What ends at the unit, however long.
  @inline(__always) var ending: ChannelSet { ends.union(singles) }

  /// The channels of which the unit is this part of a span; of spans beside the unit it knows nothing.
  @inline(__always) subscript(_ role: FeatureSpace.Role) -> ChannelSet {
    switch role {
    case .begin: begins
    case .inside: insides
    case .end: ends
    case .single: singles
    case .after, .before: ChannelSet()
    }
  }
}

/// Which channels speak of each unit of a piece of text.
package struct EvidenceMap: Sendable {
  /// One element for each unit of `range`.
  package private(set) var units: [UnitEvidence] = []
  /// The units covered, in reading units.
  package private(set) var range = TextSpan(0, 0)

  package init() {}

  /// Empties the map and makes it cover `range`, keeping its storage.
  package mutating func reset(_ range: TextSpan) {
    self.range = range
    units.removeAll(keepingCapacity: true)
    units.append(contentsOf: repeatElement(UnitEvidence(), count: range.count))
  }

  /// Adds a span's evidence. Spans that leave the range are passed over.
  package mutating func add(_ start: Int, _ end: Int, channel: Int) {
    edit { $0.add(start, end, channel: channel) }
  }

  /// Lends the map for many additions at a stretch.
  @inline(__always) mutating func edit(_ body: (inout Editor) -> Void) {
    let range = range
    units.withUnsafeMutableBufferPointer { units in
      var editor = Editor(units: units, range: range)
      body(&editor)
    }
  }

  struct Editor {
    fileprivate let units: UnsafeMutableBufferPointer<UnitEvidence>
    fileprivate let range: TextSpan

    @inline(__always) func add(_ start: Int, _ end: Int, channel: Int) {
      var one = ChannelSet()
      one.insert(channel)
      add(start, end, one)
    }

    @inline(__always) func add(_ start: Int, _ end: Int, _ channels: ChannelSet) {
      guard start >= range.start, end <= range.end, start < end else { return }
      let first = start - range.start
      let last = end - range.start - 1
      if first == last {
        units[first].singles.formUnion(channels)
        return
      }
      units[first].begins.formUnion(channels)
      units[last].ends.formUnion(channels)
      var position = first + 1
      while position < last {
        units[position].insides.formUnion(channels)
        position += 1
      }
    }
  }
}

/// Fills evidence maps from dictionary hits, word boundaries and candidates.
package struct EvidenceCollector: Sendable {
  /// Channel of a class by length bucket and weakness; -1 for none. Index: class × 8 + weak × 4 + min(length, 4) − 1.
  private let classChannels: [Int16]
  /// For each mask of the gazetteer's character classes, the channels of those classes.
  private let characterChannels: [ChannelSet]
  private let wordChannels: [Int]
  private let candidateChannels: [String: Int]
  /// By type's index; −1 for none.
  private let userChannels: [Int]
  private let userClass: ClassID?
  private let gazetteer: Gazetteer

  package init(channels: EvidenceChannels, gazetteer: Gazetteer) {
    self.gazetteer = gazetteer
    var table: [Int16] = []
    for name in gazetteer.classNames {
      for isWeak in [false, true] {
        for length in 1...4 {
          let channel = channels.number(EvidenceChannels.channelName(name, length: length, isWeak: isWeak))
          table.append(Int16(channel ?? -1))
        }
      }
    }
    classChannels = table
    let characterClasses = gazetteer.characterClasses
    characterChannels = (0...Int(UInt8.max)).map { mask in
      var set = ChannelSet()
      for (bit, number) in characterClasses.enumerated() where mask >> bit & 1 != 0 {
        let channel = Int(table[Int(number) * 8])
        if channel >= 0 { set.insert(channel) }
      }
      return set
    }
    wordChannels = (1...4).map { channels.number("icu#\($0)") ?? -1 }
    candidateChannels = Dictionary(
      uniqueKeysWithValues: channels.names.enumerated().compactMap { number, name in
        name.hasPrefix("candidate.") ? (String(name.dropFirst("candidate.".count)), number) : nil
      })
    userClass = gazetteer.classID(named: "user")
    userChannels = MentionType.allCases.map { channels.number(EvidenceChannels.userChannelName($0)) ?? -1 }
  }

  /// The channel of a recogniser's candidates, to be looked up once.
  package func channel(recogniser: String) -> Int? { candidateChannels[recogniser] }

  /// Adds the hits of a slice of `draft.hits`.
  package func add(_ hits: ArraySlice<LexiconHit>, to map: inout EvidenceMap) {
    map.edit { map in
      hits.withUnsafeBufferPointer { hits in
        var next = 0
        while next < hits.count {
          // The hits of one span stand together: they are added at one stroke.
          let first = hits[next]
          var channels = ChannelSet()
          repeat {
            if let channel = channel(hits[next]) { channels.insert(channel) }
            next += 1
          } while next < hits.count && hits[next].end == first.end && hits[next].length == first.length
          if !channels.isEmpty { map.add(Int(first.start), Int(first.end), channels) }
        }
      }
    }
  }

  @inline(__always) private func channel(_ hit: LexiconHit) -> Int? {
    let channel: Int
    if hit.classID == userClass {
      channel = gazetteer.type(of: hit.entry).map { userChannels[$0.index] } ?? -1
    } else {
      channel = Int(classChannels[Int(hit.classID) * 8 + (hit.isWeak ? 4 : 0) + min(Int(hit.length), 4) - 1])
    }
    return channel >= 0 ? channel : nil
  }

  /// Adds what the characters of the text are by themselves, inside the map's range.
  package func addCharacters(_ units: [UInt16], to map: inout EvidenceMap) {
    guard map.range.end <= units.count else { return }
    let masks = gazetteer.characterMasks
    map.edit { map in
      for place in map.range.start..<map.range.end {
        let mask = masks[Int(units[place])]
        if mask != 0 { map.add(place, place + 1, characterChannels[Int(mask)]) }
      }
    }
  }

  /// Adds ICU's words inside the map's range.
  package func addWords(_ boundaries: [Bool], to map: inout EvidenceMap) {
    let range = map.range
    guard range.end < boundaries.count else { return }
    map.edit { map in
      var start = range.start
      var end = start + 1
      while end <= range.end {
        if boundaries[end] || end == range.end {
          let channel = wordChannels[min(end - start, 4) - 1]
          if channel >= 0 { map.add(start, end, channel: channel) }
          start = end
        }
        end += 1
      }
    }
  }
}
