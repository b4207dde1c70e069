"""Asks the same ten questions of a store by SQL, of its N-Quads by SPARQL and of its CSV by Cypher.

Arguments: the store, the N-Quads file, the folder with nodes.csv and edges.csv, an empty folder to work in.
Prints a line for each question: its name and how many answers all three gave; or what differs.
"""
import os
import sqlite3
import sys

import kuzu
import pyoxigraph

store_path, quads_path, csv_folder, work = sys.argv[1:5]

PREFIXES = """
PREFIX foaf: <http://xmlns.com/foaf/0.1/>
PREFIX mingce: <urn:mingce:vocabulary:>
PREFIX org: <http://www.w3.org/ns/org#>
PREFIX schema: <https://schema.org/>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
"""


def statements(predicate):
    """The pattern of one statement in SPARQL."""
    return f"?s mingce:predicate mingce:{predicate} ; mingce:subject ?a ; mingce:object ?b ."


def simple(predicate, dates=False):
    """A question about one predicate, in three languages."""
    name = "object_name" if dates else "object"
    cypher_name = "b.name" if dates else "b.id"
    return (
        f"SELECT DISTINCT subject, {name} FROM statement WHERE predicate = '{predicate}'",
        "SELECT DISTINCT ?a ?b WHERE { GRAPH ?g { " + statements(predicate) + " } }",
        f"MATCH (a:Entity)-[s:Statement]->(b:Entity) WHERE s.type = '{predicate.upper()}' RETURN DISTINCT a.id, {cypher_name}",
    )


QUESTIONS = {
    "who holds which position in which organisation": (
        """SELECT DISTINCT subject, object, organization FROM statement
           WHERE predicate = 'holds_position' AND organization IS NOT NULL""",
        "SELECT DISTINCT ?p ?t ?o WHERE { GRAPH ?g { ?m a org:Membership ; org:member ?p ; org:role ?t ; org:organization ?o } }",
        """MATCH (a:Entity)-[s:Statement]->(b:Entity) WHERE s.type = 'HOLDS_POSITION' AND s.organization <> ''
           RETURN DISTINCT a.id, b.id, s.organization""",
    ),
    "which honours did members of an organisation receive": (
        """SELECT DISTINCT member.object, member.subject, award.object FROM statement member
           JOIN statement award ON award.subject = member.subject
           WHERE member.predicate = 'affiliated_with' AND award.predicate = 'awarded'""",
        "SELECT DISTINCT ?o ?p ?t WHERE { GRAPH ?g { ?p schema:affiliation ?o } GRAPH ?h { ?p mingce:receivedAward ?t } }",
        """MATCH (o:Entity)<-[m:Statement]-(p:Entity)-[w:Statement]->(t:Entity)
           WHERE m.type = 'AFFILIATED_WITH' AND w.type = 'AWARDED' RETURN DISTINCT o.id, p.id, t.id""",
    ),
    "which organisations lie under which, through all levels": (
        """WITH RECURSIVE under(a, b) AS (
             SELECT subject, object FROM statement WHERE predicate = 'part_of'
             UNION SELECT under.a, statement.object FROM under JOIN statement
               ON statement.subject = under.b AND statement.predicate = 'part_of')
           SELECT a, b FROM under""",
        "SELECT DISTINCT ?a ?b WHERE { ?a org:subOrganizationOf+ ?b }",
        """MATCH (a:Entity)-[s:Statement*1..6 (r, n | WHERE r.type = 'PART_OF')]->(b:Entity)
           RETURN DISTINCT a.id, b.id""",
    ),
    "who attended which event with whom": (
        """SELECT DISTINCT one.object, one.subject, two.subject FROM statement one
           JOIN statement two ON two.object = one.object AND two.predicate = 'participates_in'
           WHERE one.predicate = 'participates_in' AND one.subject < two.subject""",
        "SELECT DISTINCT ?e ?a ?b WHERE { GRAPH ?g { ?e schema:attendee ?a } GRAPH ?h { ?e schema:attendee ?b } FILTER(STR(?a) < STR(?b)) }",
        """MATCH (a:Entity)-[s:Statement]->(e:Entity)<-[r:Statement]-(b:Entity)
           WHERE s.type = 'PARTICIPATES_IN' AND r.type = 'PARTICIPATES_IN' AND a.id < b.id
           RETURN DISTINCT e.id, a.id, b.id""",
    ),
    "when did which event take place": simple("takes_place_on", dates=True),
    "where did which event take place": simple("takes_place_at"),
    "who held which event": simple("organizes"),
    "which organisation lies where": simple("located_in"),
    "who reported which document": (
        "SELECT DISTINCT document, object FROM statement WHERE predicate = 'reported_by'",
        "SELECT DISTINCT ?i ?p WHERE { GRAPH ?g { ?d mingce:reportedBy ?p ; schema:identifier ?i } }",
        "MATCH (d:Entity)-[s:Statement]->(p:Entity) WHERE s.type = 'REPORTED_BY' RETURN DISTINCT s.document, p.id",
    ),
    "who held a position in 2019": (
        """SELECT DISTINCT subject, object FROM statement
           WHERE predicate = 'holds_position' AND substr(stated, 1, 4) = '2019' AND status IS NOT 'former'""",
        """SELECT DISTINCT ?p ?t WHERE { GRAPH ?g { ?m org:member ?p ; org:role ?t ; mingce:stated ?d
             FILTER(YEAR(?d) = 2019) FILTER NOT EXISTS { ?m mingce:status "former" } } }""",
        """MATCH (a:Entity)-[s:Statement]->(b:Entity)
           WHERE s.type = 'HOLDS_POSITION' AND s.stated STARTS WITH '2019' AND (s.status IS NULL OR s.status <> 'former')
           RETURN DISTINCT a.id, b.id""",
    ),
}


