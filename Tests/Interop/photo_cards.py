"""A vCard file of contacts with photos; the same seed gives the same file."""

import base64
import random
import struct
import zlib
from hashlib import sha256
from pathlib import Path
from typing import Iterator

BODIES = [
    "VERSION:3.0\r\n{head}PHOTO;ENCODING=b;TYPE={type}:{data}\r\n",
    "VERSION:4.0\r\n{head}PHOTO:data:image/{lower};base64,{data}\r\n",
    "VERSION:2.1\r\n{head}PHOTO;{type};BASE64:\r\n {data}\r\n\r\n",
]
HEAD = (
    "FN:Photo {number}\r\nN:{number};Photo;;;\r\nEMAIL:{email}\r\n"
    "ORG:Ember Talent;Desk {number}\r\nTITLE:Partner\r\n"
)


def write(path: Path, count: int = 30, seed: int = 4) -> dict[str, str]:
    """Writes `count` cards; the digest of each photo by the e-mail address of who is on it."""
    digests = {}
    with path.open("w", encoding="utf-8", newline="") as file:
        for number, (kind, picture) in enumerate(pictures(count, random.Random(seed))):
            email = f"photo.{number}@example.com"
            digests[email] = sha256(picture).hexdigest()
            body = BODIES[number % len(BODIES)].format(
                head=HEAD.format(number=number, email=email), type=kind, lower=kind.lower(),
                data=base64.b64encode(picture).decode("ascii"),
            )
            file.write(f"BEGIN:VCARD\r\n{body}END:VCARD\r\n")
    return digests


def pictures(count: int, generator: random.Random) -> Iterator[tuple[str, bytes]]:
    """Pictures from a hundred octets to about 50,000, of every length modulo three and four."""
    for number in range(count):
        size = generator.randrange(60) if number % 3 else 60 + 2 * number
        if number % 2:
            yield "PNG", png(size + 1, generator)
        else:
            yield "JPEG", jpeg(size * size, generator)


def png(width: int, generator: random.Random) -> bytes:
    """A square of grey noise."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        checksum = zlib.crc32(kind + data)
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", checksum)

    rows = b"".join(b"\0" + generator.randbytes(width) for _ in range(width))
    header = struct.pack(">IIBBBBB", width, width, 8, 0, 0, 0, 0)
    chunks = chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + chunks


def jpeg(comment_length: int, generator: random.Random) -> bytes:
    """Eight by eight grey points, and a comment of noise."""

    def segment(marker: int, data: bytes) -> bytes:
        return struct.pack(">BBH", 0xFF, marker, len(data) + 2) + data

    # One code of one bit in either table: no difference, and no more coefficients.
    code = bytes([1] + 15 * [0]) + b"\0"
    return b"\xff\xd8" + b"".join([
        segment(0xFE, generator.randbytes(min(comment_length, 65_000))),
        segment(0xDB, b"\0" + bytes(64 * [1])),
        segment(0xC0, bytes([8, 0, 8, 0, 8, 1, 1, 0x11, 0])),
        segment(0xC4, b"\x00" + code),
        segment(0xC4, b"\x10" + code),
        segment(0xDA, bytes([1, 1, 0, 0, 63, 0])),
        b"\x3f",
    ]) + b"\xff\xd9"
