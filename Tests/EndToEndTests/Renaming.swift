import TextModel

/// Another page of the same make: every person and organisation gets another name of the same kind.
///
/// The replacements are written piece by piece (an area by an area, a trade by a trade, a given name by a given name), so
/// that short and long names of one body stay the names of one body, wherever they stand: in the text, in relations, or
/// inside an event's name.
enum Renaming {
  /// What is replaced by what, longer pieces first. Areas go with them, since the names begin with areas and relations say
  /// where the bodies are.
  private static let pieces: [(String, String)] = [
    ("非物质文化遗产学院", "传统戏曲学院"), ("政法卫生文化工会", "财贸轻纺教育工会"), ("交通运输工会", "水利电力工会"), ("劳动人民文化宫", "第一工人文化宫"),
    ("新河强制隔离", "白石强制隔离"), ("沐林教育矫治", "云溪教育矫治"), ("联合大学", "滨湖大学"), ("艺术学院", "音乐学院"), ("排水集团", "燃气集团"),
    ("北京", "天津"), ("延庆", "武清"), ("朝阳", "河西"), ("常营", "柳林"), ("劲松", "望岳"), ("北排", "津燃"), ("朱文娇", "谢雨桐"), ("余翠平", "蒋春燕"),
    ("王辰阳", "邓子昂"), ("刘欣欣", "罗倩倩"), ("牛京刚", "龙海生"), ("祁春利", "柯秀兰"), ("盛丽", "彭莹"), ("边磊", "石峰"), ("马超", "胡凯"),
    ("任洁", "肖琳"),
  ]

  /// The document with the pieces replaced in its text, and every offset and name with them.
  static func renamed(_ document: AnnotatedDocument) -> AnnotatedDocument {
    let source = Array(document.text.unicodeScalars)
    var text: [UnicodeScalar] = []
    // For each code point of the source, and its end, where it begins in the new text.
    var places = [Int](repeating: 0, count: source.count + 1)
    var position = 0
    while position < source.count {
      guard let (length, new) = replacement(at: position, in: source) else {
        places[position] = text.count
        text.append(source[position])
        position += 1
        continue
      }
      for offset in 0..<length { places[position + offset] = text.count + min(offset, new.count) }
      text += new
      position += length
    }
    places[source.count] = text.count
    var result = document
    result.text = String(String.UnicodeScalarView(text))
    result.articles = document.articles.map {
      .init(start: places[$0.start], end: places[$0.end], headline: $0.headline.map(renamed))
    }
    for index in result.mentions.indices {
      result.mentions[index].start = places[result.mentions[index].start]
      result.mentions[index].end = places[result.mentions[index].end]
    }
    for index in result.relations.indices {
      result.relations[index].subject = result.relations[index].subject.map(renamed)
      result.relations[index].object = renamed(result.relations[index].object)
      result.relations[index].qualifiers = result.relations[index].qualifiers.map {
        Qualifier($0.key, renamed($0.value))
      }
    }
    return result
  }

  private static func renamed(_ name: String) -> String {
    var document = AnnotatedDocument(id: "", source: "", text: name)
    document.articles = []
    return renamed(document).text
  }

  /// The piece that begins at a position, line breaks inside it passed over: its length in the text, and what replaces it.
  private static func replacement(at position: Int, in text: [UnicodeScalar]) -> (length: Int, new: [UnicodeScalar])? {
    for (old, new) in pieces {
      var place = position
      var isWhole = true
      for scalar in old.unicodeScalars {
        while place > position, place < text.count, text[place] == "\n" { place += 1 }
        guard place < text.count, text[place] == scalar else {
          isWhole = false
          break
        }
        place += 1
      }
      if isWhole { return (place - position, Array(new.unicodeScalars)) }
    }
    return nil
  }
}
