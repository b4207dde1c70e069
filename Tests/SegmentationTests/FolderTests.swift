import Testing
import TextModel

@testable import Segmentation

@Suite struct FolderTests {
  private let folder = Folder(Reading.fold)

  private func read(_ text: String) -> ReadingText { folder.fold(Array(text.utf8)) }

  @Test func mapsUnitsToCodePointsAndBytes() {
    let reading = read("a工𠮷b")
    #expect(reading.codePoints == [0, 1, 2, 2, 3, 4])
    #expect(reading.byteOffsets == [0, 1, 4, 4, 8, 9])
    #expect(reading.sourceSpan(TextSpan(2, 4)) == TextSpan(2, 3))
  }

  @Test func countsAByteOrderMarkButDoesNotReadIt() {
    let reading = read("\u{FEFF}工会")
    #expect(reading.string(TextSpan(0, reading.count)) == "工会")
    #expect(reading.codePoints == [1, 2, 3])
  }

  @Test func readsAroundInvisibleCharactersInsideAName() {
    let reading = read("朱文\u{200B}娇")
    #expect(reading.string(TextSpan(0, reading.count)) == "朱文娇")
    #expect(reading.sourceSpan(TextSpan(0, 3)) == TextSpan(0, 4))
  }

  @Test(arguments: ["一\r\n二", "一\n二", "一\r二", "一\u{2028}二", "一\u{85}二", "一\u{0B}二"])
  func makesOneUnitOfEachLineEnd(text: String) {
    #expect(read(text).units == Array("一\n二".utf16))
  }

  @Test func countsBothHalvesOfCarriageReturnLineFeed() {
    #expect(read("一\r\n二").codePoints == [0, 1, 3, 4])
  }

  @Test func turnsControlCharactersIntoSpaces() {
    #expect(read("朱\u{0}文\u{7}娇\t。").units == Array("朱 文 娇 。".utf16))
  }

  @Test(
    arguments: [
      [0xE5, 0xB7], [0x80, 0x80, 0x80], [0xF0, 0x9F], [0xC3], [0xFF, 0xFF, 0xFF, 0xFF], [0xE5, 0x41, 0x42, 0xF4, 0x90],
    ] as [[UInt8]])
  func survivesBytesThatAreNotUTF8(bytes: [UInt8]) {
    let reading = folder.fold(bytes)
    #expect(reading.codePoints.count == reading.count + 1)
    #expect(reading.byteOffsets.last.map(Int.init) == bytes.count)
  }
}
