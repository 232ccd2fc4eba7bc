"""What readers are known to lose: the entries of `known_losses.toml`."""

import re
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Iterator

LIST = Path(__file__).parent / "known_losses.toml"
EFFECTS = ("absent", "drop", "first", "replace", "unordered", "garbled")


@dataclass(frozen=True)
class Loss:
    """What becomes of one field in one reader."""

    field: str
    effect: str
    argument: Any
    reason: str

    def apply(self, values: list[str]) -> list[str]:
        """What the reader makes of the values, but for their order."""
        match self.effect:
            case "absent":
                return []
            case "drop":
                return [value for value in values if not re.search(self.argument, value)]
            case "first":
                return values[:1]
            case "replace":
                pattern, replacement = self.argument
                return [re.sub(pattern, replacement, value) for value in values]
            case _:
                return values

    def garbles(self, values: list[str]) -> bool:
        """Whether it cannot be said what the reader makes of the values."""
        return self.effect == "garbled" and any(re.search(self.argument, value) for value in values)

    def __str__(self) -> str:
        return f"{self.field}: {self.reason}"


def known_losses(reader: str, version: str) -> list[Loss]:
    """The losses of a reader in a version of the format, one for each field."""
    with LIST.open("rb") as file:
        entries = tomllib.load(file)["loss"]
    return [
        loss
        for entry in entries
        if entry["reader"] == reader and version in entry.get("versions", ["3.0", "4.0"])
        for loss in by_field(entry)
    ]


def by_field(entry: dict[str, Any]) -> Iterator[Loss]:
    [effect] = [name for name in EFFECTS if name in entry]
    argument = entry[effect]
    if effect == "replace":
        argument = tuple(argument)
    for field in entry["fields"]:
        yield Loss(field, effect, argument, entry["reason"])
