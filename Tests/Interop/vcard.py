#!/usr/bin/env python3
"""Checks that independent readers find in a vCard file exactly the contacts that were exported.

    vcard.py [--khard] EXPECTED.json FILE.vcf

EXPECTED.json is an array of objects with the keys "name", "emails", "phones" and "note"; all but
the name may be missing or null. FILE.vcf is read by vobject (PyPI `vobject`) or, with --khard, by
the `khard` command (PyPI `khard`), which is given an address book with one card to a file.

Cards may come in any order. Prints "N cards equal" and exits 0, or prints what differs and exits 1.
"""

import argparse
import ast
import json
import re
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path
from typing import Iterable, Iterator, NamedTuple

LINE_BREAK = re.compile("\r\n|[\n-\r\x85\u2028\u2029]")
UNPRINTABLE = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
CARD = re.compile(rb"^BEGIN:VCARD\r\n.*?^END:VCARD\r\n", re.DOTALL | re.MULTILINE)


class Contact(NamedTuple):
    """What is compared; addresses and numbers are sorted, because khard groups them by type."""

    name: str
    emails: tuple[str, ...]
    phones: tuple[str, ...]
    note: str


def portable(text: str) -> str:
    """A text on one line as a vCard may hold it: nothing in it is active."""
    return prose(text).replace("\t", " ")


def prose(text: str) -> str:
    """A text of several lines as a vCard may hold it: line breaks are one kind, and tabs stay."""
    return UNPRINTABLE.sub("", LINE_BREAK.sub("\n", text))


def contact(name: str, emails: Iterable[str], phones: Iterable[str], notes: list[str]) -> Contact:
    return Contact(name, tuple(sorted(emails)), tuple(sorted(phones)), "\n".join(notes))


def expected(path: Path) -> Iterator[Contact]:
    for item in json.loads(path.read_text(encoding="utf-8")):
        yield contact(
            portable(item["name"]),
            map(portable, item.get("emails") or []),
            map(portable, item.get("phones") or []),
            [prose(item.get("note") or "")],
        )


def read_by_vobject(path: Path) -> Iterator[Contact]:
    import vobject

    def values(card, name: str) -> list[str]:
        return [line.value for line in card.contents.get(name, [])]

    # Read as bytes, so that line ends reach vobject as they stand in the file.
    for card in vobject.readComponents(path.read_bytes().decode("utf-8")):
        names = values(card, "fn")
        if len(names) != 1:
            raise SystemExit(f"a card has {len(names)} FN instead of one: {names}")
        yield contact(
            names[0], values(card, "email"), values(card, "tel"), values(card, "note")
        )


def read_by_khard(path: Path) -> Iterator[Contact]:
    with tempfile.TemporaryDirectory() as folder:
        book = Path(folder, "book")
        book.mkdir()
        for number, card in enumerate(CARD.findall(path.read_bytes())):
            (book / f"{number}.vcf").write_bytes(card)
        config = Path(folder, "khard.conf")
        config.write_text(f"[addressbooks]\n[[book]]\npath = {book}\n", encoding="utf-8")
        yield from khard_contacts(khard_list(config))


def khard_list(config: Path) -> str:
    """One row per contact; the name comes last, because it alone is written as it is."""
    fields = "emails,phone_numbers,notes,formatted_name"
    command = ["khard", "-c", str(config), "list", "--parsable", "--fields", fields]
    result = subprocess.run(command, capture_output=True, check=False)
    sys.stderr.write(result.stderr.decode("utf-8", "replace"))
    if result.returncode != 0:
        raise SystemExit(f"khard ended with status {result.returncode}")
    return result.stdout.decode("utf-8")


def khard_contacts(listing: str) -> Iterator[Contact]:
    # A row begins with a dictionary or with the tab after none; other lines go on with a name.
    rows = re.split(r"\n(?=\{|\t)", listing.removesuffix("\n")) if listing else []
    for row in rows:
        emails, phones, notes, name = row.split("\t", 3)
        yield contact(name, in_dictionary(emails), in_dictionary(phones), in_list(notes))


def in_dictionary(text: str) -> list[str]:
    groups = ast.literal_eval(text) if text else {}
    return [value for values in groups.values() for value in values]


def in_list(text: str) -> list[str]:
    return ast.literal_eval(text) if text else []


def differences(wanted: Counter, found: Counter) -> Iterator[str]:
    for missing in (wanted - found).elements():
        yield f"expected, not read: {missing}"
    for surplus in (found - wanted).elements():
        yield f"read, not expected: {surplus}"


def main() -> int:
    parser = argparse.ArgumentParser(description="Compare a vCard file with what it should hold.")
    parser.add_argument("expected", type=Path, metavar="EXPECTED.json")
    parser.add_argument("cards", type=Path, metavar="FILE.vcf")
    parser.add_argument("--khard", action="store_true", help="read with khard, not with vobject")
    arguments = parser.parse_args()

    wanted = Counter(expected(arguments.expected))
    read = read_by_khard if arguments.khard else read_by_vobject
    found = Counter(read(arguments.cards))
    report = list(differences(wanted, found))
    for line in report:
        print(line)
    if not report:
        print(f"{found.total()} cards equal")
    return 1 if report else 0


if __name__ == "__main__":
    sys.exit(main())
