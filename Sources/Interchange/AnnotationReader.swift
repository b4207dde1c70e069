import TextModel

/// One line of an annotation file: a document, or the record that stands in a failed document's place.
public enum AnnotationRecord: Sendable, Hashable {
  case document(AnnotatedDocument)
  case failure(id: String, Diagnostic)

  /// The document's id.
  public var id: String {
    switch self {
    case .document(let document): document.id
    case .failure(let id, _): id
    }
  }
}

/// Reads annotations back: Mingce's own output, and gold files (guidelines, section 3), which call a relation's type
/// `predicate`, name its ends directly and list no entities.
public struct AnnotationReader: Sendable {
  /// The name of the file in messages.
  private let file: String

  /// A reader; `file` is only for messages.
  public init(file: String) { self.file = file }

  /// All records of a JSON Lines file; blank lines are skipped. Linear in the file.
  /// - Throws: a `Diagnostic` at the first line that is no annotation record.
  public func records(_ bytes: [UInt8]) throws(Diagnostic) -> [AnnotationRecord] {
    var records: [AnnotationRecord] = []
    for (index, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
      let isBlank = line.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
      if !isBlank { records.append(try record(line, number: index + 1)) }
    }
    return records
  }

  /// One line's record.
  /// - Parameter number: the line's number in the file, from 1.
  public func record(_ line: ArraySlice<UInt8>, number: Int) throws(Diagnostic) -> AnnotationRecord {
    let value: JSONValue
    do {
      value = try JSONParser.parse(line)
    } catch {
      let before = String(decoding: line.prefix(error.offset), as: UTF8.self)
      throw Diagnostic(
        .error, code: error.code, error.message, file: file, line: number, column: before.unicodeScalars.count + 1)
    }
    do {
      return try AnnotationDecoder(record: value, position: number).decode()
    } catch {
      throw Diagnostic(.error, code: "invalid-annotation", error.message, file: file, line: number)
    }
  }
}

/// Why a JSON object is no annotation record, with the path of the field: `mentions[3].type: …`.
struct AnnotationShapeError: Error {
  var message: String
}

/// A view of one JSON object that reads fields by key and says where a wrong one stands.
struct AnnotationFields {
  let value: JSONValue
  let path: String

  /// - Throws: when `value` is no object.
  init(_ value: JSONValue, path: String = "") throws(AnnotationShapeError) {
    guard case .object = value else {
      let place = path.isEmpty ? "the record" : path
      throw AnnotationShapeError(message: "\(place) is \(value.kind) where an object is expected")
    }
    self.value = value
    self.path = path
  }

  private func field(_ key: String) -> JSONValue? {
    let field = value[key]
    return field?.isNull == true ? nil : field
  }

  private func wrong(_ key: String, _ expected: String) -> AnnotationShapeError {
    let name = path.isEmpty ? key : "\(path).\(key)"
    guard let found = field(key) else { return AnnotationShapeError(message: "\(name) is missing") }
    return AnnotationShapeError(message: "\(name) is \(found.kind) where \(expected) is expected")
  }

  func text(_ key: String) throws(AnnotationShapeError) -> String? {
    guard let found = field(key) else { return nil }
    guard let text = found.string else { throw wrong(key, "a string") }
    return text
  }

  func requiredText(_ key: String) throws(AnnotationShapeError) -> String {
    guard let text = try text(key) else { throw wrong(key, "a string") }
    return text
  }

  func integer(_ key: String) throws(AnnotationShapeError) -> Int? {
    guard let found = field(key) else { return nil }
    guard let integer = found.integer else { throw wrong(key, "a whole number") }
    return integer
  }

  /// `start` and `end`, in order.
  func span() throws(AnnotationShapeError) -> TextSpan {
    guard let start = try integer("start") else { throw wrong("start", "a whole number") }
    guard let end = try integer("end") else { throw wrong("end", "a whole number") }
    guard start >= 0, start <= end else {
      throw AnnotationShapeError(message: "\(path) has the impossible span \(start)…\(end)")
    }
    return TextSpan(start, end)
  }

  func number(_ key: String) throws(AnnotationShapeError) -> Double? {
    guard let found = field(key) else { return nil }
    guard let number = found.double else { throw wrong(key, "a number") }
    return number
  }

  func flag(_ key: String) throws(AnnotationShapeError) -> Bool {
    guard let found = field(key) else { return false }
    guard let flag = found.boolean else { throw wrong(key, "true or false") }
    return flag
  }

  func texts(_ key: String) throws(AnnotationShapeError) -> [String] {
    guard let found = field(key) else { return [] }
    guard let array = found.array else { throw wrong(key, "an array") }
    let texts = array.compactMap(\.string)
    guard texts.count == array.count else { throw wrong(key, "an array of strings") }
    return texts
  }

  /// The members of an object of strings, in the file's order.
  func pairs(_ key: String) throws(AnnotationShapeError) -> [(key: String, value: String)] {
    guard let found = field(key) else { return [] }
    guard case .object(let members) = found else { throw wrong(key, "an object") }
    var pairs: [(key: String, value: String)] = []
    for member in members {
      guard let text = member.value.string else { throw wrong(key, "an object of strings") }
      pairs.append((member.key, text))
    }
    return pairs
  }

  func objects(_ key: String) throws(AnnotationShapeError) -> [AnnotationFields] {
    guard let found = field(key) else { return [] }
    guard let array = found.array else { throw wrong(key, "an array") }
    var objects: [AnnotationFields] = []
    for (index, element) in array.enumerated() {
      objects.append(try AnnotationFields(element, path: "\(path.isEmpty ? "" : path + ".")\(key)[\(index)]"))
    }
    return objects
  }

  func object(_ key: String) throws(AnnotationShapeError) -> AnnotationFields? {
    guard let found = field(key) else { return nil }
    return try AnnotationFields(found, path: key)
  }

  /// A value of a closed list; the message names the nearest one when the value is not of the list.
  func choice<Choice: RawRepresentable & CaseIterable>(_ key: String, of type: Choice.Type)
    throws(AnnotationShapeError) -> Choice? where Choice.RawValue == String
  {
    guard let text = try text(key) else { return nil }
    guard let choice = Choice(rawValue: text) else {
      let known = Choice.allCases.map(\.rawValue).joined(separator: ", ")
      throw AnnotationShapeError(
        message: "\(path.isEmpty ? key : path + "." + key) is ‘\(text)’, which is none of \(known)")
    }
    return choice
  }

  func requiredChoice<Choice: RawRepresentable & CaseIterable>(_ key: String, of type: Choice.Type)
    throws(AnnotationShapeError) -> Choice where Choice.RawValue == String
  {
    guard let choice = try choice(key, of: type) else { throw wrong(key, "a string") }
    return choice
  }
}
