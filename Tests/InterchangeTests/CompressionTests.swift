import Foundation
import Interchange
import TestSupport
import Testing

/// What the usual programs compress is read as if it were not.
@Suite struct CompressionTests {
  static let programs = ["gzip", "xz"]
  private let text = String(repeating: #"{"id":"a","text":"海东市纺织工会召开会议。"}"# + "\n", count: 5_000)

  private func compressed(_ program: String, _ text: String) throws -> [UInt8] {
    try Subprocess.run(program, ["-c"], input: Array(text.utf8)).output
  }

  private func codes(_ bytes: [UInt8]) -> [String] {
    let reader = DocumentReader(.memory(bytes, name: "in.jsonl"))
    var codes: [String] = []
    while let next = reader.next() {
      switch next {
      case .success(let document): codes.append(document.id)
      case .failure(let failure): codes.append(failure.diagnostic.code)
      }
    }
    return codes
  }

  @Test(arguments: programs) func isUnpacked(_ program: String) throws {
    let bytes = try compressed(program, text)
    #expect(bytes.count < text.utf8.count / 10)
    #expect(codes(bytes) == [String](repeating: "a", count: 5_000))
  }

  /// The frame of RFC 8878 with one block of plain bytes, so that no program is needed to make it.
  @Test func readsZstandard() {
    let line = Array(#"{"id":"z","text":"海东市"}"#.utf8)
    let size = UInt32(line.count) << 3 | 1
    let frame: [UInt8] =
      [0x28, 0xB5, 0x2F, 0xFD, 0x20, UInt8(line.count), UInt8(size & 0xFF), UInt8(size >> 8 & 0xFF), 0] + line
    #expect(codes(frame) == ["z"])
    #expect(codes(frame + [0x0A]).last == "damaged-compression")
    #expect(codes(frame.dropLast(3)) == ["damaged-compression"])
  }

  @Test(arguments: programs) func readsOneAfterTheOther(_ program: String) throws {
    let one = try compressed(program, text)
    #expect(codes(one + one).count == 10_000)
    #expect(codes(one + [0, 0, 0, 0]).count == 5_000)
  }

  @Test(arguments: programs) func saysThatDataAreDamaged(_ program: String) throws {
    let bytes = try compressed(program, text)
    #expect(codes(Array(bytes.dropLast(9))).last == "damaged-compression")
    var changed = bytes
    changed[bytes.count / 2] ^= 0xFF
    changed[bytes.count / 2 + 1] ^= 0xFF
    #expect(codes(changed).last == "damaged-compression")
    #expect(codes(Array(bytes.prefix(8))) == ["damaged-compression"])
  }

  @Test func theFormIsToldByThePathBelowTheEnding() {
    #expect(InputFormat.of(path: "a/b.jsonl.gz") == .jsonl)
    #expect(InputFormat.of(path: "b.md.xz") == .markdown)
    #expect(InputFormat.of(path: ".gz") == .auto)
  }
}
