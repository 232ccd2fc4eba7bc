"""A CSV file of contacts whose content is hard to carry; the same seed gives the same file."""

import csv
import random
from itertools import cycle, islice
from pathlib import Path
from typing import Iterator, NamedTuple

Row = dict[str, str]


class Place(NamedTuple):
    """People of one script: given and family names, where they live, and something to note."""

    given: str
    family: str
    city: str
    country: str
    zone: str
    remark: str


PLACES = [
    Place("Síle Bláithín", "Ní Thinteáin", "Corcaigh", "Éire", "Europe/Dublin", "Tine bheag."),
    Place("Zoë", "D’Aubépine-Œuvré", "Orléans", "France", "Europe/Paris", "Où ça ? « Là-bas »…"),
    Place("Jörg", "Großherdfeuer", "Köln", "Österreich", "Europe/Vienna", "Straße, Öl & Übermut"),
    Place("Nguyễn Thị", "Lửa", "Đà Nẵng", "Việt Nam", "Asia/Ho_Chi_Minh", "Ngọn lửa ấm áp"),
    # Accents as combining marks, not as letters of their own.
    Place("Ame\u0301", "Bru\u0302le", "Nime\u0302s", "France", "Europe/Paris", "e\u0301te\u0301"),
    Place("Ευγενία", "Τζακιού", "Θεσσαλονίκη", "Ελλάδα", "Europe/Athens", "Καλημέρα· τι κάνεις;"),
    Place("Ярополк", "Печников", "Київ", "Україна", "Europe/Kyiv", "Щось тепле"),
    Place("თინათინ", "ბუხრიძე", "თბილისი", "საქართველო", "Asia/Tbilisi", "გამარჯობა"),
    Place("Կայծ", "Օջախյան", "Երևան", "Հայաստան", "Asia/Yerevan", "Բարև"),
    Place("جمرة", "الموقدي", "القاهرة", "مصر", "Africa/Cairo", "مرحبا، كيف الحال؟"),
    # A zero-width non-joiner, and a mark that turns the direction of writing.
    Place("شعله", "آتش\u200cبان", "اصفهان", "ایران", "Asia/Tehran", "می\u200cآید\u200f!"),
    Place("גחלת", "אח־לוהטת", "ירושלים", "ישראל", "Asia/Jerusalem", "שָׁלוֹם \u200eHearth\u200e"),
    Place("अंगारा", "चूल्हेवाला", "वाराणसी", "भारत", "Asia/Kolkata", "नमस्ते, क्या हाल है?"),
    Place("শিখা", "উনুনী", "ঢাকা", "বাংলাদেশ", "Asia/Dhaka", "শুভ সকাল"),
    Place("கனல்", "அடுப்பன்", "மதுரை", "இந்தியா", "Asia/Kolkata", "வணக்கம்"),
    Place("เปลวไฟ", "เตาผิงทอง", "กรุงเทพมหานคร", "ประเทศไทย", "Asia/Bangkok", "สวัสดีครับ"),
    Place("ភ្លើង", "ចង្ក្រាន", "ភ្នំពេញ", "កម្ពុជា", "Asia/Phnom_Penh", "សួស្តី"),
    Place("እሳት", "ምድጃ", "አዲስ አበባ", "ኢትዮጵያ", "Africa/Addis_Ababa", "ሰላም፣ እንዴት ነህ?"),
    Place("炎子", "囲炉裏", "札幌市", "日本", "Asia/Tokyo", "よろしくお願いします。"),
    Place("불꽃", "난로", "부산광역시", "대한민국", "Asia/Seoul", "안녕하세요"),
    Place("小火", "爐灶", "臺北市", "臺灣", "Asia/Taipei", "您好,很高興認識您;再見"),
    # Ideographs outside the basic plane.
    Place("𠀋𡈽", "𠮷野火", "𩸽町", "日本", "Asia/Tokyo", "𠮟る𠮷"),
    Place("👩🏽‍🚒 Ember", "🔥", "🏙️", "🇮🇪", "Europe/Dublin", "👨‍👩‍👧‍👦 🏳️‍🌈 🇺🇳 1️⃣ ❤️‍🔥"),
]

