import ArgumentParser
import Interchange

struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Print the JSON Schema of the output.",
    discussion: """
      The schema (draft 2020-12) describes one line of output: an annotated document, or the error record that stands \
      in the place of a document that could not be annotated.

        mingce schema > mingce.schema.json
        mingce page.md | check-jsonschema --schemafile mingce.schema.json -
      """)

  func run() throws {
    let output = StandardOutput()
    try output.append(AnnotationSchema.json)
    try output.flush()
  }
}
