"""What the cards of a database have to say, as `hearth contact show` tells it."""

import json
import re
from typing import Any, Callable, Iterator
from urllib.parse import unquote

from card import PART, Card, label

# A contact as the program shows it to scripts.
Contact = dict[str, Any]
# Runs the program with some arguments and gives what it prints.
Hearth = Callable[..., str]

LINE_BREAK = re.compile("\r\n|[\n-\r\x85\u2028\u2029]")
UNPRINTABLE = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
ROLES = {
    "agency-recruiter": "Agency recruiter", "in-house-recruiter": "In-house recruiter",
    "hiring-manager": "Hiring manager", "interviewer": "Interviewer",
    "coordinator": "Coordinator", "referrer": "Referrer",
}


def contacts(hearth: Hearth) -> list[Contact]:
    """Every contact there is."""
    uids = hearth("contact", "list", "--format", "ids", "--limit", "100000").split()
    return [json.loads(hearth("contact", "show", uid, "--json")) for uid in uids]


def card(contact: Contact) -> Card:
    """What a card of the contact says, in either vCard version."""
    jobs = [job for job in contact["affiliations"] if job["ended_on"] is None]
    title = contact["title"] or (jobs[0]["title"] if jobs else None)
    return {
        "uid": [contact["uid"]],
        "name": [portable(contact["name"])],
        "parts": [
            joined(
                contact["family_name"], contact["given_name"], contact["additional_name"],
                contact["name_prefix"], contact["name_suffix"],
            )
        ],
        "nickname": texts(contact["nickname"]),
        "pronouns": texts(contact["pronouns"]),
        "emails": [labelled(item, "address") for item in contact["emails"]],
        "phones": [labelled(item, "number") for item in contact["phones"]],
        "addresses": [
            labelled(item, "street", "city", "region", "postal_code", "country")
            for item in contact["addresses"]
        ],
        "organizations": [
            joined(*filter(None, (job["organization"], job["department"]))) for job in jobs
        ],
        "titles": texts(title, *(job["title"] for job in jobs[1:])),
        "role": texts(ROLES.get(contact["role"])),
        "pages": list(pages(contact["links"])),
        "profiles": [page(link) for link in contact["links"] if link["kind"] == "linkedin"],
        "birthday": texts(contact["birthday"]),
        "time_zone": texts(contact["timezone"]),
        "tags": sorted(tag(text) for text in contact["tags"]),
        "note": texts(contact["note"]),
        "photo": contact["photo"],
    }


def pages(links: list[dict[str, str]]) -> Iterator[str]:
    """The links as they are written as `URL`, where only some need a label."""
    labels = {"linkedin": "LinkedIn", "github": "GitHub"}
    for link in links:
        yield joined(labels.get(link["kind"], ""), page(link))


def page(link: dict[str, str]) -> str:
    return unquote(portable(link["url"]))


def labelled(item: dict[str, Any], *parts: str) -> str:
    # That it is for something else goes without saying.
    name = label(item["label"])
    return joined("" if name == "other" else name, *(item[part] for part in parts))


def tag(text: str) -> str:
    """The tag without commas: readers part tags there."""
    return " ".join(part.strip() for part in portable(text).split(",") if part.strip())


def texts(*values: str | None) -> list[str]:
    return [portable(value) for value in values if value]


def joined(*parts: str) -> str:
    return PART.join(map(portable, parts))


def portable(text: str) -> str:
    """The text as a vCard may hold it: line breaks are of one kind, and nothing in it is active."""
    return UNPRINTABLE.sub("", LINE_BREAK.sub("\n", text))
