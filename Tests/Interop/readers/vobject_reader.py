#!/usr/bin/python3
"""Prints the cards of a vCard file as vobject reads them, a JSON object a line."""

import hashlib
import json
import sys
from pathlib import Path
from typing import Any

import vobject

Line = vobject.base.ContentLine


def joined(value: str | list[str]) -> str:
    """A part of a structured value, which vobject splits at commas."""
    return value if isinstance(value, str) else ",".join(value)


def read(card: vobject.base.Component) -> dict[str, Any]:
    def lines(name: str) -> list[Line]:
        return card.contents.get(name, [])

    def values(name: str) -> list[Any]:
        return [line.value for line in lines(name)]

    def label(line: Line) -> str | None:
        labels = (other for other in lines("x-ablabel") if line.group and other.group == line.group)
        return next((other.value for other in labels), None)

    def labelled(name: str) -> list[dict[str, Any]]:
        return [
            {"value": line.value, "types": line.params.get("TYPE", []), "label": label(line)}
            for line in lines(name)
        ]

    addresses = labelled("adr")
    for address in addresses:
        adr = address["value"]
        parts = (adr.street, adr.city, adr.region, adr.code, adr.country)
        address["value"] = [joined(part) for part in parts]
    return {
        "uid": values("uid"),
        "name": values("fn"),
        "parts": [
            [joined(part) for part in (n.family, n.given, n.additional, n.prefix, n.suffix)]
            for n in values("n")
        ],
        "nickname": values("nickname"),
        "pronouns": values("pronouns") + values("x-pronouns"),
        "emails": labelled("email"),
        "phones": labelled("tel"),
        "addresses": addresses,
        "organizations": values("org"),
        "titles": values("title"),
        "role": values("role"),
        "pages": labelled("url"),
        "profiles": values("socialprofile") + values("x-socialprofile"),
        "birthday": values("bday"),
        "time_zone": values("tz"),
        "tags": [tag for tags in values("categories") for tag in tags],
        "note": values("note"),
        "photo": [hashlib.sha256(v).hexdigest() for v in values("photo") if isinstance(v, bytes)],
    }


def main() -> None:
    # Read as bytes, so that line ends reach vobject as they stand in the file.
    text = Path(sys.argv[1]).read_bytes().decode("utf-8")
    for card in vobject.readComponents(text):
        print(json.dumps(read(card), ensure_ascii=False))


if __name__ == "__main__":
    main()
