#!/usr/bin/env python3
"""Shows that a phone number edited in khard comes back into Hearth, and nothing else.

    khard_round_trip.py HEARTH

Contacts go out into a folder with `export vcard --split`, khard edits one number of two of them
without being asked anything, and `import vcard` brings the folder back. What Hearth holds must then
differ from what it held in those numbers alone; a second import must change nothing, and an export
must say what khard said. One of the two was entered, and the other came from another program's card.

Prints what came back and exits 0, or prints what is wrong and exits 1.
"""

import difflib
import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Iterator

# By name, each number that is edited, and what it becomes.
EDITS = {
    "Dana": ("+353 1 555 0199", "+353 1 555 0222"),
    "Rae": ("+353 1 555 0333", "+353 1 555 0444"),
}

CONTACTS = [
    ["Dana Doe", "--email", "work:dana@example.com", "--email", "home:dd@example.org",
     "--phone", "cell:+353 85 555 0100", "--phone", "work:+353 1 555 0199",
     "--phone", "door:+353 1 555 0111", "--org", "Example; Talent, Ltd", "--title", "Partner",
     "--role", "agency-recruiter", "--tier", "A", "--tag", "fintech", "--tag", "berlin",
     "--note", "Met at the fair, twice; nice\nand a second line \\n", "--birthday", "--04-12",
     "--linkedin", "dana-doe", "--link", "https://example.com/a,b", "--timezone", "Europe/Dublin",
     "--nickname", "Dee", "--pronouns", "they/them",
     "--address", "1 Main St\nFloor 2; Dublin; Leinster; D01; Ireland"],
    ["Δάνα Παράδειγμα", "--email", "daphne@example.net", "--phone", "+30 21 0555 0100"],
    ["李样本", "--phone", "work:+86 10 5555 0100", "--org", "示例有限公司"],
]

# khard sorts what stands more than once.
CARD = """BEGIN:VCARD
VERSION:3.0
UID:rae-1
FN:Rae Roe
N:Roe;Rae;;;
NICKNAME:Ray
NICKNAME:Dee
TEL;TYPE=work:+353 1 555 0333
TITLE:Partner
TITLE:Associate
NOTE:second\\, but first
NOTE:first
URL;TYPE=work:https://example.com/z
URL:https://example.com/a
IMPP;X-SERVICE-TYPE=Jabber;TYPE=home:xmpp:rae@example.com
IMPP:skype:rae
X-FOO;X-BAR=1:kept
END:VCARD
"""


class Hearth:
    """The program under test, with a database of its own."""

    def __init__(self, program: str, database: Path) -> None:
        self.command = [program, "--db", str(database)]

    def run(self, *arguments: str, reading: str | None = None) -> str:
        result = subprocess.run(
            self.command + list(arguments), capture_output=True, check=False, text=True,
            input=reading)
        if result.returncode != 0:
            raise SystemExit(f"hearth {' '.join(arguments)}: {result.returncode}: {result.stderr}")
        return result.stdout

    def contacts(self) -> list[dict]:
        """Everything about every contact but when it last changed."""
        listed = json.loads(self.run("contact", "list", "--all", "--json"))
        shown = [json.loads(self.run("contact", "show", str(row["id"]), "--json")) for row in listed]
        for contact in shown:
            contact.pop("updated_at", None)
        return shown


def edit_with_khard(folder: Path, name: str, old: str, new: str) -> None:
    """Changes a text in what khard shows of a contact, and has khard take it."""
    config = folder.parent / "khard.conf"
    config.write_text(f"[addressbooks]\n[[book]]\npath = {folder}\n", encoding="utf-8")
    khard = ["khard", "-c", str(config)]
    shown = subprocess.run(
        khard + ["show", "--format", "yaml", name], capture_output=True, check=True, text=True,
        timeout=60).stdout
    if old not in shown:
        raise SystemExit(f"khard shows no {old!r}:\n{shown}")
    template = folder.parent / "edited.yaml"
    template.write_text(shown.replace(old, new), encoding="utf-8")
    subprocess.run(
        khard + ["edit", "-i", str(template), name], input="y\n", capture_output=True, check=True,
        text=True, timeout=60)


def with_number(contacts: list[dict], old: str, new: str) -> list[dict]:
    """The contacts with one number replaced by another, all else as it is."""
    return json.loads(json.dumps(contacts, ensure_ascii=False).replace(old, new))


def difference(wanted: list[dict], found: list[dict]) -> Iterator[str]:
    """What differs, line by line."""
    texts = [json.dumps(contacts, indent=1, ensure_ascii=False) for contacts in (wanted, found)]
    return difflib.unified_diff(*(text.splitlines() for text in texts), "wanted", "found", n=0)


def contents(folder: Path) -> dict[str, list[str]]:
    """What each file of a folder says, in whatever order, but for when it was written."""
    return {
        file.name: sorted(line for line in file.read_text(encoding="utf-8").splitlines()
                          if not line.startswith("REV"))
        for file in folder.iterdir()
    }


def main() -> int:
    if len(sys.argv) != 2:
        raise SystemExit(__doc__)
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch, "book")
        hearth = Hearth(sys.argv[1], Path(scratch, "hearth.db"))
        for contact in CONTACTS:
            hearth.run("contact", "add", *contact)
        hearth.run("import", "vcard", "-", reading=CARD)
        wanted = hearth.contacts()
        hearth.run("export", "vcard", "--split", str(folder))
        for name, (old, new) in EDITS.items():
            edit_with_khard(folder, name, old, new)
            wanted = with_number(wanted, old, new)
        print(hearth.run("import", "vcard", str(folder)), end="")

        after = hearth.contacts()
        if after != wanted:
            print("\n".join(difference(wanted, after)))
            return 1
        hearth.run("import", "vcard", str(folder))
        if hearth.contacts() != wanted:
            print("a second import changed something")
            return 1
        files = contents(folder)
        hearth.run("export", "vcard", "--split", str(folder))
        if contents(folder) != files:
            print("the next export said something else")
            return 1
        hearth.run("check")
    print("the numbers came back, and nothing else")
    return 0


if __name__ == "__main__":
    sys.exit(main())
