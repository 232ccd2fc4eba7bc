// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "fuzz",
  dependencies: [.package(name: "hearth", path: "../..")],
  targets: [
    .executableTarget(name: "fuzz", dependencies: [.product(name: "VCard", package: "hearth")])
  ])
