#!/usr/bin/python3
"""Looks at the octets of vCard files for what readers let pass.

    octet_lint.py FILE.vcf...

Prints a line for each fault and exits 1, or prints nothing and exits 0.
"""

import re
import sys
from pathlib import Path
from typing import Iterator

LINE_LIMIT = 75
# A group, a name and parameters; only a quoted parameter may hold what ends one.
WORD, VALUE = "[A-Za-z0-9-]+", '("[^"]*"|[^";:,]*)'
HEAD = re.compile(f"(?:{WORD}\\.)?({WORD})(;{WORD}={VALUE}(,{VALUE})*)*:")
CONTROL = re.compile("[\x00-\x08\x0a-\x1f\x7f-\x9f]")
FRAME = re.compile(rb"(BEGIN|END):VCARD", re.IGNORECASE)


def faults(data: bytes) -> Iterator[str]:
    """What is wrong with a file, each with its line."""
    if not data:
        yield "line 1: nothing in the file"
    if data.startswith(b"\xef\xbb\xbf"):
        yield "line 1: byte order mark"
    *lines, rest = data.split(b"\n")
    if rest:
        yield f"line {len(lines) + 1}: no line end at the end of the file"
    for number, line in enumerate(lines, start=1):
        for fault in line_faults(line):
            yield f"line {number}: {fault}"
    yield from card_faults(list(unfolded(lines)))


def line_faults(line: bytes) -> Iterator[str]:
    if not line.endswith(b"\r"):
        yield "line feed without carriage return"
    line = line.removesuffix(b"\r")
    if b"\r" in line:
        yield "carriage return without line feed"
    if len(line) > LINE_LIMIT:
        yield f"{len(line)} octets"
    if line in (b"", b" ", b"\t"):
        yield "empty line"
    if FRAME.search(line) and not FRAME.fullmatch(line):
        # Some readers look for it before they unfold.
        yield "begin or end of a card inside a line"
    try:
        if CONTROL.search(line.decode("utf-8").replace("\r", "")):
            yield "control character"
    except UnicodeDecodeError:
        yield "not UTF-8, or a fold inside a character"


def unfolded(lines: list[bytes]) -> Iterator[tuple[int, str]]:
    """The lines as they were before they were folded, each with the number of its first."""
    number, whole = 1, b""
    for position, line in enumerate(lines, start=1):
        line = line.removesuffix(b"\r")
        if line[:1] in (b" ", b"\t") and position > 1:
            whole += line[1:]
            continue
        if position > 1:
            yield number, whole.decode("utf-8", "replace")
        number, whole = position, line
    if lines:
        yield number, whole.decode("utf-8", "replace")


def card_faults(lines: list[tuple[int, str]]) -> Iterator[str]:
    card: list[tuple[int, str]] = []
    for number, line in lines:
        if not card and line != "BEGIN:VCARD":
            yield f"line {number}: outside of a card"
            continue
        card.append((number, line))
        if line == "END:VCARD":
            yield from property_faults(card)
            card = []
    if card:
        yield f"line {card[0][0]}: a card without an end"


def property_faults(card: list[tuple[int, str]]) -> Iterator[str]:
    start = card[0][0]
    if card[1][1] not in ("VERSION:3.0", "VERSION:4.0"):
        yield f"line {start + 1}: not VERSION:3.0 or VERSION:4.0"
    names = []
    for number, line in card[1:-1]:
        head = HEAD.match(line)
        if head is None:
            yield f"line {number}: not a property"
            continue
        names.append(head[1].upper())
        value = line[head.end() :]
        if names[-1] == "N" and (count := len(re.split(r"(?<!\\)(?:\\\\)*;", value))) != 5:
            yield f"line {number}: N of {count} parts"
        if names[-1] in ("BEGIN", "END"):
            yield f"line {number}: a card inside a card"
    for name in ("VERSION", "FN", "N", "UID"):
        if (count := names.count(name)) != 1:
            yield f"line {start}: a card with {count} {name}"


def main() -> int:
    status = 0
    for path in sys.argv[1:]:
        for fault in faults(Path(path).read_bytes()):
            print(f"{path}: {fault}")
            status = 1
    return status


if __name__ == "__main__":
    sys.exit(main())