# What readers trip over. A text of one line fits every field, the others a note.
SHARP_LINES = [
    "comma, semicolon; colon: and a \\ backslash",
    r"literal \n is no line break, nor \N, nor \, nor \; nor \: nor \\n",
    "ends in a backslash \\",
    "ends in two \\\\",
    ",;leading separators, and trailing ones;,",
    "\"double\", 'single', “curly” and ^caret ^n ^' ^^",
    "BEGIN:VCARD",
    "END:VCARD",
    "eNd:vCaRd and bEgIn:VcArD",
    "item1.X-ABLabel:none and TEL;TYPE=WORK:none",
    "=C3=A9=0D=0A= is not quoted-printable=",
    "data:image/png;base64,AAAA==",
    "<b>&amp;&nbsp;</b> %2C %25 %",
    "no-break\u00a0space, thin\u2009space, soft\u00adhyphen, zero\u200bwidth",
    "a mark\ufeffinside, a private \ue000, the last \U0010fffd",
    "dots… dashes – — and ‚quotes‘",
    "::: three colons, :: two",
    "tab\tinside",
]
SHARP_TEXTS = [
    "BEGIN:VCARD\nVERSION:3.0\nFN:No card\nN:;;;;\nEND:VCARD\n",
    "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:No card\r\nEND:VCARD\r\nBEGIN:VCARD",
    "one\ntwo\r\nthree\n\nafter a blank line\n\n",
    "\n\tbegins with a line break and a tab\n   spaces   \n",
    "\\n\n\\\n\\\\n\n",
    "EMAIL:evil@example.com\nTEL:+0\n X-FOLD:looks like a fold\n\tand this",
    "a very long note " * 1200,
    "長" * 7000,
]
LABELS = [
    "work", "home", "cell", "Mobile", "fax", "pager", "other", "", "Assistant, mornings",
    "Büro; 2. Stock", "直通电话", "back\\slash \\n", "quo\"ted ^ 'label'", "Line: direct", "👩‍💻",
]
PLACE_LABELS = [text for text in LABELS if text.lower() not in ("cell", "mobile", "fax", "pager")]
EMAILS = ["first.last+{}@example.org", "ünïcode{}@exämple.example.net"]
PHONES = [
    "+353 1 555 {:04}", "(555) 0{:04} x12", "+1-555-0{:04},,9#", "+49 30 555{:04};ext=5",
    "٠١٢٣٤٥٦٧٨٩ {}", "*31#{:04}", "tel {} (mornings, not Fri)", "+44 20 7946 {:04}p12w3",
]
STREETS = ["1 Ember Lane", "Flat 3, 1 Ash; Yard\nSecond \\ line"]
PROFILES = ["ember-{}", "https://www.linkedin.com/in/glut-é-{}/"]
PAGES = [
    "https://example.com/{}?a=1,2&b=3;4#c,d", "https://example.org/{}/(paren)/'quote'/~tilde",
    "https://пример.example.net/{}/путь?q=значение", "https://example.com/{}%2C%20encoded",
    "https://example.org/{}/a|b<c>d^e`f/50%25",
    "http://user@example.com:8080/{}/a:b;c=d", "https://example.com/{}/" + "long/" * 40,
]
ORGANIZATIONS = [
    "Ember; Ash & Sons, Ltd.", "Kindling \\ Partners", "Hob, Grate; Hearth", "株式会社 炉端",
    "\"Quoted\" Talent", "شركة الموقد", "Glow: Search", "A, B; C\\n D", "Plain Example Talent", "",
]
DEPARTMENTS = ["", "R&D; Platform, EMEA", "Platform", "人事部", "back\\slash", "One, two"]
TITLES = ["", "Senior Partner, Platform; EMEA", "Consultant", "採用担当", "VP \\ \"Talent\""]
NICKNAMES = ["", "Shay, Sean", "semi;colon", "小", "back\\n", "🔥", "Bob"]
PRONOUNS = ["", "they/them", "she/her, any", "ze; zir", "彼女"]
ROLES = [
    "agency-recruiter", "in-house-recruiter", "hiring-manager", "interviewer", "coordinator",
    "referrer", "other",
]
TAGS = ["fintech", "go, rust", "日本", "c\\d", "🔥 hot", "colon: tag", "\"quoted\"", "ÅÄÖ", "a b"]
BIRTHDAYS = ["", "1985-04-12", "--04-12", "--02-29", "1960-02-29", "2004-12-31", "--12-31"]


