import Tagging
import TextModel

/// One sentence's best reading, and the best readings under further conditions: what a proposal would have cost.
struct ForcedReadings {
  private let model: TaggerModel
  /// In reading units; everything else counts from its start.
  private let sentence: TextSpan
  private let emissions: [LabelVector]
  private let allowed: [UInt16]
  /// The labels and margins of the best reading.
  private let labels: [UInt8]
  private let margins: [Int32]
  private let best: Int
  private var scratch = ViterbiDecoder.Scratch()

  /// - Parameters:
  ///   - shift: the reading unit at which `emissions` and `decoded` begin.
  ///   - decoded: holds the sentence's best reading under `allowed`, measured.
  init(
    model: TaggerModel, sentence: TextSpan, emissions: [LabelVector], shift: Int, allowed: [UInt16]?,
    decoded: ViterbiDecoder.Scratch
  ) {
    let range = sentence.start - shift..<sentence.end - shift
    self.model = model
    self.sentence = sentence
    self.emissions = Array(emissions[range])
    self.allowed = allowed ?? [UInt16](repeating: .max, count: sentence.count)
    labels = Array(decoded.labels[range])
    margins = Array(decoded.margins[range])
    best = model.score(of: labels, self.emissions)
    scratch.reset(sentence.count)
  }

  /// How far the best reading that has exactly this span and type lies behind the best of all, in log-odds; nil when no
  /// reading may have it.
  mutating func distance(to span: TextSpan, _ type: MentionType) -> Float? {
    var masks = allowed
    let first = span.start - sentence.start
    masks[first] &= 1 << UInt16(Labels.begin(type))
    for position in first + 1..<first + span.count { masks[position] &= 1 << UInt16(Labels.inside(type)) }
    if first + span.count < masks.count { masks[first + span.count] &= ~(1 << UInt16(Labels.inside(type))) }
    guard let (score, spans) = decode(masks), spans.contains(where: { $0.span == span && $0.type == type }) else {
      return nil
    }
    return Float(best - score) / scoreUnit
  }

  /// What the best reading without a span of the best reading has in its place: the reading that gives the least sure of
  /// the span's units, or the unit after, another label.
  mutating func runnerUp(to span: TextSpan) -> [Explanation.Reading] {
    let positions = span.start - sentence.start...min(span.end, sentence.end - 1) - sentence.start
    guard let weakest = positions.min(by: { margins[$0] < margins[$1] }) else { return [] }
    var masks = allowed
    masks[weakest] &= ~(1 << UInt16(labels[weakest]))
    guard let (_, spans) = decode(masks) else { return [] }
    return spans.filter { $0.span.overlaps(span) }.map { Explanation.Reading(span: $0.span, type: $0.type) }
  }

  /// Nil when some unit may have no label.
  private mutating func decode(_ masks: [UInt16]) -> (score: Int, spans: [TaggedSpan])? {
    guard !masks.contains(0) else { return nil }
    Tagger(model: model).decoder.decode(emissions, 0..<sentence.count, allowed: masks, scratch: &scratch)
    let labels = Array(scratch.labels.prefix(sentence.count))
    return (
      model.score(of: labels, emissions), TaggedSpan.spans(labels, 0..<sentence.count, shift: sentence.start)
    )
  }
}
