#!/usr/bin/python3
"""Has independent readers read the cards that `hearth` exports, and compares the values.

    interop.py HEARTH FOLDER [--without-photos]

HEARTH is the program, FOLDER is made for its files. Exits 0 if every reader finds in every card
what the database holds but for what `known_losses.toml` lists, and if all that is listed is lost.
"""

import subprocess
import sys
from pathlib import Path
from typing import Iterator, NamedTuple

import hard_contacts
import octet_lint
import photo_cards
import readers
import truth
from card import card
from comparison import Outcome, compare
from losses import Loss, known_losses
from readers import Reader
from truth import Contact

CONTACT_COUNT = 1000
PHOTO_COUNT = 30
SHOWN_FAULTS = 8


class Row(NamedTuple):
    """What one judge says of one file."""

    judge: str
    version: str
    outcome: Outcome
    losses: list[Loss] = []


class Hearth:
    """The program, with a database of its own."""

    def __init__(self, binary: Path, folder: Path) -> None:
        self.binary, self.database = binary, folder / "hearth.db"

    def __call__(self, *arguments: str) -> str:
        command = [str(self.binary), *arguments, "--db", str(self.database)]
        return subprocess.run(command, check=True, stdout=subprocess.PIPE, encoding="utf-8").stdout


def filled(hearth: Hearth, folder: Path, photo_count: int) -> list[Contact]:
    """The contacts, as the program shows them once it has taken them in."""
    hard_contacts.write(folder / "contacts.csv", CONTACT_COUNT - photo_count)
    photos = photo_cards.write(folder / "photos.vcf", photo_count)
    hearth("import", "csv", "--contacts", str(folder / "contacts.csv"))
    if photo_count > 0:
        hearth("import", "vcard", str(folder / "photos.vcf"))
    contacts = truth.contacts(hearth)
    if len(contacts) != CONTACT_COUNT:
        raise SystemExit(f"there are {len(contacts)} contacts, not {CONTACT_COUNT}")
    for contact in contacts:
        email = contact["emails"][0]["address"]
        contact["photo"] = [photos[email]] if email in photos else []
    return contacts


def judged(
    version: str, cards: Path, contacts: list[Contact], compared: list[Reader], grammar: Reader
) -> Iterator[Row]:
    """What the octet lint, the readers and, of version 4.0, the grammar say."""
    yield Row("octet lint", version, Outcome(faults=list(octet_lint.faults(cards.read_bytes()))))
    wanted = [truth.card(contact) for contact in contacts]
    has_photos = any(card["photo"] for card in wanted)
    for reader in compared:
        losses = known_losses(reader.name, version)
        losses = [loss for loss in losses if has_photos or loss.field != "photo"]
        try:
            outcome = compare(wanted, map(card, reader.lines(cards)), losses)
        except subprocess.CalledProcessError as error:
            outcome = Outcome(faults=[f"cannot read the file: {error}"])
        yield Row(reader.title, version, outcome, losses)
    if version == "4.0":
        losses = known_losses(grammar.name, version)
        yield Row(grammar.title, version, refusals(grammar.lines(cards), losses), losses)


def refusals(lines: Iterator[str], losses: list[Loss]) -> Outcome:
    """Every line that a grammar refuses is a fault, unless it is known to be refused."""
    outcome = Outcome()
    for line in lines:
        met = [loss for loss in losses if loss.garbles([line])]
        outcome.seen.update(met)
        outcome.lost_count += bool(met)
        outcome.faults += [] if met else [f"against the grammar: {line}"]
    outcome.add_unmet(losses)
    return outcome


def report(rows: list[Row], folder: Path) -> None:
    print(f"{'JUDGE':<20} {'VCARD':>5} {'CARDS':>6} {'EQUAL':>7} {'LOST':>6} {'FAULTS':>6}")
    for judge, version, outcome, _ in rows:
        counts = f"{outcome.card_count:>6} {outcome.equal_count:>7} {outcome.lost_count:>6}"
        print(f"{judge:<20} {version:>5} {counts} {len(outcome.faults):>6}")
    print("\nKnown losses")
    for line in loss_lines(rows):
        print(f"  {line}")
    for judge, version, outcome, _ in rows:
        if outcome.faults:
            path = folder / f"faults-{judge.split()[0]}-{version}.txt"
            path.write_text("\n".join(outcome.faults) + "\n", encoding="utf-8")
            print(f"\n{judge} on {version}; the whole list is in {path}")
            print("\n".join(fault[:400] for fault in outcome.faults[:SHOWN_FAULTS]))


def loss_lines(rows: list[Row]) -> Iterator[str]:
    """A line for each reason, with the versions and fields it is given for."""
    places: dict[tuple[str, str], dict[str, set[str]]] = {}
    for judge, version, _, losses in rows:
        for loss in losses:
            fields = places.setdefault((judge, loss.reason), {})
            fields.setdefault(loss.field, set()).add(version)
    for (judge, reason), fields in places.items():
        named = [f"{field} ({', '.join(sorted(versions))})" for field, versions in fields.items()]
        yield f"{judge}: {reason}: {', '.join(named)}"


def main() -> int:
    binary, folder = Path(sys.argv[1]).absolute(), Path(sys.argv[2]).absolute()
    folder.mkdir(parents=True)
    hearth = Hearth(binary, folder)
    has_photos = "--without-photos" not in sys.argv
    contacts = filled(hearth, folder, PHOTO_COUNT if has_photos else 0)
    compared, grammar = readers.build(folder)
    rows: list[Row] = []
    for version in ("3.0", "4.0"):
        cards = folder / f"contacts-{version}.vcf"
        photos = ["--photos"] if has_photos else []
        hearth("export", "vcard", "--vcard-version", version, *photos, "--output", str(cards))
        rows += judged(version, cards, contacts, compared, grammar)
    report(rows, folder)
    return any(row.outcome.faults for row in rows)


if __name__ == "__main__":
    sys.exit(main())