def write(path: Path, count: int, seed: int = 4) -> None:
    """Writes `count` contacts: first one for each hard text by itself, then all kinds mixed."""
    generator = random.Random(seed)
    rows = list(islice(numbered(singly(), mixed(generator)), count))
    columns = list(dict.fromkeys(name for row in rows for name in row))
    with path.open("w", encoding="utf-8", newline="") as file:
        table = csv.DictWriter(file, columns)
        table.writeheader()
        table.writerows(rows)


def numbered(*sources: Iterator[Row]) -> Iterator[Row]:
    """The rows of the sources, each with what must not occur twice."""
    rows = (row for source in sources for row in source)
    for number, row in enumerate(rows, start=1):
        yield {
            "uid": f"hard-{number}",
            **row,
            "email": row.get("email") or f"first.{number}@example.com",
        }


def singly() -> Iterator[Row]:
    """One difficulty a contact, so that a difference tells what it comes from."""
    for place in PLACES:
        yield {"given": place.given, "family": place.family, "note": place.remark}
    for text in SHARP_LINES:
        yield {"name": text, "note": text}
        yield {"given": text, "family": text, "middle": text, "prefix": text, "suffix": text}
        yield {
            "name": "Sharp card", "title": text, "organization": text, "department": text,
            "nickname": text, "pronouns": text, "street": text, "city": text, "phone": text,
        }
    for text in SHARP_TEXTS:
        yield {"name": "Sharp note", "note": text}
    for text in ["N", "字", "n" * 300, "長" * 300, "👩‍👩‍👧‍👦" * 40, "ab " * 99 + "c", "e\u0301" * 150]:
        yield {"name": text}
        yield {"given": text, "family": text}
    # Every column of a line is the place of a fold once: before, in and after whatever is hard.
    for width in range(75):
        yield {"name": "Fold", "note": "x" * width + "\\,;\né字😀👩‍👧\\n" * 9}


def mixed(generator: random.Random) -> Iterator[Row]:
    """Contacts with a bit of everything, for ever."""
    pick = generator.choice
    for number, place in enumerate(cycle(PLACES)):
        row = {
            "given": place.given, "family": place.family,
            "prefix": pick(["", "", "Dr.", "Prof., Dr."]),
            "suffix": pick(["", "", "PhD", "Jr.; III"]),
            "middle": pick(["", "", "Q.", place.given]),
            "nickname": pick(NICKNAMES), "pronouns": pick(PRONOUNS), "role": pick(ROLES),
            "title": pick(TITLES), "organization": pick(ORGANIZATIONS),
            "time zone": place.zone, "birthday": pick(BIRTHDAYS),
            "tags": "; ".join(generator.sample(TAGS, generator.randrange(5))) + ";",
            "note": pick(["", place.remark, pick(SHARP_LINES) + "\n" + place.remark]),
        }
        if row["organization"]:
            row["department"] = pick(DEPARTMENTS)
        row |= reach(generator, place, number)
        row |= pages(generator, number)
        yield row


def reach(generator: random.Random, place: Place, number: int) -> Row:
    pick = generator.choice
    row = {"email": pick(EMAILS).format(number)}
    for slot in ["", " 2", " 3"][: generator.randrange(4)]:
        row["email label" + slot] = pick(PLACE_LABELS)
        row["phone" + slot] = pick(PHONES).format(number)
        row["phone label" + slot] = pick(LABELS)
        row["email" + slot] = row.get("email" + slot) or f"other{number}{slot.strip()}@example.net"
    for slot in ["", " 2"][: generator.randrange(3)]:
        row |= {
            "street" + slot: pick([*STREETS, place.remark]), "city" + slot: place.city,
            "region" + slot: pick(["", "Co. Ember, East"]),
            "postal code" + slot: pick(["", "D01 X2Y3", "1000; 2"]),
            "country" + slot: place.country, "address label" + slot: pick(PLACE_LABELS),
        }
    return row


def pages(generator: random.Random, number: int) -> Row:
    row = {}
    if generator.random() < 0.6:
        row["linkedin"] = generator.choice(PROFILES).format(number)
    if generator.random() < 0.3:
        row["github"] = f"https://github.com/ember{number}"
    if generator.random() < 0.5:
        row["website"] = generator.choice(PAGES).format(number)
    return row
