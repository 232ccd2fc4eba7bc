"""A card as it is compared: a dictionary from a field to its values.

A value is a text. The parts of one that has several are divided by `│`, and what has a label begins
with it: `work│dana@example.com`.

Readers print a JSON object a line, with the same fields. A value of several parts is an array
there, and what has a label is an object of `value`, `types` and, if the label is no type, `label`.
A field that a reader does not know is left out.
"""

import json
import re
from typing import Any
from urllib.parse import unquote

Card = dict[str, list[str]]

# Labels for which there is a type.
KNOWN_LABELS = ("work", "home", "cell", "fax", "pager")
PART = "│"
DATE = re.compile(r"(\d{4}|-)-?(\d\d)-?(\d\d)")


def card(line: str) -> Card:
    """The card in a line that a reader printed."""
    fields = {name: [text(value) for value in values] for name, values in json.loads(line).items()}
    fields["birthday"] = [DATE.sub(r"\1-\2-\3", date) for date in fields.get("birthday", [])]
    # What a URI needs to have percent-encoded is the grammar's concern.
    for name in ("pages", "profiles"):
        fields[name] = [unquote(value) for value in fields.get(name, [])]
    # A profile is written in several ways, so that every reader finds one.
    fields["profiles"] = list(dict.fromkeys(fields["profiles"]))
    fields["tags"] = sorted(fields.get("tags", []))
    fields["organizations"] = [parts.rstrip(PART) for parts in fields.get("organizations", [])]
    return fields


def text(value: Any) -> str:
    if isinstance(value, dict):
        return label(value.get("label"), value["types"]) + PART + text(value["value"])
    return PART.join(map(text, value)) if isinstance(value, list) else value or ""


def label(custom: str | None, types: list[str] = []) -> str:
    """The label, in the one spelling of those for which there is a type."""
    words = [custom.lower()] if custom else ",".join(types).lower().split(",")
    known = [word.replace("mobile", "cell") for word in words]
    return next((word for word in known if word in KNOWN_LABELS), custom or "")
