import Lexicon
import TextModel

/// The tagger's weights compiled for use: tables in one block of bytes, an image's section, read in place.
package struct TaggerModel: @unchecked Sendable {
  /// Where an n-gram's weights stand: `count` vectors from `first` on, for consecutive offsets from `firstOffset`.
  struct Gram {
    var first: UInt32
    var firstOffset: Int8
    var count: UInt8
    var unused: UInt16 = 0
  }

  package let channels: EvidenceChannels
  let decoder: ViterbiDecoder
  /// Row by previous label.
  let transitions: [LabelVector]
  let automaton: DoubleArrayAutomaton
  let grams: UnsafePointer<Gram>
  let vectors: UnsafePointer<LabelVector>
  let dense: UnsafePointer<LabelVector>
  let support: DenseSupport
  package let slope: Float
  package let intercept: Float
  private let owner: AnyObject

  /// The compiled tables, for an image's section.
  package static func compile(_ weights: TaggerWeights) -> [UInt8] {
    let storage = TaggerModelWriter.compile(weights)
    return withExtendedLifetime(storage) { Array(storage.bytes) }
  }

  /// Compiles weights in memory.
  package init(_ weights: TaggerWeights) {
    let storage = TaggerModelWriter.compile(weights)
    guard let model = TaggerModel(validating: storage.bytes, owner: storage) else {
      preconditionFailure("the writer wrote no model")
    }
    self = model
  }

  /// A model over bytes that were once compiled, without copying them. Nil unless every index in them is in range.
  ///
  /// Linear in the bytes. `bytes` must be aligned to 64 and live as long as `owner`.
  package init?(validating bytes: UnsafeRawBufferPointer, owner: AnyObject) {
    guard let layout = TaggerModelLayout(bytes), let base = bytes.baseAddress, UInt(bitPattern: base) % 64 == 0
    else { return nil }
    let automatonBytes = UnsafeRawBufferPointer(
      rebasing: bytes[layout.automaton..<layout.automaton + layout.automatonSize])
    guard let automaton = DoubleArrayAutomaton(validating: automatonBytes, owner: owner),
      automaton.valueCount <= layout.gramCount
    else { return nil }
    grams = (base + layout.grams).assumingMemoryBound(to: Gram.self)
    vectors = (base + layout.vectors).assumingMemoryBound(to: LabelVector.self)
    let dense = UnsafePointer((base + layout.dense).assumingMemoryBound(to: LabelVector.self))
    self.dense = dense
    support = DenseSupport { dense[FeatureSpace.pair($0, $1)] != .zero }
    for index in 0..<layout.gramCount {
      let gram = grams[index]
      guard Int(gram.first) + Int(gram.count) <= layout.vectorCount,
        abs(Int(gram.firstOffset)) <= FeatureSpace.window, Int(gram.count) <= 2 * FeatureSpace.window + 1
      else { return nil }
    }
    let names = String(decoding: bytes[layout.names..<layout.names + layout.namesSize], as: UTF8.self)
    let list = names.isEmpty ? [] : names.split(separator: "\n").map(String.init)
    guard list.count <= EvidenceChannels.limit, Set(list).count == list.count else { return nil }
    channels = EvidenceChannels(names: list)
    let rows = (base + layout.transitions).assumingMemoryBound(to: LabelVector.self)
    transitions = (0..<Labels.count).map { rows[$0] }
    decoder = ViterbiDecoder(transitions: transitions)
    self.automaton = automaton
    slope = layout.slope
    intercept = layout.intercept
    self.owner = owner
  }
}

/// Where the tables stand in a compiled model; every table starts at a multiple of 64 bytes.
struct TaggerModelLayout {
  static let magic: UInt32 = 0x3147_4154  // "TAG1"
  static let headerSize = 64

  var namesSize = 0
  var gramCount = 0
  var vectorCount = 0
  var automatonSize = 0
  var slope: Float = 1
  var intercept: Float = 0

  init() {}

