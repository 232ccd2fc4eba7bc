import Foundation
import Testing

/// Holds each module to the imports that the layering allows it.
@Suite struct ImportTests {
  static let sources = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Sources").standardizedFileURL

  static let allowed: [String: Set<String>] = [
    "HearthDomain": [],
    "HearthScoring": ["HearthDomain"],
    "HearthEtiquette": ["HearthDomain", "Mustache"],
    "ContentLine": ["Darwin", "Glibc"],
    "VCard": ["ContentLine", "Darwin", "Glibc"],
    "HearthInterchange": ["HearthDomain", "VCard"],
    "HearthStore": ["HearthDomain", "HearthSchema", "GRDB", "GRDBSQLite"],
    "HearthCommands": [
      "ArgumentParser", "HearthDomain", "HearthEtiquette", "HearthInterchange", "HearthScoring",
      "HearthStore", "VCard",
    ],
    "hearth": ["HearthCommands"],
    "HearthTestSupport": ["HearthCommands", "HearthDomain", "HearthStore"],
  ]

  @Test("A module imports only what lies below it", arguments: allowed.keys.sorted())
  func importsStayInsideTheLayer(module: String) throws {
    let allowed = try #require(Self.allowed[module]).union(["Foundation"])
    for (path, imports) in try Self.imports(of: module) {
      let foreign = imports.subtracting(allowed)
      #expect(foreign.isEmpty, "\(module)/\(path) imports \(foreign.sorted())")
    }
  }

  @Test func everyModuleHasItsRule() throws {
    let modules = try FileManager.default.contentsOfDirectory(atPath: Self.sources.path)
    #expect(Set(modules) == Set(Self.allowed.keys))
  }

  @Test func onlyTheCompositionRootKnowsTheStore() throws {
    let users = try Self.imports(of: "HearthCommands").filter { $0.value.contains("HearthStore") }
    #expect(Array(users.keys) == ["Context/CompositionRoot.swift"])
  }

  /// The modules that each file of `module` imports, by the file's path.
  static func imports(of module: String) throws -> [String: Set<String>] {
    let folder = sources.appending(path: module)
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    var imports: [String: Set<String>] = [:]
    for path in paths where path.hasSuffix(".swift") {
      let text = try String(contentsOf: folder.appending(path: path), encoding: .utf8)
      let lines = text.matches(of: /(?m)^(?:@\w+ )*(?:\w+ )?import (?:\w+ )?(\w+)/)
      imports[path] = Set(lines.map { String($0.1) })
    }
    return imports
  }
}
