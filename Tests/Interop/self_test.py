#!/usr/bin/python3
"""Tests that the judges themselves see what they are there to see."""

import unittest

from card import card, label
from comparison import compare
from losses import Loss
from octet_lint import faults

GOOD = (
    b"BEGIN:VCARD\r\nVERSION:4.0\r\nUID:1\r\nFN:Dana Doe\r\nN:Doe;Dana;;;\r\n"
    b"item1.EMAIL;TYPE=\"a:b\",c:dana@example.com\r\n"
    b"NOTE:B\xc3\xa9\r\n \xc3\xa9\\n\\\\\\;\r\nEND:VCARD\r\n"
)


class OctetLintTests(unittest.TestCase):
    def test_a_good_card_passes(self) -> None:
        self.assertEqual(list(faults(GOOD * 2)), [])

    def test_each_fault_in_a_file_is_told(self) -> None:
        self.check(b"", "line 1: nothing in the file")
        self.check(b"\xef\xbb\xbf" + GOOD, "line 1: byte order mark")
        self.check(GOOD[:-2], "line 9: no line end at the end of the file")
        self.check(GOOD + b"stray\r\n", "line 10: outside of a card")
        self.check(GOOD.removesuffix(b"END:VCARD\r\n"), "line 1: a card without an end")

    def test_each_fault_in_a_line_is_told(self) -> None:
        self.check_changed(b"Doe\r\n", b"Doe\n", "line 4: line feed without carriage return")
        self.check_changed(b"Dana Doe", b"Dana\rDoe", "line 4: carriage return without line feed")
        self.check_changed(b"UID:1", b"NOTE:" + b"x" * 71, "line 3: 76 octets")
        self.check_changed(b"UID:1", b"UID:1\r\n", "line 4: empty line")
        self.check_changed(b"Dana", b"end:vcard", "line 4: begin or end of a card inside a line")
        self.check_changed(b"Dana", b"\x1b[31m", "line 4: control character")
        self.check_changed(b"Dana", b"\xc2\x85", "line 4: control character")
        self.check_changed(b"Dana", b"\xff", "line 4: not UTF-8, or a fold inside a character")
        self.check_changed(
            b"\r\n \xc3\xa9", b"\xc3\r\n \xa9", "line 7: not UTF-8, or a fold inside a character"
        )

    def test_each_fault_in_a_card_is_told(self) -> None:
        self.check_changed(b"FN:", b"BEGIN:VCARD\r\nFN:", "line 4: a card inside a card")
        self.check_changed(b"4.0", b"2.1", "line 2: not VERSION:3.0 or VERSION:4.0")
        self.check_changed(b"VERSION", b"A:\r\nVERSION", "line 2: not VERSION:3.0 or VERSION:4.0")
        self.check_changed(b"UID:1", b"no property", "line 3: not a property")
        self.check_changed(b"Dana;;;", b"Dana;;;;;", "line 5: N of 7 parts")
        self.check_changed(b"Doe;Dana", b"Doe\\;Dana", "line 5: N of 4 parts")
        self.check_changed(b"FN:Dana Doe\r\n", b"", "line 1: a card with 0 FN")
        self.check_changed(b"N:Doe;Dana;;;\r\n", b"", "line 1: a card with 0 N")
        self.check_changed(b"UID:1\r\n", b"UID:1\r\nUID:2\r\n", "line 1: a card with 2 UID")

    def check_changed(self, old: bytes, new: bytes, fault: str) -> None:
        self.check(GOOD.replace(old, new), fault)

    def check(self, data: bytes, fault: str) -> None:
        self.assertIn(fault, list(faults(data)))


class CardTests(unittest.TestCase):
    def test_a_label_is_a_type_where_there_is_one(self) -> None:
        self.assertEqual(label(None, ["INTERNET,Work", "PREF"]), "work")
        self.assertEqual(label("Mobile"), "cell")
        self.assertEqual(label("Assistant, mornings"), "Assistant, mornings")
        self.assertEqual(label(None, ["VOICE"]), "")

    def test_dates_tags_and_profiles_are_in_one_form(self) -> None:
        read = card('{"birthday": ["--0412"], "tags": ["b", "a"], "profiles": ["x", "x"]}')
        self.assertEqual(read["birthday"], ["--04-12"])
        self.assertEqual(read["tags"], ["a", "b"])
        self.assertEqual(read["profiles"], ["x"])


class ComparisonTests(unittest.TestCase):
    wanted = [{"uid": ["1"], "name": ["Dana"], "note": ["a;b"]}]

    def outcome(self, note: list[str], *losses: Loss):
        return compare(self.wanted, [{"uid": ["1"], "name": ["Dana"], "note": note}], list(losses))

    def test_equal_values_are_counted(self) -> None:
        outcome = self.outcome(["a;b"])
        self.assertEqual((outcome.card_count, outcome.equal_count, outcome.lost_count), (1, 3, 0))
        self.assertEqual(outcome.faults, [])

    def test_a_difference_is_a_fault(self) -> None:
        self.assertEqual(len(self.outcome(["a"]).faults), 1)
        self.assertEqual(len(self.outcome([]).faults), 1)
        self.assertEqual(len(self.outcome(["a;b", "c"]).faults), 1)

    def test_a_known_loss_is_none(self) -> None:
        for found, loss in [
            ([], Loss("note", "absent", True, "")),
            ([], Loss("note", "drop", ";", "")),
            (["a"], Loss("note", "replace", (";.*", ""), "")),
            (["?"], Loss("note", "garbled", ";", "")),
        ]:
            with self.subTest(loss.effect):
                outcome = self.outcome(found, loss)
                self.assertEqual((outcome.faults, outcome.lost_count), ([], 1))

    def test_a_loss_that_does_not_happen_is_a_fault(self) -> None:
        for loss in [
            Loss("note", "absent", True, ""),
            Loss("note", "drop", ";", ""),
            Loss("note", "replace", (";.*", ""), ""),
            Loss("note", "garbled", ";", ""),
            Loss("note", "unordered", True, ""),
        ]:
            with self.subTest(loss.effect):
                self.assertNotEqual(self.outcome(["a;b"], loss).faults, [])

    def test_missing_and_surplus_cards_are_faults(self) -> None:
        self.assertEqual(len(compare(self.wanted, [], []).faults), 1)
        self.assertEqual(len(compare([], self.wanted, []).faults), 1)
        self.assertEqual(len(compare(self.wanted, self.wanted * 2, []).faults), 1)


if __name__ == "__main__":
    unittest.main()
