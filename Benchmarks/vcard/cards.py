#!/usr/bin/env python3
"""Writes vCards 3.0 shaped as real address books export them, the same for the same arguments.

    cards.py [COUNT] [SEED] >cards.vcf

Everybody in them is invented. A card has some 940 octets, one in 33 a photo; names and notes are in
several scripts, and phones, labels, groups and extensions stand as Apple, Google and Evolution
write them.
"""

import base64
import math
import random
import sys
from collections.abc import Iterator
from datetime import datetime, timedelta

GIVEN = """Aoife Bertil Cormac Dagný Ezekiel Fatima-Zahra Gruffudd Hedwig Ingrid João Kęstutis Leandro
Mireille Nokuthula Oisín Priyanka Quentin Rosalind Søren Tobias Ulla Véronique Wren Ximena Yusuf
Žofia Єва Ксенія Θάλεια Ηλίας نور سلمى ほたる あかり 火梅 明哲""".split()
FAMILY = """Emberwick Glutberg Coalstone Thinteáin Okonjo-Vale Hearthley Ashgrove Brasa Tinderfox
Kvistgård Lumière Mlilo-Sample Öfenstein Pyrrhonen Quillfeather Ravnsvart Smolderby Torchwell
Umberfield Żarski Жаринова Іскренко Σπινθήρας الموقد البيلسان 佐倉 灯田 林 炎""".split()
AGENCIES = ["Emberline Search", "Kindling & Co", "Bellows Recruitment", "Hob & Grate, Partners",
            "Tinderfox Talent", "Ashvale Executive", "Köhler & Söhne Personal", "灯火人材"]
DEPARTMENTS = ["Platform", "Data & Infrastructure", "Health; Life Sciences", "Öffentlicher Dienst"]
TITLES = ["Talent Partner", "Principal Consultant, Platform", "Researcher", "Geschäftsführerin",
          "Director of Talent Acquisition", "Chargé de recrutement", "Старший консультант"]
STREETS = ["Cinder Lane", "Rue de la Braise", "Glutweg", "Calle de la Lumbre", "Kolgatan",
           "Furnace Row, Block C", "вулиця Вогняна"]
CITIES = [("Dublin", "", "D02 XY45", "Ireland"), ("London", "", "EC1A 1AA", "United Kingdom"),
          ("Łódź", "Łódzkie", "90-001", "Polska"), ("München", "Bayern", "80331", "Deutschland"),
          ("Austin", "TX", "73301", "USA"), ("京都市", "京都府", "600-8001", "日本")]
TAGS = ["recruiter", "agency", "myContacts", "fintech", "contract", "trusted", "remote", "länder"]
LABELS = ["_$!<HomePage>!$_", "LinkedIn", "Direct line", "Büro", "_$!<Other>!$_", "Assistant"]
DOMAINS = ["example.com", "example.org", "example.net", "mail.example.com", "talent.example.org"]
WORDS = """the call about a role in platform was moved to Thursday she asks for three dates never one
prefers e-mail over phone met at the meetup, introduced by Rosalind; wants two references before
Friday salary in EUR gross notice period of three months größere Teams führen télétravail possible
приїде восени просить резюме 来週また電話 面接の準備 remote within the EU only""".split()
EMAIL_TYPES = ["INTERNET", "INTERNET,WORK", "INTERNET,HOME", "INTERNET,WORK,PREF"]
PHONE_TYPES = ["CELL,VOICE", "WORK,VOICE", "HOME,VOICE", "WORK,FAX", "CELL,VOICE,PREF", "PAGER"]

LINE_LIMIT = 75
PHOTO_OCTETS = 4_500
EPOCH = datetime(2026, 5, 3, 12)


class Dice(random.Random):
    """Draws that are the same in every version of Python: `random` alone is promised to be."""

    def below(self, bound: int) -> int:
        return int(self.random() * bound)

    def pick(self, items: list):
        return items[self.below(len(items))]

    def chance(self, percent: float) -> bool:
        return self.random() * 100 < percent

    def hexadecimal(self, digits: int) -> str:
        return "".join(self.pick("0123456789abcdef") for _ in range(digits))

    def octets(self, count: int) -> bytes:
        return bytes(self.below(256) for _ in range(count))


def escaped(text: str) -> str:
    """RFC 2426, section 2.4.2."""
    for plain, written in ("\\", "\\\\"), (",", "\\,"), (";", "\\;"), ("\n", "\\n"):
        text = text.replace(plain, written)
    return text


def components(*parts: str) -> str:
    return ";".join(map(escaped, parts))


def folded(line: str) -> bytes:
    """RFC 2426, section 2.6, between characters."""
    octets = line.encode()
    pieces = []
    limit = LINE_LIMIT
    while len(octets) > limit:
        cut = limit
        while octets[cut] & 0xC0 == 0x80:
            cut -= 1
        pieces.append(octets[:cut])
        octets = octets[cut:]
        limit = LINE_LIMIT - 1
    return b"\r\n ".join([*pieces, octets]) + b"\r\n"


