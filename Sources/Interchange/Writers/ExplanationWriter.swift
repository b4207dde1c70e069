import TextModel

/// The fields that `--explain` adds.
extension JSONByteWriter {
  mutating func explanation(_ explanation: AnnotatedDocument.Explanation) {
    raw(#","explanation":{"decision":"#)
    string(explanation.decision.rawValue)
    if let rule = explanation.rule {
      raw(#","rule":"#)
      string(rule)
    }
    if let margin = explanation.margin {
      raw(#","margin":"#)
      decimal(margin)
    }
    raw(#","support":["#)
    for (index, by) in explanation.support.enumerated() {
      if index > 0 { raw(",") }
      string(by)
    }
    raw("]")
    if let runnerUp = explanation.runnerUp {
      raw(#","runner_up":["#)
      for (index, reading) in runnerUp.enumerated() {
        raw(index > 0 ? ",{" : "{" as StaticString)
        self.reading(reading)
        raw("}")
      }
      raw("]")
    }
    raw(#","losers":"#)
    proposals(explanation.losers)
    raw("}")
  }

  mutating func proposals(_ proposals: [AnnotatedDocument.Proposal]) {
    raw("[")
    for (index, proposal) in proposals.enumerated() {
      raw(index > 0 ? ",{" : "{" as StaticString)
      reading(proposal.reading)
      raw(#","by":"#)
      string(proposal.by)
      raw(#","tier":"#)
      string(proposal.tier.name)
      if proposal.isWeak { raw(#","weak":true"#) }
      if let behind = proposal.behind {
        raw(#","behind":"#)
        decimal(behind)
      }
      raw(#","lost":"#)
      string(proposal.defeat.rawValue)
      raw("}")
    }
    raw("]")
  }

  private mutating func reading(_ reading: AnnotatedDocument.Reading) {
    raw(#""start":"#)
    integer(reading.start)
    raw(#","end":"#)
    integer(reading.end)
    raw(#","text":"#)
    string(reading.text)
    raw(#","type":"#)
    string(reading.type.rawValue)
  }

  /// A number from 0 with at most two decimals; what is below 0 or no number becomes 0.
  private mutating func decimal(_ value: Double) {
    let hundredths = value > 0 ? Int((min(value, 1e9) * 100).rounded()) : 0
    integer(hundredths / 100)
    if hundredths % 100 > 0 {
      raw(hundredths % 100 < 10 ? ".0" : "." as StaticString)
      integer(hundredths % 10 == 0 ? hundredths % 100 / 10 : hundredths % 100)
    }
  }
}