def plain(value):
    """An answer of any of the three as a text."""
    text = value.value if hasattr(value, "value") else str(value)
    return text.removeprefix("urn:mingce:entity:")


def load_kuzu():
    connection = kuzu.Connection(kuzu.Database(os.path.join(work, "kuzu")))
    connection.execute(
        "CREATE NODE TABLE Entity(id STRING PRIMARY KEY, labels STRING, name STRING, subtype STRING, kb STRING,"
        " date STRING, articles INT64, aliases STRING[])"
    )
    connection.execute(
        "CREATE REL TABLE Statement(FROM Entity TO Entity, type STRING, organization STRING, organization_name STRING,"
        " status STRING, role STRING, name STRING, held_from STRING, held_until STRING, document STRING, stated STRING,"
        " span_start INT64, span_end INT64, confidence DOUBLE, found_by STRING)"
    )
    connection.execute(
        "COPY Entity FROM (LOAD WITH HEADERS (id STRING, labels STRING, name STRING, subtype STRING, kb STRING,"
        f" date STRING, articles STRING, aliases STRING) FROM '{csv_folder}/nodes.csv' (HEADER=true, PARALLEL=false)"
        " RETURN id, labels, name, subtype, kb, date, CAST(articles, 'INT64'), string_split(aliases, ';'))"
    )
    connection.execute(f"COPY Statement FROM '{csv_folder}/edges.csv' (HEADER=true, PARALLEL=false)")
    return connection


database = sqlite3.connect(f"file:{store_path}?mode=ro", uri=True)
quads = pyoxigraph.Store()
quads.bulk_load(path=quads_path, format=pyoxigraph.RdfFormat.N_QUADS)
graph = load_kuzu()

for name, (sql, sparql, cypher) in QUESTIONS.items():
    answers = [sorted({tuple(map(plain, row)) for row in database.execute(sql)})]
    options = {"use_default_graph_as_union": True}
    answers.append(sorted({tuple(map(plain, row)) for row in quads.query(PREFIXES + sparql, **options)}))
    result = graph.execute(cypher)
    rows = set()
    while result.has_next():
        rows.add(tuple(map(plain, result.get_next())))
    answers.append(sorted(rows))
    if answers[0] == answers[1] == answers[2]:
        print(f"{name}: {len(answers[0])}")
    else:
        print(f"{name}: the answers differ")
        for language, answer in zip(("SQL", "SPARQL", "Cypher"), answers):
            print(f"  {language}: {answer}")
