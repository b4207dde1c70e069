import Interchange
import Lexicon
import Relations
import Tagging
import TextModel

@testable import Pipeline

/// The image loader: the input is a list of changes to a small image (place, value), after which the checksum is made
/// right again, so that the checks behind it are reached. An input that begins with zero is taken for an image itself.
enum FuzzImage {
  private static let base: [UInt8] = {
    let dictionary = "# class: person.known\n# type: PERSON\n林晚秋\tfreq=5\n欧阳青禾\t青禾\tid=Q1\n"
    let triggers = "# class: trigger.attend\n出席\n"
    let rule =
      "rule attends\n  match @a:PERSON %attend @b:EVENT\n  emit @a participates_in @b\n"
      + "  + [PERSON|林晚秋]出席[EVENT|会议] => 林晚秋 participates_in 会议\n"
    var weights = TaggerWeights()
    if let parsed = try? TaggerWeights(parsing: "", file: "empty") { weights = parsed }
    let builder = ImageBuilder(
      sources: [
        DictionarySource(name: "people.tsv", text: dictionary), DictionarySource(name: "attend.txt", text: triggers),
      ],
      extraSections: [
        ("tagger", TaggerModel.compile(weights)),
        ("rules", SourceBundle.pack([DictionarySource(name: "a.rules", text: rule)])),
        ("layout", Array("layout.credit\t摄影\n".utf8)),
      ])
    let image = builder.build().image
    return withExtendedLifetime(image) { Array(image.bytes) }
  }()

  static func run(_ input: UnsafeBufferPointer<UInt8>) {
    var bytes: [UInt8]
    if input.first == 0 {
      bytes = Array(input.dropFirst())
    } else {
      bytes = base
      var rest = input[...]
      while rest.count >= 6 {
        let change = Array(rest.prefix(6))
        rest = rest.dropFirst(6)
        let place = Int(change[0]) | Int(change[1]) << 8 | Int(change[2]) << 16
        // The fold table is most of the image and can hold anything: changes go to the rest sixteen times as often.
        let spot = change[3] & 0x0F == 0 ? place % bytes.count : Self.spots[place % Self.spots.count]
        if change[3] & 0x10 == 0 { bytes[spot] = change[4] } else { bytes[spot] = bytes[spot] &+ change[5] }
      }
      // A part cut off at the end, now and then.
      if rest.count >= 2, rest.first == 0xFF { bytes.removeLast(min(Int(rest.last ?? 0), bytes.count)) }
    }
    let image = bytes.withUnsafeBytes { AlignedBytes(copying: $0) }
    if image.count >= 64 { ImageWriter.sign(image) }
    guard let loaded = try? LexiconImage(image) else { return }
    // Opening all of it takes a hundred times as long, so that is done now and then.
    guard input.first.map({ $0 & 0x3F == 0x3F }) == true else { return look(at: loaded) }
    guard let resources = try? Resources(loaded) else { return }
    guard let annotator = try? Annotator(resources) else { return }
    let annotated = annotator.annotate(SourceDocument(text: "林晚秋与青禾出席会议。欧阳青禾，1998年摄影"))
    var output: [UInt8] = []
    AnnotationWriter().write(annotated, to: &output)
  }

  private static let text = Array("林晚秋与青禾出席会议。欧阳青禾".utf16)

  /// Reads everything that an image says about the hits in a text.
  private static func look(at image: LexiconImage) {
    if let section = image.section(named: "tagger") { _ = TaggerModel(validating: section, owner: image) }
    guard let gazetteer = try? Gazetteer(image: image) else { return }
    var hits: [LexiconHit] = []
    gazetteer.match(text, into: &hits)
    for hit in hits {
      precondition(0 <= hit.span.start && hit.span.start < hit.span.end && hit.span.end <= text.count, "a hit outside")
      _ = gazetteer.entry(hit.entry)
      _ = gazetteer.source(of: hit.entry)
      _ = gazetteer.attribute("id", of: hit.entry)
    }
  }

  /// Every place of the image outside long runs of the fold table.
  private static let spots: [Int] = {
    let range = base.count > 140_000 ? foldRange : 0..<0
    return base.indices.filter { !range.contains($0) }
  }()

  /// Where the identity fold table stands: after 0000 0001 0002 …
  private static let foldRange: Range<Int> = {
    let start: [UInt8] = [0, 0, 1, 0, 2, 0, 3, 0, 4, 0, 5, 0]
    for at in stride(from: 0, to: base.count - 131_072, by: 64) where base[at..<at + start.count].elementsEqual(start) {
      return at..<at + 131_072
    }
    return 0..<0
  }()
}
