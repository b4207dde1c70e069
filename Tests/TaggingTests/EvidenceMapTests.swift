import Lexicon
import TextModel
import Testing

@testable import Tagging

@Suite struct EvidenceMapTests {
  /// A channel's part in each unit: B, I, E, S or `-`.
  private func shape(_ map: EvidenceMap, _ channel: Int) -> String {
    var probe = ChannelSet()
    probe.insert(channel)
    func has(_ set: ChannelSet) -> Bool { set.low & probe.low | set.high & probe.high != 0 }
    return (0..<map.range.count).map { position in
      let parts: [(String, ChannelSet)] = [
        ("B", map.units[position].begins), ("I", map.units[position].insides), ("E", map.units[position].ends),
        ("S", map.units[position].singles),
      ]
      let found = parts.filter { has($0.1) }.map(\.0)
      return found.isEmpty ? "-" : found.joined()
    }.joined()
  }

  @Test(arguments: [0, 63, 64, 127])
  func beginInsideEndSingle(channel: Int) {
    var map = EvidenceMap()
    map.reset(TextSpan(10, 20))
    map.add(10, 11, channel: channel)
    map.add(12, 14, channel: channel)
    map.add(15, 19, channel: channel)
    #expect(shape(map, channel) == "S-BE-BIIE-")
  }

  @Test func spansThatLeaveTheRangeAreNoEvidence() {
    var map = EvidenceMap()
    map.reset(TextSpan(10, 14))
    map.add(9, 12, channel: 3)
    map.add(12, 15, channel: 3)
    map.add(12, 12, channel: 3)
    #expect(shape(map, 3) == "----")
  }

  @Test func resettingForgets() {
    var map = EvidenceMap()
    map.reset(TextSpan(0, 4))
    map.add(0, 4, channel: 3)
    map.reset(TextSpan(2, 5))
    #expect(shape(map, 3) == "---")
  }

  @Test func channelsAreListedInAscendingOrder() {
    var set = ChannelSet()
    for channel in [127, 64, 5, 63, 0] { set.insert(channel) }
    var listed: [Int] = []
    set.forEach { listed.append($0) }
    #expect(listed == [0, 5, 63, 64, 127])
  }

  private static let gazetteer = Gazetteer.compile([
    DictionarySource(name: "a", text: "# class: area.city\n# type: LOCATION\n北岭市\t北岭?\n"),
    DictionarySource(name: "w", text: "# class: word.noun\n# type: none\n工人\n"),
    DictionarySource(name: "t", text: "# class: trigger.win\n# type: none\n荣获\n"),
  ]).gazetteer

  @Test func dictionaryHitsAndWordsSpeakThroughTheirChannels() throws {
    let channels = try EvidenceChannels.all(
      classes: Self.gazetteer.classNames, weakClasses: ["area.city"], recognisers: ["person.PERSON.sure"])
    let collector = EvidenceCollector(channels: channels, gazetteer: Self.gazetteer)
    let units = Array("北岭市工人荣获".utf16)
    var hits: [LexiconHit] = []
    Self.gazetteer.match(units, into: &hits)
    var map = EvidenceMap()
    map.reset(TextSpan(0, units.count))
    collector.add(hits[...], to: &map)
    collector.addWords([true, false, false, true, false, true, false, true], to: &map)
    #expect(shape(map, try #require(channels.number("area.city"))) == "BIE----")
    #expect(shape(map, try #require(channels.number("area.city?"))) == "BE-----")
    #expect(shape(map, try #require(channels.number("word.noun#2"))) == "---BE--")
    #expect(shape(map, try #require(channels.number("icu#3"))) == "BIE----")
    #expect(shape(map, try #require(channels.number("icu#2"))) == "---BEBE")
    #expect(collector.channel(recogniser: "person.PERSON.sure") != nil)
    #expect(channels.number("trigger.win") == nil)
  }

  /// A user's weak entry is no condition, but it must count as what is shipped of its type does.
  @Test func theUsersWeakEntryIsEvidence() throws {
    let user = Gazetteer.compile(
      [DictionarySource(name: "u", text: "晨星?\n", defaultType: .organization)], tier: .user
    ).gazetteer
    let gazetteer = Gazetteer(shipped: Self.gazetteer, overlays: [user])
    let channels = EvidenceChannels(names: ["area.city", "organization.known"])
    let units = Array("在晨星".utf16)
    var hits: [LexiconHit] = []
    gazetteer.match(units, into: &hits)
    var map = EvidenceMap()
    map.reset(TextSpan(0, units.count))
    EvidenceCollector(channels: channels, gazetteer: gazetteer).add(hits[...], to: &map)
    #expect(shape(map, 1) == "-BE")
  }

  @Test func noMoreChannelsThanThereIsRoomFor() {
    let channels = EvidenceChannels(names: (0..<200).map { "c\($0)" })
    #expect(channels.names.count == EvidenceChannels.limit)
    #expect(channels.number("c127") == 127)
    #expect(channels.number("c128") == nil)
  }
}
