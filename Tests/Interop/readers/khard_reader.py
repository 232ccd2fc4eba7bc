#!/usr/bin/python3
"""Prints the cards of a vCard file as khard shows them, a JSON object a line.

khard reads a folder with one card to a file, so the file is taken apart first.
"""

import json
import re
import sys
import tempfile
from datetime import date
from pathlib import Path
from typing import Any

from khard.address_book import VdirAddressBook
from khard.carddav_object import CarddavObject

CARD = re.compile(rb"^BEGIN:VCARD\r\n.*?^END:VCARD\r\n", re.DOTALL | re.MULTILINE)
# What khard puts beside a label, or in the place of one.
NO_LABEL = {"internet", "voice", "pref", "pref=1"}


def address_book(cards: bytes, folder: str) -> VdirAddressBook:
    for number, card in enumerate(CARD.findall(cards)):
        Path(folder, f"{number}.vcf").write_bytes(card)
    book = VdirAddressBook("interop", folder)
    book.load()
    return book


def joined(value: str | list[str]) -> str:
    return value if isinstance(value, str) else ",".join(value)


def by_label(groups: dict[str, list[Any]]) -> list[dict[str, Any]]:
    """The values of a dictionary from what they are for, as khard joins it: `work, pref`."""
    return [
        {
            "value": value,
            "types": [],
            "label": ", ".join(word for word in key.split(", ") if word.lower() not in NO_LABEL),
        }
        for key, values in groups.items()
        for value in values
    ]


def plain(values: list[Any]) -> list[Any]:
    """The values without their labels: a labelled one is a dictionary of one entry."""
    return [next(iter(v.values())) if isinstance(v, dict) else v for v in values]


def addresses(card: CarddavObject) -> list[dict[str, Any]]:
    entries = by_label(card.post_addresses)
    for entry in entries:
        parts = entry["value"]
        names = ("street", "city", "region", "code", "country")
        entry["value"] = [joined(parts[name]) for name in names]
    return entries


def birthday(card: CarddavObject) -> list[str]:
    value = card.birthday
    if not isinstance(value, date):
        return [value] if value else []
    # khard's stand-in for a year that is not known.
    return [value.strftime("--%m-%d" if value.year == 1900 else "%Y-%m-%d")]


def read(card: CarddavObject) -> dict[str, Any]:
    return {
        "uid": [card.uid],
        "name": [card.formatted_name],
        "parts": [
            [
                card.last_name, card.first_name, " ".join(card._get_additional_names()),
                " ".join(card._get_name_prefixes()), " ".join(card._get_name_suffixes()),
            ]
        ],
        "nickname": plain(card.nicknames),
        "emails": by_label(card.emails),
        "phones": by_label(card.phone_numbers),
        "addresses": addresses(card),
        "organizations": plain(card.organisations),
        "titles": plain(card.titles),
        "role": plain(card.roles),
        "pages": [
            {"value": value, "types": [], "label": label}
            for page in card.webpages
            for label, value in (page if isinstance(page, dict) else {None: page}).items()
        ],
        "birthday": birthday(card),
        "tags": card.categories,
        "note": plain(card.notes),
    }


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        for card in address_book(Path(sys.argv[1]).read_bytes(), folder).contacts.values():
            print(json.dumps(read(card), ensure_ascii=False))


if __name__ == "__main__":
    main()
