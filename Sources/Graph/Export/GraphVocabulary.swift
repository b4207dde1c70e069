/// The files that explain and check the RDF exports.
package enum GraphVocabulary {
  /// The terms of our own with their equivalents elsewhere, in Turtle.
  package static var terms: [UInt8] { PackageResources.vocabulary_ttl }
  /// What every export keeps to, in SHACL.
  package static var shapes: [UInt8] { PackageResources.shapes_ttl }
}