def name_lines(dice: Dice, given: str, family: str) -> Iterator[str]:
    middle = dice.pick(GIVEN) if dice.chance(15) else ""
    prefix = dice.pick(["Dr.", "Ms.", "Herr"]) if dice.chance(10) else ""
    yield f"N:{components(family, given, middle, prefix, '')}"
    yield f"FN:{escaped(' '.join(filter(None, [prefix, given, middle, family])))}"
    if dice.chance(12):
        yield f"NICKNAME:{given[:3]}"
    if dice.chance(8):
        yield f"X-PHONETIC-FIRST-NAME:{given.lower()}"


def work_lines(dice: Dice) -> Iterator[str]:
    if dice.chance(75):
        department = [dice.pick(DEPARTMENTS)] if dice.chance(40) else []
        yield f"ORG:{components(dice.pick(AGENCIES), *department)}"
    if dice.chance(65):
        yield f"TITLE:{escaped(dice.pick(TITLES))}"
    if dice.chance(10):
        yield "ROLE:Agency recruiter"


def reach_lines(dice: Dice, number: int) -> Iterator[str]:
    for index in range(1 + dice.below(3)):
        address = f"contact.{number}.{index}@{dice.pick(DOMAINS)}"
        if dice.chance(12):
            yield f"item{index + 1}.EMAIL;TYPE=INTERNET:{address}"
            yield f"item{index + 1}.X-ABLabel:{dice.pick(LABELS)}"
        elif dice.chance(20):
            yield f"EMAIL;type=INTERNET;type=WORK;type=pref:{address}"
        else:
            yield f"EMAIL;TYPE={dice.pick(EMAIL_TYPES)}:{address}"
    for _ in range(1 + dice.below(4)):
        yield f"TEL;TYPE={dice.pick(PHONE_TYPES)}:+353 20 9{dice.below(100):02} {dice.below(10_000):04}"


def address_lines(dice: Dice) -> Iterator[str]:
    for kind in ["WORK", "HOME"][: dice.below(3)]:
        street = f"{1 + dice.below(200)} {dice.pick(STREETS)}"
        if dice.chance(20):
            street += f"\nFloor {1 + dice.below(9)}"
        yield f"ADR;TYPE={kind}:;;{components(street, *dice.pick(CITIES))}"


def web_lines(dice: Dice, number: int) -> Iterator[str]:
    if dice.chance(30):
        yield f"URL:https://{dice.pick(DOMAINS)}/people/{number}"
    if dice.chance(35):
        handle = f"invented-{dice.hexadecimal(6)}"
        yield f"item8.URL;type=pref:https://www.linkedin.example.com/in/{handle}/"
        yield f"item8.X-ABLabel:{dice.pick(LABELS)}"
        yield (f"X-SOCIALPROFILE;type=linkedin;x-user={handle}:"
               f"https://www.linkedin.example.com/in/{handle}")
    if dice.chance(10):
        yield f"IMPP;X-SERVICE-TYPE=Jabber;TYPE=HOME:xmpp:contact.{number}@example.org"


def note(dice: Dice) -> str:
    """Mostly a sentence, at times a page."""
    words = [dice.pick(WORDS) for _ in range(4 + int(-16.5 * math.log(1 - dice.random())))]
    return "".join(word + ("\n" if dice.chance(5) else " ") for word in words).strip()


def photo(dice: Dice) -> str:
    picture = b"\xff\xd8\xff\xe0\x00\x10JFIF\x00" + dice.octets(PHOTO_OCTETS)
    return f"PHOTO;ENCODING=b;TYPE=JPEG:{base64.b64encode(picture).decode()}"


def other_lines(dice: Dice) -> Iterator[str]:
    if dice.chance(20):
        yield f"BDAY:{1950 + dice.below(50)}-{1 + dice.below(12):02}-{1 + dice.below(28):02}"
    if dice.chance(40):
        yield f"CATEGORIES:{','.join(sorted({dice.pick(TAGS) for _ in range(3)}))}"
    if dice.chance(60):
        yield f"NOTE:{escaped(note(dice))}"
    if dice.chance(30):
        yield "X-EVOLUTION-FILE-AS:Invented\\, Somebody"
        yield "X-MOZILLA-HTML:FALSE"
    if dice.chance(3):
        yield photo(dice)


def card(dice: Dice, number: int) -> Iterator[str]:
    yield "BEGIN:VCARD"
    yield "VERSION:3.0"
    yield "PRODID:-//Example Corp.//Address Book 7.1//EN"
    groups = "-".join(dice.hexadecimal(digits) for digits in (8, 4, 4, 4, 12))
    yield f"UID:{groups}"
    yield from name_lines(dice, dice.pick(GIVEN), dice.pick(FAMILY))
    yield from work_lines(dice)
    yield from reach_lines(dice, number)
    yield from address_lines(dice)
    yield from web_lines(dice, number)
    yield from other_lines(dice)
    revised = EPOCH - timedelta(seconds=dice.below(100_000_000))
    yield f"REV:{revised.isoformat()}Z"
    yield "END:VCARD"


def main(count: int = 100_000, seed: int = 1) -> None:
    dice = Dice(seed)
    for number in range(1, count + 1):
        for line in card(dice, number):
            sys.stdout.buffer.write(folded(line))


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
