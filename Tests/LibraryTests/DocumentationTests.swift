import Foundation
import TestSupport
import Testing

/// Whoever programs against the library sees these comments and nothing else.
@Suite struct DocumentationTests {
  @Test(arguments: ["TextModel", "Interchange", "Pipeline"])
  func everyPublicDeclarationSaysWhatItIs(_ module: String) throws {
    let folder = Places.package.appendingPathComponent("Sources/\(module)")
    let files = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
    var count = 0
    for file in files.sorted() where file.hasSuffix(".swift") {
      let text = try String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8)
      var before = ""
      for (number, line) in text.components(separatedBy: "\n").enumerated() {
        let word = line.drop { $0 == " " }
        let isOperator =
          word.contains(" static func ==") || word.contains(" static func !=") || word.contains("func hash(")
        if word.hasPrefix("public ") || word.hasPrefix("@inlinable public "), !isOperator {
          count += 1
          #expect(before.hasPrefix("///"), "\(module)/\(file):\(number + 1) has no comment: \(word)")
        }
        // An attribute may stand on a line of its own, between the comment and the declaration.
        if !word.hasPrefix("@") || word.hasPrefix("@inlinable public") { before = String(word) }
      }
    }
    #expect(count > 0)
  }
}
