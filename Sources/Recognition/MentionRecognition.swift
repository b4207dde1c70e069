import Lexicon
import Tagging
import TextModel

/// Finds the mentions of a document: recognisers propose, dictionaries and ICU give evidence, and one exact decoding of
/// each sentence chooses.
///
/// A document is read twice. The names found in the first reading become evidence wherever else they stand, and the
/// sentences that this touches are decoded again, now with the user's entries as conditions.
package struct MentionRecognition: Stage {
  package static let name = "recognition"
  package static let requires: Set<DraftPart> = [.reading, .sentences, .wordBoundaries, .hits]
  package static let adds: Set<DraftPart> = [.mentions]

  /// A document is worked through in pieces of about this many units, so that memory stays small.
  static let chunkSize = 16_384

  private let gazetteer: Gazetteer
  private let tagger: Tagger
  private let evidence: EvidenceBuilder
  private let builder: MentionBuilder
  private let settlement: Settlement
  private let repeatedNames: RepeatedNames
  private let memoryChannels: [Int]
  private let hasUserEntries: Bool
  private let explainer: MentionExplainer?
  private let scratch = ScratchPool { Scratch() }

  /// - Parameter explains: whether to note what else was proposed and why it lost.
  package init(gazetteer: Gazetteer, model: TaggerModel, explains: Bool = false) {
    self.gazetteer = gazetteer
    tagger = Tagger(model: model)
    evidence = EvidenceBuilder(channels: model.channels, gazetteer: gazetteer)
    builder = MentionBuilder(gazetteer: gazetteer, slope: model.slope, intercept: model.intercept)
    settlement = Settlement(gazetteer: gazetteer)
    repeatedNames = RepeatedNames(gazetteer: gazetteer)
    memoryChannels = evidence.memoryChannels
    hasUserEntries = gazetteer.entryCount > 0 && gazetteer.tier(of: Int32(gazetteer.entryCount - 1)) == .user
    explainer = explains ? MentionExplainer(gazetteer: gazetteer, model: model) : nil
  }

  package func process(_ draft: inout Draft) {
    let sentences = SentenceCuts.decodable(draft.sentences)
    let proposals = evidence.proposals(draft)
    draft.dateValues = proposals.dateValues
    scratch.with { read(sentences, proposals.candidates, &draft, &$0) }
  }

  private func read(
    _ sentences: [TextSpan], _ candidates: [Candidate], _ draft: inout Draft, _ scratch: inout Scratch
  ) {
    var next = 0
    var nextCandidate = 0
    while next < sentences.count {
      let first = next
      while next < sentences.count, sentences[next].end - sentences[first].start <= Self.chunkSize || next == first {
        next += 1
      }
      let chunk = TextSpan(sentences[first].start, sentences[next - 1].end)
      let fromCandidate = nextCandidate
      while nextCandidate < candidates.count, candidates[nextCandidate].mention.span.start < chunk.end {
        nextCandidate += 1
      }
      read(sentences[first..<next], chunk, candidates[fromCandidate..<nextCandidate], &draft, &scratch)
    }
  }

  private struct Scratch {
    var map = EvidenceMap()
    var emissions: [LabelVector] = []
    var decoding = ViterbiDecoder.Scratch()
  }

  private func read(
    _ sentences: ArraySlice<TextSpan>, _ chunk: TextSpan, _ candidates: ArraySlice<Candidate>, _ draft: inout Draft,
    _ scratch: inout Scratch
  ) {
    evidence.fill(&scratch.map, chunk, draft: draft, candidates: candidates)
    scratch.emissions.removeAll(keepingCapacity: true)
    tagger.score(
      draft.reading.units, chunk: chunk, sentences: sentences, evidence: scratch.map, emissions: &scratch.emissions)
    scratch.decoding.reset(chunk.count)
    var found: [[TaggedSpan]] = sentences.map { decode($0, chunk, nil, &scratch) }
    let changed = remember(found, sentences, chunk, draft, &scratch)
    let conditions = Conditions(
      draft, within: chunk, hasUserEntries: hasUserEntries, gazetteer: gazetteer, candidates: candidates, read: found)
    for (index, sentence) in sentences.enumerated() {
      let allowed = conditions.isEmpty ? nil : conditions.allowed(sentence)
      if allowed != nil || changed[index] { found[index] = decode(sentence, chunk, allowed, &scratch) }
      measure(&found[index], sentence, chunk, allowed, &scratch)
      if allowed != nil { conditions.fix(&found[index], sentence) }
      settlement.settle(&found[index], sentence: sentence, draft: draft, candidates: candidates)
    }
    repeatedNames.settle(&found, sentences: sentences, chunk: chunk, draft: draft)
    for (index, sentence) in sentences.enumerated() {
      explainer?.explain(
        .init(
          chosen: found[index], sentence: sentence, shift: chunk.start,
          allowed: conditions.isEmpty ? nil : conditions.allowed(sentence)), candidates: candidates,
        emissions: scratch.emissions, decoded: scratch.decoding, in: &draft)
    }
    var candidate = candidates.startIndex
    for chosen in found.joined() {
      while candidate < candidates.endIndex, candidates[candidate].mention.span < chosen.span { candidate += 1 }
      draft.mentions.append(builder.mention(chosen, draft: draft, candidates: candidates[candidate...]))
    }
  }

  /// Adds the evidence of names found elsewhere in the chunk; returns which sentences it touches.
  private func remember(
    _ found: [[TaggedSpan]], _ sentences: ArraySlice<TextSpan>, _ chunk: TextSpan, _ draft: Draft,
    _ scratch: inout Scratch
  ) -> [Bool] {
    var changed = [Bool](repeating: false, count: sentences.count)
    var memory = DocumentMemory()
    let places = memory.remember(
      draft.reading.units, within: chunk, found: found.joined().map { (span: $0.span, type: $0.type) })
    var index = 0
    for place in places {
      while index < sentences.count, sentences[sentences.startIndex + index].end <= place.span.start { index += 1 }
      guard index < sentences.count else { break }
      let sentence = sentences[sentences.startIndex + index]
      guard sentence.contains(place.span) else { continue }
      memory.evidence(place) { number in
        let channel = memoryChannels[number]
        guard channel >= 0 else { return }
        changed[index] = true
        tagger.add(channel, place.span, within: sentence, to: &scratch.emissions, and: &scratch.map)
      }
    }
    return changed
  }

  /// The spans that are best for a sentence; how sure they are is left to `measure`.
  private func decode(
    _ sentence: TextSpan, _ chunk: TextSpan, _ allowed: [UInt16]?, _ scratch: inout Scratch
  ) -> [TaggedSpan] {
    let range = sentence.start - chunk.start..<sentence.end - chunk.start
    tagger.decoder.decode(scratch.emissions, range, allowed: allowed, scratch: &scratch.decoding)
    return TaggedSpan.spans(scratch.decoding.labels, range, shift: chunk.start)
  }

  /// Notes how sure the spans are that `decode` found last for a sentence: as sure as the least sure of their units, and
  /// of the unit after, which has a say in where they end.
  private func measure(
    _ spans: inout [TaggedSpan], _ sentence: TextSpan, _ chunk: TextSpan, _ allowed: [UInt16]?,
    _ scratch: inout Scratch
  ) {
    guard !spans.isEmpty else { return }
    let range = sentence.start - chunk.start..<sentence.end - chunk.start
    tagger.decoder.measure(scratch.emissions, range, allowed: allowed, scratch: &scratch.decoding)
    for index in spans.indices {
      let last = min(spans[index].span.end, sentence.end - 1)
      var weakest = Int32.max
      for unit in spans[index].span.start...last {
        weakest = min(weakest, scratch.decoding.margins[unit - chunk.start])
      }
      spans[index].margin = Float(weakest) / scoreUnit
    }
  }
}

/// Sentences short enough to decode.
enum SentenceCuts {
  /// The sentences' spans, cut where one is longer than the decoder takes.
  static func decodable(_ sentences: [Sentence]) -> [TextSpan] {
    var spans: [TextSpan] = []
    spans.reserveCapacity(sentences.count)
    for sentence in sentences {
      var start = sentence.span.start
      while sentence.span.end - start > ViterbiDecoder.longestSentence {
        spans.append(TextSpan(start, start + ViterbiDecoder.longestSentence))
        start += ViterbiDecoder.longestSentence
      }
      if start < sentence.span.end { spans.append(TextSpan(start, sentence.span.end)) }
    }
    return spans
  }
}
