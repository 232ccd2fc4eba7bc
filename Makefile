# What a user and a developer run. 'make check' is what CI runs.

PREFIX ?= /usr/local
BINARY := .build/release/hearth
SOURCES := Package.swift Schema Sources Tests Benchmarks/scoring/Sources

.PHONY: demo test build install format lint frozen check dependencies

demo: build
	@Tests/Demo/run $(BINARY)

test: dependencies
	swift build --build-tests
	swift test --skip-build

# The Swift runtime is linked in, so that the program runs where no Swift is installed; and at a fixed
# address, which spares every start the relocation of 86,000 pointers.
build: dependencies
	swift build -c release --product hearth --static-swift-stdlib \
	  -Xlinker -s -Xlinker --gc-sections -Xswiftc -Xclang-linker -Xswiftc -no-pie

install: build
	install -d "$(DESTDIR)$(PREFIX)/bin"
	install -m 755 $(BINARY) "$(DESTDIR)$(PREFIX)/bin/hearth"

format:
	swift format --in-place --recursive --parallel $(SOURCES)

lint:
	swift format lint --strict --recursive --parallel $(SOURCES)

# A schema step that was released is never edited: since the last tag, files are only added.
frozen:
	@tag=$$(git describe --tags --abbrev=0 2>/dev/null) || exit 0; \
	changed=$$(git diff --name-status "$$tag" -- Schema/migrations | grep -v '^A'); \
	test -z "$$changed" || { echo "released schema steps were changed: $$changed" >&2; exit 1; }

check: lint frozen test

# SQLite's header is all that is needed besides a Swift toolchain.
dependencies:
	@if ! printf '#include <sqlite3.h>\n' | $${CC:-cc} -E - >/dev/null 2>&1; then \
	  echo "libsqlite3-dev is missing: installing it with apt-get."; \
	  sudo=$$(test "$$(id -u)" = 0 || echo sudo); \
	  $$sudo apt-get update -qq && $$sudo apt-get install -y -qq libsqlite3-dev; \
	fi
