"""Measures entity resolution on pairs of same-named mentions that were checked by hand.

Arguments: a store that holds the documents, the file of pairs. A pair holds when both mentions count as one entity.
The development pairs were looked at while the weights were chosen; the final ones were drawn afterwards, from other
names, and judged before the store's own verdict was looked at.
"""
import collections
import json
import sqlite3
import sys

database = sqlite3.connect(f"file:{sys.argv[1]}?mode=ro", uri=True)
ENTITY = """
SELECT resolved.entity FROM document JOIN mention ON mention.document = document.id
JOIN resolved ON resolved.document = document.id AND resolved.local = mention.local
WHERE document.key = ? AND span_start = ? AND span_end = ?
"""


def entity(end):
    row = database.execute(ENTITY, (end["document"], end["start"], end["end"])).fetchone()
    return row and row[0]


counts = collections.defaultdict(collections.Counter)
wrong = []
for line in open(sys.argv[2], encoding="utf-8"):
    pair = json.loads(line)
    one, other = entity(pair["one"]), entity(pair["other"])
    if one is None or other is None:
        outcome = "absent"
    else:
        outcome = ("kept apart", "joined")[one == other] + (" rightly" if (one == other) == pair["same"] else " wrongly")
    groups = [pair["set"], f"{pair['set']} {pair['type']} {pair['sample']}"]
    for group in groups:
        counts[group][outcome] += 1
    if outcome.endswith("wrongly"):
        wrong.append(f"{pair['set']}: {pair['name']} {outcome}")
for group, outcomes in sorted(counts.items()):
    right, wrongly, missed = (outcomes[key] for key in ("joined rightly", "joined wrongly", "kept apart wrongly"))
    print(
        f"{group}: {sum(outcomes.values())} pairs, precision {right / max(1, right + wrongly):.3f},"
        f" recall {right / max(1, right + missed):.3f}, absent {outcomes['absent']}"
    )
print("\n".join(wrong))
