"""Checks a Turtle export against the published shapes, then plants faults and expects each to be caught.

Arguments: the export, the shapes.
"""
import sys

import pyshacl
import rdflib

data = rdflib.Graph().parse(sys.argv[1])
shapes = rdflib.Graph().parse(sys.argv[2])


def conforms(graph):
    return pyshacl.validate(graph, shacl_graph=shapes)


sound, _, report = conforms(data)
print("conforms" if sound else report)
M = rdflib.Namespace("urn:mingce:vocabulary:")
OA = rdflib.Namespace("http://www.w3.org/ns/oa#")
ORG = rdflib.Namespace("http://www.w3.org/ns/org#")


def fault(name, change):
    graph = rdflib.Graph()
    for triple in data:
        graph.add(triple)
    change(graph)
    print(f"{name}: {'missed' if conforms(graph)[0] else 'caught'}")


def first(graph, predicate):
    return sorted(graph.subject_objects(predicate))[0]


def without(predicate):
    return lambda graph: graph.remove((first(graph, predicate)[0], predicate, None))


def replaced(predicate, value):
    def change(graph):
        subject, old = first(graph, predicate)
        graph.remove((subject, predicate, old))
        graph.add((subject, predicate, value))

    return change


fault("a statement without its kind", without(M.predicate))
fault("a confidence over one", replaced(M.confidence, rdflib.Literal("1.5", datatype=rdflib.XSD.decimal)))
fault("a member who is nobody", replaced(ORG.member, rdflib.URIRef("urn:mingce:entity:E0")))
fault("evidence of no document", without(OA.hasSource))
fault("a span that ends before it starts", replaced(OA.end, rdflib.Literal("0", datatype=rdflib.XSD.nonNegativeInteger)))
fault("a quote of nothing", replaced(OA.exact, rdflib.Literal("")))