  /// Nil unless the header is one and the tables fill the bytes exactly.
  init?(_ bytes: UnsafeRawBufferPointer) {
    guard bytes.count >= TaggerModelLayout.headerSize else { return nil }
    let words = (0..<7).map { bytes.loadUnaligned(fromByteOffset: $0 * 4, as: UInt32.self).littleEndian }
    guard words[0] == TaggerModelLayout.magic else { return nil }
    namesSize = Int(words[1])
    gramCount = Int(words[2])
    vectorCount = Int(words[3])
    automatonSize = Int(words[4])
    slope = Float(bitPattern: words[5])
    intercept = Float(bitPattern: words[6])
    guard slope.isFinite, intercept.isFinite, size == bytes.count else { return nil }
  }

  var header: [UInt32] {
    [
      TaggerModelLayout.magic, UInt32(namesSize), UInt32(gramCount), UInt32(vectorCount), UInt32(automatonSize),
      slope.bitPattern, intercept.bitPattern,
    ].map(\.littleEndian)
  }

  private static func aligned(_ size: Int) -> Int { (size + 63) / 64 * 64 }

  var names: Int { TaggerModelLayout.headerSize }
  var transitions: Int { names + TaggerModelLayout.aligned(namesSize) }
  var dense: Int { transitions + Labels.count * MemoryLayout<LabelVector>.stride }
  var grams: Int { dense + TaggerModelLayout.aligned(FeatureSpace.denseCount * MemoryLayout<LabelVector>.stride) }
  var vectors: Int { grams + TaggerModelLayout.aligned(gramCount * MemoryLayout<TaggerModel.Gram>.stride) }
  var automaton: Int { vectors + TaggerModelLayout.aligned(vectorCount * MemoryLayout<LabelVector>.stride) }
  var size: Int { automaton + TaggerModelLayout.aligned(automatonSize) }
}

/// Compiles weights to the bytes of a model.
enum TaggerModelWriter {
  static func compile(_ weights: TaggerWeights) -> AlignedBytes {
    let automaton = DoubleArrayAutomaton.build(keys: weights.grams.map(\.units))
    let names = Array(weights.channels.joined(separator: "\n").utf8)
    var layout = TaggerModelLayout()
    layout.namesSize = names.count
    layout.gramCount = weights.grams.count
    layout.vectorCount = weights.grams.reduce(0) { $0 + $1.vectors.count }
    layout.automatonSize = automaton.withBytes { $0.count }
    layout.slope = weights.slope
    layout.intercept = weights.intercept
    let storage = AlignedBytes(count: layout.size)
    let buffer = storage.buffer
    for (index, word) in layout.header.enumerated() {
      buffer.storeBytes(of: word, toByteOffset: index * 4, as: UInt32.self)
    }
    for (index, byte) in names.enumerated() { buffer[layout.names + index] = byte }
    func store(_ vector: LabelVector, _ table: Int, _ index: Int) {
      buffer.storeBytes(
        of: vector, toByteOffset: table + index * MemoryLayout<LabelVector>.stride, as: LabelVector.self)
    }
    for (index, row) in weights.transitions.enumerated() { store(row, layout.transitions, index) }
    for (feature, vector) in weights.dense { store(vector, layout.dense, feature) }
    var next = 0
    for (index, gram) in weights.grams.enumerated() {
      let record = TaggerModel.Gram(
        first: UInt32(next), firstOffset: Int8(gram.firstOffset), count: UInt8(gram.vectors.count))
      buffer.storeBytes(
        of: record, toByteOffset: layout.grams + index * MemoryLayout<TaggerModel.Gram>.stride,
        as: TaggerModel.Gram.self)
      for vector in gram.vectors {
        store(vector, layout.vectors, next)
        next += 1
      }
    }
    automaton.withBytes { UnsafeMutableRawBufferPointer(rebasing: buffer[layout.automaton...]).copyMemory(from: $0) }
    return storage
  }
}
