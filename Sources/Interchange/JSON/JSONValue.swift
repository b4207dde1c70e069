/// A parsed JSON value. Objects keep the order of their keys; numbers keep their spelling.
package enum JSONValue: Hashable, Sendable {
  case null
  case boolean(Bool)
  case number(String)
  case string(String)
  case array([JSONValue])
  case object([JSONMember])

  /// The value of a key of an object; nil when this is no object or lacks the key. Linear in the number of keys.
  package subscript(key: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key == key }?.value
  }

  package var string: String? { if case .string(let value) = self { value } else { nil } }
  package var boolean: Bool? { if case .boolean(let value) = self { value } else { nil } }
  package var array: [JSONValue]? { if case .array(let value) = self { value } else { nil } }
  package var double: Double? { if case .number(let spelling) = self { Double(spelling) } else { nil } }
  package var integer: Int? { if case .number(let spelling) = self { Int(spelling) } else { nil } }
  package var isNull: Bool { self == .null }

  /// What the value is, in words for messages: `a string`, `an array`.
  package var kind: String {
    switch self {
    case .null: "null"
    case .boolean: "a boolean"
    case .number: "a number"
    case .string: "a string"
    case .array: "an array"
    case .object: "an object"
    }
  }
}

/// A key of a JSON object with its value.
package struct JSONMember: Hashable, Sendable {
  package var key: String
  package var value: JSONValue

  package init(_ key: String, _ value: JSONValue) {
    self.key = key
    self.value = value
  }
}

/// Why a text is not JSON, and at which byte of it, from 0.
package struct JSONSyntaxError: Error, Hashable, Sendable {
  /// Stable, for diagnostics: `invalid-json`, `invalid-utf8`, `duplicate-key`, `lone-surrogate`, `json-depth`.
  package var code: String
  package var message: String
  package var offset: Int
}
