import TextModel

extension TaggerWeights {
  /// The file's text, without a header. The same weights give the same text.
  package var text: String {
    var text = "channels\t" + channels.joined(separator: "\t") + "\n"
    text += "calibration\t\(slope)\t\(intercept)\n"
    for (label, row) in transitions.enumerated() { text += "transition\t\(label)\t\(Self.write(row))\n" }
    for (feature, vector) in dense {
      text += Self.name(of: feature, channels: channels) + "\t" + Self.write(vector) + "\n"
    }
    for gram in grams {
      let vectors = gram.vectors.map(Self.write).joined(separator: "|")
      text += "gram\t\(Self.escape(gram.units))\t\(gram.firstOffset)\t\(vectors)\n"
    }
    return text
  }

  /// Reads a file's text; lines that begin with `#` are skipped.
  /// - Throws: a `Diagnostic` with the place of the first line that is not in the form above.
  package init(parsing text: String, file: String) throws(Diagnostic) {
    self.init()
    var numbers: [String: Int] = [:]
    var line = 0
    for row in text.utf8.split(separator: 10, omittingEmptySubsequences: false) {
      line += 1
      guard let row = String(row), !row.isEmpty, !row.hasPrefix("#") else { continue }
      let columns = row.split(separator: "\t", omittingEmptySubsequences: false)
      guard read(columns, &numbers) else {
        throw Diagnostic(
          .error, code: "tagger-weights", "not a line of tagger weights; write the file anew with ‘mingce train’",
          file: file, line: line)
      }
    }
    dense.sort { $0.feature < $1.feature }
  }

  private mutating func read(_ columns: [Substring], _ numbers: inout [String: Int]) -> Bool {
    switch (columns[0], columns.count) {
    case ("channels", 1...):
      channels = columns.dropFirst().filter { !$0.isEmpty }.map(String.init)
      guard channels.count <= EvidenceChannels.limit, Set(channels).count == channels.count else { return false }
      numbers = Dictionary(uniqueKeysWithValues: channels.enumerated().map { ($1, $0) })
    case ("calibration", 3):
      guard let slope = Float(columns[1]), let intercept = Float(columns[2]), slope.isFinite,
        intercept.isFinite
      else { return false }
      self.slope = slope
      self.intercept = intercept
    case ("transition", 3):
      guard let label = Int(columns[1]), transitions.indices.contains(label), let row = Self.read(columns[2])
      else { return false }
      transitions[label] = row
    case ("bias", 2):
      guard let vector = Self.read(columns[1]) else { return false }
      dense.append((FeatureSpace.bias, vector))
    case ("evidence", 4):
      guard let role = FeatureSpace.Role.allCases.first(where: { $0.name == columns[1] }),
        let channel = numbers[String(columns[2])], let vector = Self.read(columns[3])
      else { return false }
      dense.append((FeatureSpace.evidence(role, channel), vector))
    case ("pair", 4):
      guard let before = numbers[String(columns[1])], let after = numbers[String(columns[2])],
        let vector = Self.read(columns[3])
      else { return false }
      dense.append((FeatureSpace.pair(before, after), vector))
    case ("gram", 4):
      guard let units = Self.unescape(columns[1]), 1...FeatureSpace.longestGram ~= units.count,
        let offset = Int(columns[2])
      else { return false }
      var vectors: [LabelVector] = []
      for part in columns[3].split(separator: "|", omittingEmptySubsequences: false) {
        guard let vector = Self.read(part) else { return false }
        vectors.append(vector)
      }
      let allowed = FeatureSpace.offsets(length: units.count)
      guard allowed.contains(offset), allowed.contains(offset + vectors.count - 1) else { return false }
      grams.append(Gram(units: units, firstOffset: offset, vectors: vectors))
    default:
      return false
    }
    return true
  }

  private static func name(of feature: Int, channels: [String]) -> String {
    if feature == FeatureSpace.bias { return "bias" }
    for role in FeatureSpace.Role.allCases {
      let channel = feature - FeatureSpace.evidence(role, 0)
      if channels.indices.contains(channel) { return "evidence\t\(role.name)\t\(channels[channel])" }
    }
    let pair = feature - FeatureSpace.pair(0, 0)
    return "pair\t\(channels[pair / EvidenceChannels.limit])\t\(channels[pair % EvidenceChannels.limit])"
  }

  private static func write(_ vector: LabelVector) -> String {
    var text = ""
    for label in 0..<Labels.count where vector[label] != 0 {
      text.unicodeScalars.append(Unicode.Scalar(UInt8(97 + label)))
      text += String(vector[label])
    }
    return text
  }

  private static func read(_ text: Substring) -> LabelVector? {
    var vector = LabelVector.zero
    var rest = text.utf8[...]
    while let letter = rest.popFirst() {
      guard 97 <= letter, letter < 97 + UInt8(Labels.count) else { return nil }
      let digits = rest.prefix { $0 < 97 }
      guard let value = Int16(Substring(digits)) else { return nil }
      vector[Int(letter - 97)] = value
      rest = rest.dropFirst(digits.count)
    }
    return vector
  }

  /// Units as text; those that are no scalar by themselves, white space and the backslash as `\` and four hex digits.
  private static func escape(_ units: [UInt16]) -> String {
    var text = ""
    for unit in units {
      if let scalar = Unicode.Scalar(unit), unit > 0x20, unit != 0x5C, unit != 0x23, unit != 0x85, unit != 0x2028,
        unit != 0x2029
      {
        text.unicodeScalars.append(scalar)
      } else {
        let digits = String(unit, radix: 16)
        text += "\\" + String(repeating: "0", count: 4 - digits.count) + digits
      }
    }
    return text
  }

  private static func unescape(_ text: Substring) -> [UInt16]? {
    var units: [UInt16] = []
    var rest = Array(text.utf16)[...]
    while let unit = rest.popFirst() {
      if unit == 0x5C {
        guard rest.count >= 4, rest.prefix(4).allSatisfy({ $0 != 0x2B }),
          let value = UInt16(String(decoding: rest.prefix(4), as: UTF16.self), radix: 16)
        else { return nil }
        units.append(value)
        rest = rest.dropFirst(4)
      } else {
        units.append(unit)
      }
    }
    return units
  }
}
