import Lexicon
import TestSupport
import TextModel
import Testing

@testable import Tagging

@Suite struct TaggerModelTests {
  private static let compiled: [UInt8] = {
    var random = SeededGenerator(seed: 11)
    return TaggerModel.compile(random.weights(units: Array("北岭船厂工人林远帆".utf16)))
  }()

  private static func open(_ bytes: [UInt8]) -> TaggerModel? {
    let storage = bytes.withUnsafeBytes { AlignedBytes(copying: $0) }
    return TaggerModel(validating: storage.bytes, owner: storage)
  }

  /// Scores a text with a model, so that every table is used.
  private static func use(_ model: TaggerModel) {
    let units = Array("北岭船厂工人林远帆，北岭林远".utf16)
    var map = EvidenceMap()
    map.reset(TextSpan(0, units.count))
    for channel in model.channels.names.indices { map.add(channel, channel + 3, channel: channel) }
    var emissions: [LabelVector] = []
    let tagger = Tagger(model: model)
    tagger.score(
      units, chunk: TextSpan(0, units.count), sentences: [TextSpan(0, units.count)], evidence: map,
      emissions: &emissions)
    var scratch = ViterbiDecoder.Scratch()
    scratch.reset(units.count)
    tagger.decoder.decode(emissions, 0..<units.count, scratch: &scratch)
    tagger.decoder.measure(emissions, 0..<units.count, scratch: &scratch)
  }

  @Test func whatIsCompiledOpens() throws {
    let model = try #require(Self.open(Self.compiled))
    #expect(model.channels.names == ["channel.0?#0", "channel.1?#1", "channel.2?#2"])
    Self.use(model)
  }

  @Test func weightsWithNothingInThemOpen() throws {
    let model = try #require(Self.open(TaggerModel.compile(TaggerWeights())))
    #expect(model.channels.names.isEmpty)
    Self.use(model)
  }

  @Test func theSameWeightsGiveTheSameBytes() {
    var random = SeededGenerator(seed: 11)
    #expect(TaggerModel.compile(random.weights(units: Array("北岭船厂工人林远帆".utf16))) == Self.compiled)
  }

  @Test func everyTruncationIsRefused() {
    for count in stride(from: 0, to: Self.compiled.count, by: 997) {
      #expect(Self.open(Array(Self.compiled.prefix(count))) == nil)
    }
    #expect(Self.open(Array(Self.compiled.dropLast())) == nil)
    #expect(Self.open(Self.compiled + [0]) == nil)
  }

  /// The header's seven words.
  @Test(arguments: 0..<7, [UInt32.max, 0x7FFF_FFFF, 0x7FC0_0000])
  func wildHeadersAreRefused(word: Int, value: UInt32) {
    var bytes = Self.compiled
    withUnsafeBytes(of: value.littleEndian) { bytes.replaceSubrange(word * 4..<word * 4 + 4, with: $0) }
    #expect(Self.open(bytes) == nil)
  }

  private static let layout: TaggerModelLayout? = compiled.withUnsafeBytes { TaggerModelLayout($0) }

  @Test func gramsThatPointOutsideAreRefused() throws {
    let layout = try #require(Self.layout)
    for (offset, value) in [(0, [0xFF, 0xFF, 0xFF, 0xFF]), (4, [0x7F]), (4, [0x80]), (5, [0xFF])] as [(Int, [UInt8])] {
      var bytes = Self.compiled
      bytes.replaceSubrange(layout.grams + offset..<layout.grams + offset + value.count, with: value)
      #expect(Self.open(bytes) == nil)
    }
  }

  @Test func theSameChannelTwiceIsRefused() throws {
    var weights = TaggerWeights()
    weights.channels = ["one", "one"]
    #expect(Self.open(TaggerModel.compile(weights)) == nil)
  }

  /// Whatever a byte becomes, the model is refused or safe to use.
  @Test func damageNeverTraps() {
    var random = SeededGenerator(seed: 3)
    let automaton = Self.layout?.automaton ?? 0
    for round in 0..<400 {
      var bytes = Self.compiled
      // The dense table is most of the bytes and holds no indices.
      let from = round % 2 == 0 ? automaton : Self.layout?.grams ?? 0
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let place =
          round % 8 == 1 ? Int.random(in: 0..<640, using: &random) : Int.random(in: from..<bytes.count, using: &random)
        bytes[place] = UInt8.random(in: 0...255, using: &random)
      }
      if let model = Self.open(bytes) { Self.use(model) }
    }
  }
}
