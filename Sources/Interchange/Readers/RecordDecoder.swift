import TextModel

/// The names of the fields of a record that Mingce uses.
public struct RecordFields: Hashable, Sendable {
  /// The field with the document's id.
  public var id: String
  /// The field with its text.
  public var text: String
  /// The field with its date.
  public var date: String

  /// Names of fields, the usual ones unless said.
  public init(id: String = "id", text: String = "text", date: String = "date") {
    self.id = id
    self.text = text
    self.date = date
  }
}

/// Makes a document of one JSON Lines record: `{"id": …, "text": …, "date": …}` and any further fields.
struct RecordDecoder {
  /// The name of the file in messages.
  let file: String
  var fields = RecordFields()

  /// - Parameters:
  ///   - line: valid UTF-8.
  ///   - number: the line's number in the file, from 1.
  /// - Throws: what is wrong, with the record's id when that could be read: `invalid-json`, `duplicate-key`,
  ///   `lone-surrogate`, `json-depth`, `missing-text`, `wrong-type`.
  func decode(_ line: [UInt8], number: Int) throws(ReadFailure) -> SourceDocument {
    let place = "\(file):\(number)"
    let value: JSONValue
    do {
      value = try JSONParser.parse(line)
    } catch {
      let column = UTF8Validator.place(of: error.offset, in: line).column
      throw failure(place, number, error.code, error.message, column: column)
    }
    guard case .object(let members) = value else {
      throw failure(place, number, "wrong-type", "the record is \(value.kind); it must be an object")
    }
    let id = try identifier(value[fields.id], place, number)
    guard let text = value[fields.text] else {
      throw failure(id, number, "missing-text", "the record has no field `\(fields.text)`; --text-field names another")
    }
    guard let text = text.string else {
      throw failure(id, number, "wrong-type", "`\(fields.text)` is \(text.kind); it must be a string")
    }
    let date = value[fields.date]?.string.flatMap(calendarDate)
    let used: Set<String> = date == nil ? [fields.id, fields.text] : [fields.id, fields.text, fields.date]
    return SourceDocument(
      id: id, source: file, line: number, date: date, bytes: Array(text.utf8),
      metadata: metadata(members.filter { !used.contains($0.key) }))
  }

  private func identifier(_ value: JSONValue?, _ place: String, _ number: Int) throws(ReadFailure) -> String {
    switch value {
    case nil, .null: return place
    case .string(let id): return id.isEmpty ? place : id
    case .number(let spelling): return spelling
    case .some(let other):
      throw failure(place, number, "wrong-type", "`\(fields.id)` is \(other.kind); it must be a string")
    }
  }

  /// The first ten characters of `2024-05-20` or `2024-05-20T08:00:00+08:00`; nil for anything else, which stays in the
  /// metadata.
  private func calendarDate(_ text: String) -> String? {
    let head = Array(text.utf8.prefix(11))
    let isAlone = head.count < 11 || head[10] == UInt8(ascii: "T") || head[10] == 0x20
    let day = String(decoding: head.prefix(10), as: UTF8.self)
    return isAlone && CalendarDate.precision(day) == .day ? day : nil
  }

  /// The fields that Mingce does not use, as a JSON object with sorted keys; nil when there are none.
  private func metadata(_ members: [JSONMember]) -> String? {
    guard !members.isEmpty else { return nil }
    var writer = JSONByteWriter()
    writer.value(sorted(.object(members)))
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  private func sorted(_ value: JSONValue) -> JSONValue {
    switch value {
    case .array(let elements): .array(elements.map(sorted))
    case .object(let members):
      .object(
        members.map { JSONMember($0.key, sorted($0.value)) }
          .sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) })
    default: value
    }
  }

  private func failure(
    _ id: String, _ number: Int, _ code: String, _ message: String, column: Int? = nil
  ) -> ReadFailure {
    ReadFailure(
      id: id, Diagnostic(.error, code: code, message, file: file, line: number, column: column))
  }
}
