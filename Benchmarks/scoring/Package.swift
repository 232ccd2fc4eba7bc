// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "scoring",
  dependencies: [.package(name: "hearth", path: "../..")],
  targets: [
    .executableTarget(
      name: "scoring",
      dependencies: [
        .product(name: "HearthDomain", package: "hearth"),
        .product(name: "HearthScoring", package: "hearth"),
      ])
  ])
