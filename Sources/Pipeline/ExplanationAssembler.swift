import TextModel

/// Turns a draft's explanations into what is written: reading units become code points of the source.
struct ExplanationAssembler {
  let draft: Draft
  let citation: Citation

  /// Explains a document's mentions, which stand in the order of the draft's.
  func explain(_ document: inout AnnotatedDocument) {
    var next = 0
    for (index, mention) in draft.mentions.enumerated() where mention.parent == nil && next < draft.explanations.count {
      let explanation = draft.explanations[next]
      next += 1
      guard explanation.chosen.span == mention.span else { continue }
      document.mentions[index].explanation = assembled(explanation)
    }
    document.unchosen = draft.unchosen.map(proposal)
  }

  private func assembled(_ explanation: Explanation) -> AnnotatedDocument.Explanation {
    var result = AnnotatedDocument.Explanation(
      decision: explanation.decision, margin: explanation.margin.map(Double.init))
    result.rule = explanation.rule?.description
    result.support = explanation.support.map(citation.text)
    if explanation.decision == .evidence { result.runnerUp = explanation.runnerUp.map { reading($0.span, $0.type) } }
    result.losers = explanation.losers.map(proposal)
    return result
  }

  private func proposal(_ proposal: Explanation.Proposal) -> AnnotatedDocument.Proposal {
    .init(
      reading: reading(proposal.span, proposal.type), by: citation.text(proposal.provenance), tier: proposal.tier,
      isWeak: proposal.isWeak, behind: proposal.behind.map(Double.init), defeat: proposal.defeat)
  }

  private func reading(_ span: TextSpan, _ type: MentionType) -> AnnotatedDocument.Reading {
    let source = draft.outputSpan(span)
    return .init(start: source.start, end: source.end, text: draft.sourceName(span), type: type)
  }
}
