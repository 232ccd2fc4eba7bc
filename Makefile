# What a user and a developer run. 'make check' is what CI runs.

PREFIX ?= /usr/local
BINARY := .build/release/hearth
SOURCES := Package.swift Schema Sources Tests Benchmarks/scoring/Sources Benchmarks/vcard/Sources

INTEROP := .build/interop
INTEROP_PACKAGES := python3-vobject khard libez-vcard-java libvinnie-java default-jdk-headless \
  php-cli php-mbstring php-xml php-sabre-vobject gir1.2-ebookcontacts-1.2 python3-gi \
  libkf5contacts-dev libbelcard-dev g++ pkg-config

.PHONY: demo test test-interop build install format lint frozen check dependencies

demo: build
	@Tests/Demo/run $(BINARY)

test: dependencies
	swift build --build-tests
	swift test --skip-build

# Other programs' vCard readers read what is exported; they are installed if they are missing.
test-interop: build
	@if ! dpkg-query --show $(INTEROP_PACKAGES) >/dev/null 2>&1; then \
	  echo "Installing the readers with apt-get."; \
	  sudo=$$(test "$$(id -u)" = 0 || echo sudo); \
	  $$sudo apt-get update -qq && $$sudo env DEBIAN_FRONTEND=noninteractive \
	    apt-get install -y -qq --no-install-recommends $(INTEROP_PACKAGES); \
	fi
	/usr/bin/python3 Tests/Interop/self_test.py
	rm -rf $(INTEROP)
	/usr/bin/python3 Tests/Interop/interop.py $(BINARY) $(INTEROP)
	/usr/bin/python3 Tests/Interop/khard_round_trip.py $(BINARY)

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
