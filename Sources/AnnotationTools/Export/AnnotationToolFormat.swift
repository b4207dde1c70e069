/// A file format that an annotation tool or a trainer reads.
package enum AnnotationToolFormat: String, CaseIterable, Sendable {
  /// A `.txt` and an `.ann` for each document, with the configuration of the collection.
  case brat
  /// JSON Lines with `entities` and `relations`.
  case doccano
  /// A JSON array of tasks with pre-annotations.
  case labelStudio = "label-studio"
  /// UIMA CAS as XMI, a file for each document, with `TypeSystem.xml`.
  case xmi
  /// A character and its tag a line.
  case bio
  /// JSON Lines of spaCy's `Doc`.
  case spacy

  /// Whether it takes a folder of files instead of a single file.
  package var isFolder: Bool { self == .brat || self == .xmi }
}
