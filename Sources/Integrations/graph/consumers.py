"""Loads every export with programs that other people use, and compares what arrives.

Argument: a folder with store.nq, store.ttl, store.jsonld, store.graphml, csv/ and the documents' texts in texts.json.
Prints nothing but lines that begin with a dash for what is wrong, and a last line with the figures.
"""
import csv
import json
import subprocess
import sys

import duckdb
import networkx
import pyoxigraph
import rdflib

folder = sys.argv[1]
OA = "http://www.w3.org/ns/oa#"


def expect(condition, message):
    if not condition:
        print("-", message)


def load(name, form):
    store = pyoxigraph.Store()
    store.bulk_load(path=f"{folder}/{name}", format=form)
    return store


quads = load("store.nq", pyoxigraph.RdfFormat.N_QUADS)
turtle = load("store.ttl", pyoxigraph.RdfFormat.TURTLE)
jsonld = load("store.jsonld", pyoxigraph.RdfFormat.JSON_LD)
expect({str(quad) for quad in quads} == {str(quad) for quad in jsonld}, "JSON-LD says other things than N-Quads")
triples = {str(quad.triple) for quad in quads}
expect(triples == {str(quad.triple) for quad in turtle}, "Turtle says other things than N-Quads")
graph = rdflib.Graph()
graph.parse(f"{folder}/store.ttl")
expect(len(graph) == len(triples), f"rdflib reads {len(graph)} triples of {len(triples)}")
dataset = rdflib.Dataset()
dataset.parse(f"{folder}/store.jsonld", format="json-ld")
expect(len({(s, p, o) for s, p, o, _ in dataset.quads()}) == len(triples), "rdflib reads other JSON-LD")
for name, form in (("store.nq", "nquads"), ("store.ttl", "turtle")):
    run = subprocess.run(["rapper", "-q", "-c", "-i", form, f"{folder}/{name}"], capture_output=True, text=True)
    expect(run.returncode == 0 and "rror" not in run.stderr, f"rapper on {name}: {run.stderr}")

# Every piece of evidence covers the words that it quotes.
texts = json.load(open(f"{folder}/texts.json", encoding="utf-8"))
query = """
PREFIX oa: <http://www.w3.org/ns/oa#> PREFIX schema: <https://schema.org/>
SELECT ?id ?start ?end ?exact WHERE { GRAPH ?g {
  ?e oa:hasSource ?d ; oa:hasSelector ?p , ?q . ?d schema:identifier ?id .
  ?p oa:start ?start ; oa:end ?end . ?q oa:exact ?exact } }
"""
evidence = 0
for row in quads.query(query):
    identifier, start, end, exact = (row[name].value for name in ("id", "start", "end", "exact"))
    expect(texts[identifier][int(start):int(end)] == exact, f"{identifier} {start}–{end} is not {exact!r}")
    evidence += 1

tables = {name: f"'{folder}/csv/{name}.csv'" for name in ("mentions", "statements", "entities", "evidence", "documents")}
for name in ("mentions", "evidence"):
    sql = f"SELECT document, span_start, span_end, text FROM read_csv({tables[name]}, header=true, all_varchar=true)"
    for document, start, end, text in duckdb.sql(sql).fetchall():
        covered = texts[document][int(start):int(end)]
        expect(covered == (text or ""), f"{name}: {document} {start}–{end} is not {text!r}")
with open(f"{folder}/csv/statements.csv", encoding="utf-8", newline="") as file:
    rows = list(csv.DictReader(file))
counted = duckdb.sql(f"SELECT count(*) FROM read_csv({tables['statements']}, header=true, all_varchar=true)").fetchall()
expect(counted[0][0] == len(rows), f"DuckDB reads {counted[0][0]} statements of {len(rows)}")

network = networkx.read_graphml(f"{folder}/store.graphml", force_multigraph=True)
expect(network.number_of_edges() == len(rows), f"networkx reads {network.number_of_edges()} edges of {len(rows)}")
with open(f"{folder}/csv/entities.csv", encoding="utf-8", newline="") as file:
    names = {row["entity"]: row["name"] for row in csv.DictReader(file)}
for key, name in names.items():
    shown = network.nodes[key]["name"]
    expect(shown == name, f"GraphML calls {key} {shown!r} and not {name!r}")
label = rdflib.RDFS.label
for key, name in names.items():
    found = graph.value(rdflib.URIRef("urn:mingce:entity:" + key), label)
    expect(found is None or str(found) == name, f"RDF calls {key} {found!r} and not {name!r}")
print(f"{len(names)} entities, {len(rows)} statements, {evidence} pieces of evidence")
