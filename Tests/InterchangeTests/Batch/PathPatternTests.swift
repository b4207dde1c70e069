import Foundation
import Testing

@testable import Interchange

@Suite struct PathPatternTests {
  @Test(arguments: [
    ("*.txt", "a.txt", true), ("*.txt", "a.txt.gz", false), ("*", "新闻", true), ("?", "新", true), ("?", "新闻", false),
    ("a*b*c", "axxbyyc", true), ("a*b*c", "axxbyy", false), ("[a-c]x", "bx", true), ("[!a-c]x", "bx", false),
    ("a/*.md", "a/b.md", true), ("a/*.md", "a/b/c.md", false), ("**/*.md", "b.md", true), ("**/*.md", "a/b/c.md", true),
    ("a/**", "a/b/c", true), ("a/**/c", "a/c", true), ("a/**/c", "b/c", false), ("./a", "a", true), ("[", "[", true),
    ("[一二].txt", "一.txt", true), ("[!一二].txt", "一.txt", false), ("[!一二].txt", "三.txt", true),
    ("[一-三]*", "丁报", true), ("第?版", "第𠮷版", true),
  ])
  func matches(pattern: String, path: String, expected: Bool) {
    #expect(PathPattern(pattern).matches(path) == expected)
  }

  @Test func aPatternOfNamesHoldsInEveryFolder() {
    #expect(PathPattern("*.md").matches(anywhere: "a/b/c.md"))
    #expect(!PathPattern("a/*.md").matches(anywhere: "x/a/c.md"))
  }

  @Test func takesNoExponentialTime() {
    #expect(!PathPattern(String(repeating: "*a", count: 200)).matches(String(repeating: "a", count: 20_000) + "b"))
    #expect(
      !PathPattern(String(repeating: "**/", count: 200) + "b").matches(String(repeating: "a/", count: 2_000) + "a"))
  }

  @Test func splitsOffWhatIsNoPattern() {
    #expect(PathPattern.split("a/b/*.txt").root == "a/b")
    #expect(PathPattern.split("*.txt").root == ".")
    #expect(PathPattern.split("/*.txt").root == "/")
  }
}
