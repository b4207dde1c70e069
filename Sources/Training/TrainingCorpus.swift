import Lexicon
import Pipeline
import Recognition
import Tagging
import TextModel

/// Gold documents read through the pipeline up to recognition, with their gold mentions in reading units.
package struct TrainingCorpus: Sendable {
  package struct Document: Sendable {
    package var draft: Draft
    package var gold: [(span: TextSpan, type: MentionType)]
    package var candidates: [Candidate]
  }

  package let documents: [Document]
  package let channels: EvidenceChannels
  let evidence: EvidenceBuilder
  let gazetteer: Gazetteer

  /// - Parameter gold: annotated documents; their flat mentions are learned, neutral ones as full ones.
  package init(_ gold: [AnnotatedDocument], resources: Resources) throws(Diagnostic) {
    gazetteer = resources.gazetteer
    channels = try EvidenceChannels.all(
      classes: gazetteer.classNames, weakClasses: TrainingCorpus.weakClasses(gazetteer),
      recognisers: CandidateEvidence.channels)
    evidence = EvidenceBuilder(channels: channels, gazetteer: gazetteer)
    let plan = try Plan(try Annotator.readingStages(resources))
    var documents: [Document] = []
    for document in gold {
      var source = SourceDocument(text: document.text, id: document.id, date: document.date)
      source.source = document.source
      var draft = Draft(source: source)
      plan.run(&draft)
      let mentions = document.mentions.filter { $0.nestedIn == nil }.map {
        (span: draft.reading.unitSpan(TextSpan($0.start, $0.end)), type: $0.type)
      }
      let candidates = evidence.proposals(draft).candidates
      documents.append(
        Document(
          draft: draft, gold: mentions.filter { !$0.span.isEmpty }.sorted { $0.span < $1.span },
          candidates: candidates))
    }
    self.documents = documents
  }

  /// Every sentence of every document with its evidence.
  package func sentences() -> [TaggedSentence] {
    var sentences: [TaggedSentence] = []
    for (number, document) in documents.enumerated() {
      for sentence in document.draft.sentences {
        var map = EvidenceMap()
        let inside = document.candidates.filter { sentence.span.contains($0.mention.span) }
        evidence.fill(&map, sentence.span, draft: document.draft, candidates: inside[...])
        sentences.append(
          TaggedSentence(
            units: document.draft.reading.units, range: sentence.span, evidence: map,
            gold: document.gold.filter { sentence.span.contains($0.span) }, document: number))
      }
    }
    return sentences
  }

  /// The same sentences with the evidence of a document memory that was filled with `found`, by document.
  package func remembering(
    _ found: [[(span: TextSpan, type: MentionType)]], _ sentences: [TaggedSentence]
  ) -> [TaggedSentence] {
    let memoryChannels = evidence.memoryChannels
    var result = sentences
    var first = 0
    for (number, document) in documents.enumerated() {
      var memory = DocumentMemory()
      let units = document.draft.reading.units
      let places = memory.remember(units, within: TextSpan(0, units.count), found: found[number])
      var index = first
      for place in places {
        while index < result.count, result[index].document == number, result[index].range.end <= place.span.start {
          index += 1
        }
        guard index < result.count, result[index].document == number, result[index].range.contains(place.span)
        else { continue }
        memory.evidence(place) { channel in
          result[index].evidence.add(place.span.start, place.span.end, channel: memoryChannels[channel])
        }
      }
      while first < result.count, result[first].document == number { first += 1 }
    }
    return result
  }

  private static func weakClasses(_ gazetteer: Gazetteer) -> Set<String> {
    var isWeak = [Bool](repeating: false, count: gazetteer.classNames.count)
    for entry in 0..<Int32(gazetteer.entryCount) where gazetteer.isWeak(entry) {
      isWeak[Int(gazetteer.classID(of: entry))] = true
    }
    return Set(gazetteer.classNames.enumerated().filter { isWeak[$0.offset] }.map(\.element))
  }
}
