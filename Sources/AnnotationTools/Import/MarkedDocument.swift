import TextModel

/// A document as an annotation tool gives it back, not yet checked.
struct MarkedDocument {
  /// A place in the tool's file, for messages.
  struct Place {
    var line: Int
    /// In code points from 1.
    var column: Int?
  }

  struct Mark {
    var span: TextSpan
    var type: MentionType
    var subtype: Subtype?
    var isNeutral = false
    var place: Place
  }

  struct Arc {
    var type: Predicate
    /// Index of the mark; nil for a relation without a subject.
    var subject: Int?
    var object: Int
    var qualifiers: [Qualifier] = []
    var place: Place
  }

  /// Id, date, articles and undrawn relations as they were exported.
  var exported: AnnotatedDocument
  var text: String
  var marks: [Mark] = []
  var arcs: [Arc] = []
  /// Groups of marks that name one entity.
  var groups: [[Int]] = []
  /// The tool's file, for messages.
  var file: String
  var errors: [Diagnostic] = []

  init(exported: AnnotatedDocument, text: String, file: String) {
    self.exported = exported
    self.text = text
    self.file = file
  }

  mutating func report(_ code: String, _ message: String, _ place: Place) {
    errors.append(Diagnostic(.error, code: code, message, file: file, line: place.line, column: place.column))
  }
}
