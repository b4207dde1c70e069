"""How our annotations map to the conventions of public test sets. Fixed by the sets' published forms, never fitted.

Each convention is a function from one of our records to the set of (start, end, label) that the set would hold for it. What
a set marks and our guidelines leave unmarked (see `unmarked`) can be missed only; it is counted against us, and once more
left out, so that both figures can be read.
"""
import re
from collections import defaultdict
from pathlib import Path

THREE = {"PERSON": "PER", "LOCATION": "LOC", "ORGANIZATION": "ORG"}
# What stands behind a company's name and before an office: Resume reads it as part of the office (`财务部|经理` is one title).
DEPARTMENT = re.compile(r"(部|科|处|室|股|办|中心|分厂|车间|董事会|监事会|党委)$")
SMALL_DEPARTMENT = re.compile(r"(科|处|股|车间)$")
# An area's government as such, which both sets of three types read as the area (`武汉市|人民政府`).
GOVERNMENT = re.compile(r"(?:人民)?政府$")
# The nouns that bodies' names end in, which alone name none.
TYPE_NOUNS = {
    line.strip()
    for file in (Path(__file__).parents[3] / "Dictionaries" / "heads").glob("*.txt")
    for line in file.read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
}
PARTS_OF_WORDS = [
    ("PER", "马克思", "主义"), ("PER", "马克思", "列宁主义"), ("PER", "列宁", "主义"), ("LOC", "中国", "特色"),
    ("LOC", "中华", "民族"), ("LOC", "中华", "儿女"), ("LOC", "中华", "文化"),
]  # fmt: skip
CONGRESS = re.compile(r"(?:.*的)?([一二三四五六七八九十]+大)$")


class Record:
    """One of our records: mentions with what stands inside each."""

    def __init__(self, record):
        self.text = record["text"]
        self.flat = [m for m in record["mentions"] if "nested_in" not in m and not m.get("neutral")]
        self.inside = defaultdict(list)
        for mention in record["mentions"]:
            if "nested_in" in mention:
                self.inside[mention["nested_in"]].append(mention)

    def reported(self, is_reported):
        """Flat mentions of the types a set has; of the others, the longest of those types inside them."""
        waiting = list(self.flat)
        while waiting:
            mention = waiting.pop(0)
            if is_reported(mention):
                yield mention
            else:
                waiting += self.inside[mention["id"]]

    def governed(self, body):
        """The area that an area's government is named after; None for other bodies."""
        end = GOVERNMENT.search(body["text"])
        cut = body["start"] + end.start() if end else -1
        areas = [m for m in self.inside[body["id"]] if m["type"] == "LOCATION"]
        return next((m for m in areas if (m["start"], m["end"]) == (body["start"], cut)), None)

    def levels(self, area):
        """An area's name cut into its administrative levels: `安徽|芜湖市`, `南京|玄武湖`; whole if it has one level."""
        cuts = {area["start"], area["end"]}
        for inner in self.inside[area["id"]]:
            if inner["type"] == "LOCATION":
                cuts |= {inner["start"], inner["end"]}
        cuts = sorted(cuts)
        pieces = list(zip(cuts, cuts[1:]))
        return pieces if all(end - start > 1 for start, end in pieces) else [(area["start"], area["end"])]


def three_types(record, split_levels, congress_is_body):
    """PER, LOC, ORG. Names inside events, works and titles count; an institution named after its site is a place."""
    found = set()
    for mention in record.reported(lambda m: m["type"] in THREE):
        mention = mention["type"] == "ORGANIZATION" and record.governed(mention) or mention
        label = THREE[mention["type"]]
        if mention.get("subtype") == "facility-body":
            label = "LOC"
        pieces = [(mention["start"], mention["end"])]
        if split_levels and mention["type"] == "LOCATION":
            pieces = record.levels(mention)
        found |= {(start, end, label) for start, end in pieces}
    if congress_is_body:
        for mention in record.flat:
            name = CONGRESS.match(mention["text"]) if mention["type"] == "EVENT" else None
            if name:
                found.add((mention["start"] + name.start(1), mention["end"], "ORG"))
    return found


def msra(record):
    """MSRA (SIGHAN 2006): levels of areas are names of their own, a party congress (`十五大`) is an organisation."""
    return three_types(record, split_levels=True, congress_is_body=True)


def uner(record):
    """Universal NER on UD Chinese GSD: three types, areas with all their levels in one."""
    return three_types(record, split_levels=False, congress_is_body=False)


def resume(record):
    """Resume (Zhang and Yang 2018): NAME, ORG, TITLE. Honours are no titles. The department of a company, or a small one
    of an authority, belongs to the title behind it; a school keeps its faculties."""
    found, departments = set(), {}
    for mention in record.reported(lambda m: m["type"] in ("PERSON", "ORGANIZATION", "TITLE")):
        start, end = mention["start"], mention["end"]
        if mention["type"] == "PERSON":
            found.add((start, end, "NAME"))
        elif mention["type"] == "ORGANIZATION":
            cut = department_start(record, mention)
            departments[end] = cut
            if cut > start:
                found.add((start, cut, "ORG"))
        elif mention.get("subtype") != "honor":
            found.add((departments.pop(start, start), end, "TITLE"))
    return found


def department_start(record, body):
    """Where the department begins that ends an organisation's name; its end if there is none."""
    if body.get("subtype") == "school" or not DEPARTMENT.search(body["text"]):
        return body["end"]
    bodies = [m for m in record.inside[body["id"]] if m["type"] == "ORGANIZATION" and m["start"] == body["start"]]
    if bodies:
        outer = max(bodies, key=lambda m: m["end"])
        is_split = outer.get("subtype", body.get("subtype")) == "company" or SMALL_DEPARTMENT.search(body["text"])
        return outer["end"] if is_split else body["end"]
    has_area = any(m["start"] == body["start"] for m in record.inside[body["id"]])
    return body["end"] if has_area or len(body["text"]) > 8 else body["start"]


def unmarked(text, start, end, label):
    """Whether our guidelines leave a name unmarked that the sets mark: one-character areas and surnames, bare type nouns
    (`[人大]任命的干部`, guidelines 1.1), and what only begins a word of its own, as the gold leaves it everywhere
    (`[马克思]主义`, `[中国]特色`, `[中华]民族`)."""
    name = text[start:end]
    if len(name) == 1 or label in ("ORG", "LOC") and name in TYPE_NOUNS:
        return True
    return any(label == kind and name == first and text.startswith(rest, end) for kind, first, rest in PARTS_OF_WORDS)


CONVENTIONS = {"msra": (msra, ["PER", "LOC", "ORG"]), "uner": (uner, ["PER", "LOC", "ORG"]),
               "resume": (resume, ["NAME", "ORG", "TITLE"])}  # fmt: skip
