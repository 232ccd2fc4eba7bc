// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "roundtrip",
  dependencies: [.package(name: "hearth", path: "../..")],
  targets: [
    .executableTarget(
      name: "roundtrip", dependencies: [.product(name: "VCard", package: "hearth")])
  ])
