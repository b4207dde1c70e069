import Interchange
import Lexicon
import Pipeline
import Relations
import TextModel

/// Dictionary files as users write them: linted, compiled, matched.
enum FuzzDictionary {
  static func run(_ input: UnsafeBufferPointer<UInt8>) {
    let source = DictionarySource(name: "fuzz.tsv", bytes: Array(input), defaultType: .person)
    _ = DictionaryLinter(tier: .user).lint([source])
    let (gazetteer, _) = Gazetteer.compile([source], fold: .identity, tier: .user)
    var hits: [LexiconHit] = []
    let text = Array(String(decoding: input.prefix(512), as: UTF8.self).utf16)
    gazetteer.match(text, into: &hits)
    for hit in hits {
      precondition(0 <= hit.span.start && hit.span.start < hit.span.end && hit.span.end <= text.count, "a hit outside")
      _ = gazetteer.entry(hit.entry)
      _ = gazetteer.source(of: hit.entry)
    }
  }
}

/// Rule files: parsed, compiled, and their examples run.
enum FuzzRules {
  private static let gazetteer = Gazetteer.compile(
    [DictionarySource(name: "a.txt", text: "# class: trigger.attend\n出席\n参加\n")], fold: .identity
  ).0

  static func run(_ input: UnsafeBufferPointer<UInt8>) {
    let (rules, _) = RuleSet.parse([DictionarySource(name: "fuzz.rules", bytes: Array(input))])
    _ = rules.check(gazetteer: gazetteer)
  }
}

/// The whole way, with the shipped dictionaries: any text gives a record that can be read back, whose spans lie inside
/// the text and cover what they say.
enum FuzzPipeline {
  private static let annotator: Annotator = {
    do {
      return try Annotator(Resources(image: CommandLine.environment("MINGCE_IMAGE")))
    } catch {
      fatalError("\(error)")
    }
  }()

  static func run(_ input: UnsafeBufferPointer<UInt8>) {
    let format: SourceDocument.Format = (input.first ?? 0) & 1 == 0 ? .text : .markdown
    let text = String(decoding: input.dropFirst(), as: UTF8.self)
    let annotated = annotator.annotate(SourceDocument(text: text, date: "2024-05-20", format: format))
    let length = text.unicodeScalars.count
    for mention in annotated.mentions {
      precondition(0 <= mention.start && mention.start < mention.end && mention.end <= length, "a mention outside")
    }
    for article in annotated.articles {
      precondition(0 <= article.start && article.start <= article.end && article.end <= length, "an article outside")
    }
    for span in annotated.relations.flatMap(\.evidence) {
      precondition(0 <= span.start && span.start <= span.end && span.end <= length, "evidence outside")
    }
    var output: [UInt8] = []
    AnnotationWriter().write(annotated, to: &output)
    let record = try? JSONParser.parse(output)
    precondition(record?["text"]?.string.map { Array($0.utf8) == Array(text.utf8) } == true, "the text has changed")
  }
}
