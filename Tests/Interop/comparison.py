"""Compares the cards that a reader has read with what they should say."""

from collections import Counter
from dataclasses import dataclass, field
from typing import Iterable

from card import Card
from losses import Loss


@dataclass
class Outcome:
    """What came of the comparison of one reader's cards."""

    card_count: int = 0
    equal_count: int = 0
    # Values that differ as a known loss says they do.
    lost_count: int = 0
    faults: list[str] = field(default_factory=list)
    # The known losses that were met with.
    seen: set[Loss] = field(default_factory=set)

    def add_unmet(self, losses: list[Loss]) -> None:
        """Counts it as a fault to be listed as lost and not to be: the list is to stay true."""
        unmet = [loss for loss in losses if loss not in self.seen]
        self.faults += [f"listed as lost, but not lost: {loss}" for loss in unmet]


def compare(wanted: Iterable[Card], found: Iterable[Card], losses: list[Loss]) -> Outcome:
    outcome = Outcome()
    expected = {card["uid"][0]: card for card in wanted}
    for card in found:
        outcome.card_count += 1
        uid = next(iter(card["uid"]), "")
        if uid in expected:
            compare_card(expected.pop(uid), card, losses, outcome)
        else:
            outcome.faults.append(f"read, not written or twice: {uid} {card['name']}")
    for uid, card in expected.items():
        outcome.faults.append(f"written, not read: {uid} {card['name']}")
    outcome.add_unmet(losses)
    return outcome


def compare_card(wanted: Card, found: Card, losses: list[Loss], outcome: Outcome) -> None:
    for name, values in wanted.items():
        read = found.get(name, [])
        if not agree(values, read, [loss for loss in losses if loss.field == name], outcome.seen):
            outcome.faults.append(f"{wanted['uid'][0]} {name}\n  wrote {values}\n  read  {read}")
        equal_count = (Counter(values) & Counter(read)).total()
        outcome.equal_count += equal_count
        outcome.lost_count += len(values) - equal_count


def agree(wanted: list[str], found: list[str], losses: list[Loss], seen: set[Loss]) -> bool:
    """Whether a field was read as it was written, but for the losses; adds those met to `seen`."""
    met = set()
    for loss in losses:
        if loss.garbles(wanted):
            seen.add(loss)
            return found != wanted
        left = loss.apply(wanted)
        if left != wanted:
            met.add(loss)
        wanted = left
    unordered = {loss for loss in losses if loss.effect == "unordered"}
    if unordered and found != wanted:
        met |= unordered
        found, wanted = sorted(found), sorted(wanted)
    if found == wanted:
        seen |= met
    return found == wanted
