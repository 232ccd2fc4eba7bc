#!/usr/bin/python3
"""Prints the cards of a vCard file as Evolution's library reads them, a JSON object a line.

What the address book shows in one place is read through its contact; lists through its attributes.
"""

import hashlib
import json
import re
import sys
from pathlib import Path
from typing import Any, Iterator

import gi

gi.require_version("EBookContacts", "1.2")
from gi.repository import EBookContacts  # noqa: E402

CARD = re.compile(r"^BEGIN:VCARD\r\n.*?^END:VCARD\r\n", re.DOTALL | re.MULTILINE)
Attribute = EBookContacts.VCardAttribute


def text(attribute: Attribute) -> str:
    """The one value that is shown; every property may have several, divided by semicolons."""
    return attribute.get_values()[0]


def types(attribute: Attribute) -> list[str]:
    return attribute.get_param("TYPE") or []


def label(attribute: Attribute, attributes: list[Attribute]) -> str | None:
    """The text of the `X-ABLabel` in the attribute's group."""
    group = attribute.get_group()
    for other in attributes:
        if group and other.get_group() == group and other.get_name().upper() == "X-ABLABEL":
            return text(other)
    return None


def read(contact: EBookContacts.Contact) -> dict[str, Any]:
    attributes = EBookContacts.VCard.get_attributes(contact)

    def named(*names: str) -> Iterator[Attribute]:
        return (attribute for attribute in attributes if attribute.get_name().upper() in names)

    def shown(name: str) -> list[str]:
        value = contact.get_property(name)
        return [value] if value else []

    def labelled(name: str) -> list[dict[str, Any]]:
        return [
            {"value": text(line), "types": types(line), "label": label(line, attributes)}
            for line in named(name)
        ]

    name = contact.get_property("name")
    addresses = labelled("ADR")
    for address, attribute in zip(addresses, named("ADR")):
        address["value"] = attribute.get_values()[2:7]
    return {
        "uid": shown("id"),
        "name": shown("full-name"),
        "parts": [[name.family, name.given, name.additional, name.prefixes, name.suffixes]],
        "nickname": shown("nickname"),
        "pronouns": [text(attribute) for attribute in named("PRONOUNS", "X-PRONOUNS")],
        "emails": labelled("EMAIL"),
        "phones": labelled("TEL"),
        "addresses": addresses,
        "organizations": [parts] if (parts := shown("org") + shown("org-unit")) else [],
        "titles": shown("title"),
        "role": shown("role"),
        "pages": labelled("URL"),
        "profiles": [text(attribute) for attribute in named("SOCIALPROFILE", "X-SOCIALPROFILE")],
        "birthday": birthday(contact),
        "time_zone": [text(attribute) for attribute in named("TZ")],
        "tags": [tag for attribute in named("CATEGORIES") for tag in attribute.get_values()],
        "note": shown("note"),
        "photo": photo(contact),
    }


def birthday(contact: EBookContacts.Contact) -> list[str]:
    date = contact.get_property("birth-date")
    return [f"{date.year:04}-{date.month:02}-{date.day:02}"] if date else []


def photo(contact: EBookContacts.Contact) -> list[str]:
    picture = contact.get_property("photo")
    if picture is None or picture.type != EBookContacts.ContactPhotoType.INLINED:
        return []
    return [hashlib.sha256(bytes(picture.get_inlined())).hexdigest()]


def main() -> None:
    for card in CARD.findall(Path(sys.argv[1]).read_bytes().decode("utf-8")):
        contact = EBookContacts.Contact.new_from_vcard(card)
        print(json.dumps(read(contact), ensure_ascii=False))


if __name__ == "__main__":
    main()
