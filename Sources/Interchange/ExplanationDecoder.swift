import TextModel

/// Reads back what `--explain` adds.
struct ExplanationDecoder {
  func explanation(_ fields: AnnotationFields) throws(AnnotationShapeError) -> AnnotatedDocument.Explanation {
    var explanation = AnnotatedDocument.Explanation(
      decision: try fields.requiredChoice("decision", of: Explanation.Decision.self),
      margin: try fields.number("margin"))
    explanation.rule = try fields.text("rule")
    explanation.support = try fields.texts("support")
    if fields.value["runner_up"] != nil {
      var runnerUp: [AnnotatedDocument.Reading] = []
      for each in try fields.objects("runner_up") { runnerUp.append(try reading(each)) }
      explanation.runnerUp = runnerUp
    }
    explanation.losers = try proposals(fields, "losers")
    return explanation
  }

  func proposals(_ fields: AnnotationFields, _ key: String) throws(AnnotationShapeError) -> [AnnotatedDocument.Proposal]
  {
    var proposals: [AnnotatedDocument.Proposal] = []
    for each in try fields.objects(key) {
      let tier = try each.requiredText("tier")
      proposals.append(
        .init(
          reading: try reading(each), by: try each.requiredText("by"),
          tier: tier == "user" ? .user : tier == "shipped" ? .shipped : .learned, isWeak: try each.flag("weak"),
          behind: try each.number("behind"),
          defeat: try each.requiredChoice("lost", of: Explanation.Proposal.Defeat.self)))
    }
    return proposals
  }

  private func reading(_ fields: AnnotationFields) throws(AnnotationShapeError) -> AnnotatedDocument.Reading {
    let span = try fields.span()
    return .init(
      start: span.start, end: span.end, text: try fields.text("text") ?? "",
      type: try fields.requiredChoice("type", of: MentionType.self))
  }
}
