import Foundation
import Lexicon
import TestSupport
import TextModel
import Testing

@testable import Pipeline

@Suite struct ImageRecipeTests {
  private func image(_ files: [(path: String, text: String)] = SmallWorld.files) throws -> [UInt8] {
    try SmallWorld.withFolder(files) { folder in
      let (image, _) = try ImageRecipe(directory: folder.path).builder.build()
      return withExtendedLifetime(image) { Array(image.bytes) }
    }
  }

  @Test func twiceTheSameBytes() throws { #expect(try image() == image()) }

  @Test func theOrderInWhichFilesWereWrittenDoesNotMatter() throws {
    #expect(try image() == image(SmallWorld.files.reversed()))
  }

  @Test func everyFileCounts() throws {
    let whole = try image()
    for index in SmallWorld.files.indices {
      var files = SmallWorld.files
      // Weights are compared by what they are compiled to.
      files[index].text = files[index].text.replacing("a600", with: "a601") + "# one more line\n"
      #expect(try image(files) != whole, "\(files[index].path)")
    }
  }

  @Test func weightsThatAreNoneAreAnErrorWithItsPlace() {
    let error = #expect(throws: Diagnostic.self) { try image([("x/tagger.weights", "bias\ta1\nwhat\n")]) }
    #expect(error?.line == 2)
    #expect(error?.file == "x/tagger.weights")
  }

  @Test func anEmptyFolderIsEnough() throws {
    let resources = try SmallWorld.withFolder([]) {
      try Resources(LexiconImage(ImageRecipe(directory: $0.path).builder.build().image))
    }
    #expect(try Annotator(resources).annotate(SourceDocument(text: "北岭市工会。")).mentions.isEmpty)
  }

  @Test func aFolderThatIsNotThereIsAnError() {
    #expect(throws: Diagnostic.self) { try ImageRecipe(directory: "/nowhere/at/all") }
  }
}
