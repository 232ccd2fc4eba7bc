// swift-tools-version: 6.2
import PackageDescription

/// What every target of ours is held to.
let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("ExistentialAny"),
  .treatAllWarnings(as: .error),
]

let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let sqlite = Target.Dependency.product(name: "GRDBSQLite", package: "GRDB.swift")
let mustache = Target.Dependency.product(name: "Mustache", package: "swift-mustache")
let argumentParser = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
  name: "hearth",
  products: [
    .library(name: "HearthDomain", targets: ["HearthDomain"]),
    .library(name: "HearthScoring", targets: ["HearthScoring"]),
    .library(name: "HearthEtiquette", targets: ["HearthEtiquette"]),
    .library(name: "HearthStore", targets: ["HearthStore"]),
    .library(name: "VCard", targets: ["VCard"]),
    .executable(name: "hearth", targets: ["hearth"]),
  ],
  dependencies: [
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
  ],
  targets: [
    .target(name: "HearthDomain", swiftSettings: settings),
    .target(name: "HearthScoring", dependencies: ["HearthDomain"], swiftSettings: settings),
    .target(
      name: "HearthEtiquette", dependencies: ["HearthDomain", mustache], swiftSettings: settings),
    .target(name: "ContentLine", swiftSettings: settings),
    .target(name: "VCard", dependencies: ["ContentLine"], swiftSettings: settings),
    .target(
      name: "HearthInterchange", dependencies: ["HearthDomain", "VCard"], swiftSettings: settings),
    .target(
      name: "HearthSchema", path: "Schema", exclude: ["schema.sql"],
      resources: [.embedInCode("migrations")], swiftSettings: settings),
    .target(
      name: "HearthStore", dependencies: ["HearthDomain", "HearthSchema", grdb, sqlite],
      swiftSettings: settings),
    .target(
      name: "HearthCommands",
      dependencies: [
        "HearthDomain", "HearthScoring", "HearthEtiquette", "HearthInterchange", "HearthStore",
        "VCard", argumentParser,
      ],
      swiftSettings: settings),
    .executableTarget(
      name: "hearth", dependencies: ["HearthCommands"], swiftSettings: settings),
    .target(
      name: "HearthTestSupport",
      dependencies: ["HearthDomain", "HearthStore", "HearthCommands"],
      swiftSettings: settings),
    .testTarget(
      name: "HearthDomainTests", dependencies: ["HearthDomain"], swiftSettings: settings),
    .testTarget(
      name: "HearthScoringTests",
      dependencies: ["HearthDomain", "HearthScoring", "HearthTestSupport"],
      exclude: ["Golden"], swiftSettings: settings),
    .testTarget(
      name: "HearthEtiquetteTests",
      dependencies: ["HearthDomain", "HearthEtiquette", "HearthScoring", "HearthTestSupport"],
      exclude: ["Drafts"], swiftSettings: settings),
    .testTarget(
      name: "ContentLineTests", dependencies: ["ContentLine"], swiftSettings: settings),
    .testTarget(
      name: "VCardTests", dependencies: ["VCard"], exclude: ["Fixtures"], swiftSettings: settings),
    .testTarget(
      name: "HearthInterchangeTests", dependencies: ["HearthDomain", "HearthInterchange", "VCard"],
      swiftSettings: settings),
    .testTarget(
      name: "HearthStoreTests",
      dependencies: [
        "HearthDomain", "HearthSchema", "HearthScoring", "HearthStore", "HearthTestSupport", grdb,
      ],
      swiftSettings: settings),
    .testTarget(
      name: "HearthCommandsTests",
      dependencies: [
        "HearthCommands", "HearthDomain", "HearthEtiquette", "HearthStore", "HearthTestSupport",
        argumentParser,
      ],
      exclude: ["Golden"], swiftSettings: settings),
    .testTarget(
      name: "Stories", dependencies: ["HearthDomain", "HearthStore", "HearthTestSupport"],
      exclude: ["SixMonths"], swiftSettings: settings),
    .testTarget(name: "ArchitectureTests", swiftSettings: settings),
    .testTarget(
      name: "EndToEndTests", dependencies: ["hearth"], swiftSettings: settings),
  ]
)
