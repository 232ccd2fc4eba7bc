"""The independent readers: what they are installed from, how they are built and run."""

import os
import re
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Iterator

FOLDER = Path(__file__).parent / "readers"
JARS = "/usr/share/java/ez-vcard.jar:/usr/share/java/vinnie.jar"
INCLUDES = [f"-I/usr/include/KF5{folder}" for folder in ("", "/KContacts", "/KCoreAddons")]


@dataclass(frozen=True)
class Reader:
    name: str
    # The Debian package that it comes from.
    package: str
    command: list[str]

    @property
    def title(self) -> str:
        """The name and the version of the reader."""
        query = ["dpkg-query", "--show", "--showformat=${Version}", self.package]
        version = subprocess.run(query, capture_output=True, encoding="ascii", check=True).stdout
        return f"{self.name} {re.sub('^.*:|[-+].*$', '', version)}"

    def lines(self, cards: Path) -> Iterator[str]:
        """What the reader prints of a file; its complaints stay beside that.

        Raises CalledProcessError if the reader fails.
        """
        log = cards.with_suffix(f".{self.name}.log")
        with log.open("wb") as complaints:
            process = subprocess.run(
                [*self.command, str(cards)], stdout=subprocess.PIPE, stderr=complaints,
                env=os.environ | {"LC_ALL": "C.UTF-8"}, check=True,
            )
        # Some of what may be in a text ends a line for `splitlines`.
        return iter(process.stdout.decode("utf-8").split("\n")[:-1])


def build(folder: Path) -> tuple[list[Reader], Reader]:
    """The readers whose values are compared, and the one that knows the grammar of 4.0."""
    run("javac", "-cp", JARS, "-d", str(folder), str(FOLDER / "EzVCardReader.java"))
    kcontacts = compiled("kcontacts_reader", folder, *INCLUDES, *qt(), "-lKF5Contacts")
    belcard = compiled("belcard_grammar", folder, "-lbelcard")
    java = ["java", "-cp", f"{folder}:{JARS}", "EzVCardReader"]
    readers = [
        Reader("vobject", "python3-vobject", python("vobject_reader.py")),
        Reader("khard", "khard", python("khard_reader.py")),
        Reader("ez-vcard", "libez-vcard-java", java),
        Reader("sabre", "php-sabre-vobject", ["php", str(FOLDER / "sabre_reader.php")]),
        Reader("Evolution", "gir1.2-ebookcontacts-1.2", python("evolution_reader.py")),
        Reader("KContacts", "libkf5contacts-dev", [kcontacts]),
    ]
    return readers, Reader("belcard", "libbelcard-dev", [belcard])


def python(name: str) -> list[str]:
    # Debian's own, which alone has Debian's modules.
    return ["/usr/bin/python3", str(FOLDER / name)]


def compiled(name: str, folder: Path, *flags: str) -> str:
    program = str(folder / name)
    run("g++", "-std=c++17", "-O1", "-fPIC", str(FOLDER / f"{name}.cpp"), "-o", program, *flags)
    return program


def qt() -> list[str]:
    flags = ["pkg-config", "--cflags", "--libs", "Qt5Core", "Qt5Gui"]
    return subprocess.run(flags, capture_output=True, encoding="ascii", check=True).stdout.split()


def run(*command: str) -> None:
    subprocess.run(command, check=True)
