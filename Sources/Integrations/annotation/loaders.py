"""Loads every export for annotation tools with programs that other people use, and compares what arrives.

Argument: a folder with annotated.jsonl and its exports brat/, xmi/, bio and spacy. What a loader says that the text covers
is compared with the text itself: most loaders do not check offsets. Prints a line that begins with a dash for everything
that is wrong, and a last line with the figures.
"""
import json
import pathlib
import sys
import unicodedata

import cassis
import spacy
from bioc import brat
from seqeval.metrics.sequence_labeling import get_entities
from spacy.tokens import Doc, DocBin

folder = pathlib.Path(sys.argv[1])
with open(folder / "annotated.jsonl", encoding="utf-8") as file:
    documents = [json.loads(line) for line in file]
figures = {}


def expect(condition, message):
    if not condition:
        print("-", message)


def same(kind, document, found, wanted):
    """Compares two lists of (type, start, end, text) without regard to order."""
    figures[kind] = figures.get(kind, 0) + len(found)
    expect(sorted(found) == sorted(wanted), f"{kind}: {document['id']}: {sorted(set(found) ^ set(wanted))[:6]}")


def mentions(document):
    text = document["text"]
    return [(m["type"], m["start"], m["end"], text[m["start"]:m["end"]]) for m in document["mentions"]]


def outermost(document):
    return [m for m, raw in zip(mentions(document), document["mentions"]) if "nested_in" not in raw]


def paired(pattern):
    paths = sorted((folder / pattern.split("/")[0]).glob(pattern.split("/")[1]))
    expect(len(paths) == len(documents), f"{pattern}: {len(paths)} files for {len(documents)} documents")
    return zip(documents, paths)


def bare(text):
    return "".join(text.split())


# bioc opens the text as text, so that it must not hold a carriage return.
for document, path in paired("brat/*.ann"):
    with open(path.with_suffix(".txt"), encoding="utf-8") as text, open(path, encoding="utf-8") as standoff:
        loaded = brat.load(text, standoff)
    expect(len(loaded.text) == len(document["text"]), f"brat: {document['id']} has another length")
    expect(loaded.text.split() == document["text"].split(), f"brat: {document['id']} has another text")
    found = []
    for entity in loaded.entities:
        start, end = entity.total_span
        covered = document["text"][start:end]
        expect(bare(entity.text) == bare(covered), f"brat: {document['id']} {entity.id} is not {covered!r}")
        found.append((entity.type, start, end, covered))
    same("brat", document, found, mentions(document))
    ids = {entity.id for entity in loaded.entities}
    drawn = [relation for relation in loaded.relations if relation.id.startswith("R")]
    for relation in drawn:
        expect(ids.issuperset(relation.arguments.values()), f"brat: {document['id']} {relation.id} ends nowhere")
    wanted = sorted(r["type"] for r in document["relations"] if r["type"] != "reported_by")
    expect(sorted(r.type for r in drawn) == wanted, f"brat: {document['id']} has other relations")

with open(folder / "xmi/TypeSystem.xml", "rb") as file:
    types = cassis.load_typesystem(file)
NAME = "de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity"
for document, path in paired("xmi/*.xmi"):
    with open(path, "rb") as file:
        cas = cassis.load_cas_from_xmi(file, typesystem=types)
    # What XML cannot hold is replaced, everything else must be there.
    wanted = "".join("\ufffd" if unicodedata.category(c) == "Cc" and c not in "\t\n\r" and ord(c) < 32 else c
                     for c in document["text"])
    expect((cas.sofa_string or "") == wanted, f"xmi: {document['id']} has another text")
    same("xmi", document, [(n.value, n.begin, n.end, n.get_covered_text()) for n in cas.select(NAME)], mentions(document))
    relations = [(r.value, r.Dependent.get_covered_text()) for r in cas.select("webanno.custom.MingceRelation")]
    expect(len(relations) == len(document["relations"]), f"xmi: {document['id']} has {len(relations)} relations")
    articles = cas.select("webanno.custom.MingceArticle")
    expect([(a.begin, a.end) for a in articles] == [(a["start"], a["end"]) for a in document["articles"]],
           f"xmi: {document['id']} has other articles")

with open(folder / "bio", encoding="utf-8", newline="\n") as file:
    parts = file.read().split("-DOCSTART-\tO\n")[1:]
expect(len(parts) == len(documents), f"bio: {len(parts)} documents of {len(documents)}")
for document, part in zip(documents, parts):
    rows = [line.split("\t") for line in part.split("\n") if line]
    characters = "".join(row[0] for row in rows)
    expect(characters == bare(document["text"]), f"bio: {document['id']} has another text")
    found = [(kind, characters[first:last + 1]) for kind, first, last in get_entities([row[1] for row in rows])]
    same("bio", document, found, [(kind, bare(text)) for kind, _, _, text in outermost(document)])

pipeline = spacy.blank("xx")
with open(folder / "spacy", encoding="utf-8") as file:
    loaded = [Doc(pipeline.vocab).from_json(json.loads(line), validate=True) for line in file]
expect(len(loaded) == len(documents), f"spacy: {len(loaded)} documents of {len(documents)}")
reloaded = DocBin().from_bytes(DocBin(docs=loaded, attrs=["ENT_IOB", "ENT_TYPE"]).to_bytes()).get_docs(pipeline.vocab)
for document, doc, again in zip(documents, loaded, reloaded):
    expect(doc.text == document["text"] == again.text, f"spacy: {document['id']} has another text")
    for each in (doc, again):
        same("spacy", document, [(e.label_, e.start_char, e.end_char, e.text) for e in each.ents], outermost(document))
    nested = [(s.label_, s.start_char, s.end_char, s.text) for s in doc.spans["nested"]]
    same("spacy", document, nested, [m for m in mentions(document) if m not in outermost(document)])

print(", ".join(f"{kind} {count}" for kind, count in figures.items()))
