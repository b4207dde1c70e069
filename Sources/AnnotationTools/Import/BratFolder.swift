import Evaluation
import Glibc
import Interchange
import TextModel

/// Reads a folder of brat files: each `.ann` with its `.txt`, and `documents.jsonl` if it came from `BratWriter`.
package struct BratFolder {
  private struct Entry {
    var document: AnnotatedDocument
    var carriageReturns: [Int]
  }

  private let folder: String
  private let entries: [String: Entry]
  private let read: (String) throws(Diagnostic) -> [UInt8]
  /// The names of the documents' files without their ending, in order.
  package let names: [String]

  /// - Parameter read: the bytes of a file.
  /// - Throws: `no-such-folder`; `no-documents` when no `.ann` is in it; a `Diagnostic` when `documents.jsonl` is damaged.
  package init(_ folder: String, read: @escaping (String) throws(Diagnostic) -> [UInt8]) throws(Diagnostic) {
    self.folder = folder
    self.read = read
    let files = try Self.files(folder)
    names = files.filter { $0.hasSuffix(".ann") }.map { String($0.dropLast(4)) }.sorted {
      $0.utf8.lexicographicallyPrecedes($1.utf8)
    }
    guard !names.isEmpty else {
      throw Diagnostic(.error, code: "no-documents", "there is no .ann file in this folder", file: folder)
    }
    let index = "\(folder)/\(ExportedDocument.indexName)"
    entries = files.contains(ExportedDocument.indexName) ? try Self.entries(try read(index), file: index) : [:]
  }

  private static func files(_ folder: String) throws(Diagnostic) -> [String] {
    guard let directory = opendir(folder) else {
      throw Diagnostic(
        .error, code: "no-such-folder", "there is no such folder; name the one that export wrote", file: folder)
    }
    defer { closedir(directory) }
    var files: [String] = []
    while let entry = readdir(directory) {
      files.append(withUnsafeBytes(of: entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) })
    }
    return files
  }

  private static func entries(_ bytes: [UInt8], file: String) throws(Diagnostic) -> [String: Entry] {
    var entries: [String: Entry] = [:]
    var stream = AnnotationStream(.memory(bytes, name: file))
    while let line = try stream.next() {
      guard let value = try? JSONParser.parse(line.bytes), let name = value["file"]?.string,
        let positions = value["carriage_returns"]?.array, let document = value["document"]
      else {
        throw Diagnostic(
          .error, code: "damaged-index", "this is no line that export wrote; restore the file from the export",
          file: file, line: line.number)
      }
      entries[name] = Entry(
        document: try ExportedDocument.read(document, file: file, line: line.number),
        carriageReturns: positions.compactMap(\.integer))
    }
    return entries
  }

  /// One corrected document.
  package func document(_ name: String) -> ImportResult {
    let file = "\(folder)/\(name).ann"
    do throws(Diagnostic) {
      let entry = entries[name]
      let text = try self.text("\(folder)/\(name).txt", carriageReturns: entry?.carriageReturns ?? [])
      let standoff = try decoded(try read(file), file)
      let exported = entry?.document ?? AnnotatedDocument(id: name, source: "", text: "")
      var reader = BratReader(exported: exported, text: text, file: file)
      var assembler = GoldAssembler(reader.read(standoff))
      return assembler.assemble()
    } catch { return .failure(ImportFailure(diagnostics: [error])) }
  }

  /// The text with the carriage returns that the export replaced.
  private func text(_ file: String, carriageReturns: [Int]) throws(Diagnostic) -> String {
    var scalars = GoldText(try decoded(try read(file), file)).scalars
    for position in carriageReturns {
      guard scalars.indices.contains(position), scalars[position] == " " || scalars[position] == "\n" else {
        throw Diagnostic(
          .error, code: "text-changed",
          "the text is not as it was exported; restore the file, since corrections belong in the .ann file", file: file)
      }
      scalars[position] = "\r"
    }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  private func decoded(_ bytes: [UInt8], _ file: String) throws(Diagnostic) -> String {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Diagnostic(.error, code: "invalid-utf8", "the file is not UTF-8; convert it", file: file)
    }
    return text
  }
}

extension ExportedDocument {
  /// Reads back what `append` wrote.
  static func read(_ value: JSONValue, file: String, line: Int) throws(Diagnostic) -> AnnotatedDocument {
    var writer = JSONByteWriter()
    writer.value(value)
    switch try AnnotationReader(file: file).record(writer.bytes[...], number: line) {
    case .document(let document): return document
    case .failure(_, let diagnostic): throw diagnostic
    }
  }
}
