// swift-tools-version: 6.2
import PackageDescription

/// Targets are layered as the README's *How it works* draws them: each may import only what stands above it here.
let strict: [SwiftSetting] = [.swiftLanguageMode(.v6), .enableUpcomingFeature("ExistentialAny")]

let package = Package(
  name: "Mingce",
  products: [
    .executable(name: "mingce", targets: ["mingce"]),
    .library(name: "Mingce", targets: ["Pipeline", "Interchange", "TextModel"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  ],
  targets: [
    .systemLibrary(
      name: "CICULibrary", path: "Sources/CICULibrary", pkgConfig: "icu-i18n", providers: [.apt(["libicu-dev"])]),
    .target(name: "CICU", dependencies: ["CICULibrary"]),
    .systemLibrary(
      name: "ZlibLibrary", path: "Sources/ZlibLibrary", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(
      name: "LZMALibrary", path: "Sources/LZMALibrary", pkgConfig: "liblzma", providers: [.apt(["liblzma-dev"])]),
    .systemLibrary(
      name: "ZstdLibrary", path: "Sources/ZstdLibrary", pkgConfig: "libzstd", providers: [.apt(["libzstd-dev"])]),
    .target(name: "CDecompression", dependencies: ["ZlibLibrary", "LZMALibrary", "ZstdLibrary"]),
    .target(name: "CProcess"),
    .target(name: "TextModel", swiftSettings: strict),
    .target(name: "Segmentation", dependencies: ["TextModel", "CICU"], swiftSettings: strict),
    .target(name: "Lexicon", dependencies: ["TextModel"], swiftSettings: strict),
    .target(name: "Tagging", dependencies: ["TextModel", "Lexicon"], swiftSettings: strict),
    .target(name: "Recognition", dependencies: ["TextModel", "Lexicon", "Tagging"], swiftSettings: strict),
    .target(name: "Relations", dependencies: ["TextModel", "Lexicon"], swiftSettings: strict),
    .target(
      name: "Interchange", dependencies: ["TextModel", "CDecompression"],
      resources: [.embedInCode("Resources/mingce.schema.json"), .embedInCode("Resources/html-entities.tsv")],
      swiftSettings: strict),
    .target(
      name: "Pipeline",
      dependencies: [
        "TextModel", "Segmentation", "Lexicon", "Tagging", "Recognition", "Relations", "Interchange",
      ],
      swiftSettings: strict),
    .target(
      name: "Training", dependencies: ["TextModel", "Lexicon", "Tagging", "Recognition", "Pipeline"],
      swiftSettings: strict),
    .target(name: "Evaluation", dependencies: ["TextModel", "Interchange"], swiftSettings: strict),
    .target(
      name: "Graph",
      dependencies: ["TextModel", "Interchange", .product(name: "GRDB", package: "GRDB.swift")],
      resources: [.embedInCode("Resources/vocabulary.ttl"), .embedInCode("Resources/shapes.ttl")],
      swiftSettings: strict),
    .target(
      name: "AnnotationTools", dependencies: ["TextModel", "Interchange", "Evaluation"],
      resources: [.embedInCode("Resources/TypeSystem.xml")], swiftSettings: strict),
    .target(
      name: "Workbench", dependencies: ["TextModel", "Segmentation", "Lexicon", "Interchange", "Pipeline"],
      resources: [.embedInCode("Resources/tags.tsv"), .embedInCode("Resources/unlikely-parts.tsv")],
      swiftSettings: strict),
    .target(
      name: "Viewer", dependencies: ["TextModel", "Interchange", "Evaluation"],
      resources: [
        "articles.js", "base.css", "elements.js", "evaluation-words.js", "evaluation.css", "evaluation.html",
        "evaluation.js", "graph.js", "nesting.js", "overview.js", "panel.js", "reader.css", "reader.html",
        "reader.js", "records.js", "search.js", "state.js", "text.js", "why.js", "words.js",
      ].map { .embedInCode("Resources/\($0)") },
      swiftSettings: strict),
    .executableTarget(
      name: "mingce",
      dependencies: [
        "CProcess", "Pipeline", "Interchange", "Evaluation", "AnnotationTools", "Graph", "Viewer", "Segmentation",
        "Lexicon",
        "Tagging", "Training", "Relations", "TextModel", "Workbench",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "mingce-bench",
      dependencies: [
        "Pipeline", "Segmentation", "Interchange", "Lexicon", "TextModel", "CICU",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      path: "Sources/Benchmarks", exclude: ["Records"], swiftSettings: strict),
    .target(
      name: "TestSupport", dependencies: ["TextModel", "Interchange"], path: "Tests/TestSupport",
      swiftSettings: strict),
    .testTarget(
      name: "SegmentationTests", dependencies: ["Segmentation", "TextModel", "TestSupport"], swiftSettings: strict),
    .testTarget(name: "TextModelTests", dependencies: ["TextModel"], swiftSettings: strict),
    .testTarget(
      name: "TaggingTests", dependencies: ["Tagging", "Lexicon", "TextModel", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "TrainingTests", dependencies: ["Training", "Tagging", "TextModel", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "RecognitionTests", dependencies: ["Recognition", "Tagging", "Lexicon", "TextModel", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "PipelineTests",
      dependencies: [
        "Pipeline", "Interchange", "Recognition", "Segmentation", "Tagging", "Lexicon", "TextModel", "TestSupport",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "RelationsTests", dependencies: ["Relations", "Recognition", "Lexicon", "TextModel"],
      swiftSettings: strict),
    .testTarget(
      name: "InterchangeTests", dependencies: ["TextModel", "Interchange", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "EvaluationTests", dependencies: ["TextModel", "Interchange", "Evaluation", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "LibraryTests", dependencies: ["Pipeline", "Interchange", "TextModel", "TestSupport"], swiftSettings: strict
    ),
    .testTarget(
      name: "AnnotationToolsTests", dependencies: ["AnnotationTools", "Interchange", "TextModel", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "GraphTests",
      dependencies: [
        "Graph", "TextModel", "Interchange", "TestSupport", .product(name: "GRDB", package: "GRDB.swift"),
      ],
      swiftSettings: strict),
    .testTarget(
      name: "WorkbenchTests",
      dependencies: ["Workbench", "Pipeline", "Segmentation", "Lexicon", "Interchange", "TextModel", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "ViewerTests", dependencies: ["Viewer", "Evaluation", "Interchange", "TextModel", "TestSupport"],
      swiftSettings: strict),
    .testTarget(name: "LexiconTests", dependencies: ["Lexicon", "TextModel", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "EndToEndTests", dependencies: ["TextModel", "Interchange", "Evaluation", "TestSupport"],
      exclude: ["Snapshots", "Faults"], swiftSettings: strict),
  ]
)

// Only for `make fuzz`: an executable whose `main` is libFuzzer's.
if Context.environment["MINGCE_FUZZ"] != nil {
  package.targets.append(
    .executableTarget(
      name: "mingce-fuzz",
      dependencies: ["Pipeline", "Interchange", "Segmentation", "Lexicon", "Tagging", "Relations", "TextModel"],
      path: "Tests/Fuzz/Harness", swiftSettings: strict + [.unsafeFlags(["-parse-as-library"])],
      linkerSettings: [.unsafeFlags(["-sanitize=fuzzer"])]))
}
