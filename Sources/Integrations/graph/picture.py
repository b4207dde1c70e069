"""Draws a GraphML export of a small store as SVG (needs networkx, numpy and scipy).

Arguments: the GraphML file, the SVG file. People, organisations, events and places are drawn; titles stand on the edges.
"""
import sys
from xml.sax.saxutils import escape

import networkx

WIDTH, HEIGHT, MARGIN = 1240, 900, 90
COLOURS = {"PERSON": "#c2410c", "ORGANIZATION": "#1d4ed8", "EVENT": "#15803d", "LOCATION": "#7e22ce", "WORK": "#a16207"}
NAMES = {"PERSON": "people", "ORGANIZATION": "organisations", "EVENT": "events", "LOCATION": "places", "WORK": "works"}

source = networkx.read_graphml(sys.argv[1], force_multigraph=True)
graph = networkx.Graph()
for start, end, data in sorted(source.edges(data=True), key=lambda edge: (edge[0], edge[1], edge[2]["predicate"])):
    kinds = source.nodes[start].get("type"), source.nodes[end].get("type")
    if all(kind in COLOURS for kind in kinds) and start != end:
        words = graph.edges[start, end]["words"] if graph.has_edge(start, end) else []
        graph.add_edge(start, end, words=words + [data["predicate"].replace("_", " ")])
# Each component by itself, the largest on top, the others side by side below it.
components = sorted(networkx.connected_components(graph), key=lambda nodes: (-len(nodes), min(nodes)))
rest = [len(nodes) for nodes in components[1:]]
places = {}
left = 0.0
for number, nodes in enumerate(components):
    part = graph.subgraph(sorted(nodes))
    spots = networkx.kamada_kawai_layout(part)
    width, top, bottom = (WIDTH, 40, HEIGHT - 240) if number == 0 else (WIDTH * len(nodes) / sum(rest), HEIGHT - 170, HEIGHT - 70)
    low = [min(spot[axis] for spot in spots.values()) for axis in (0, 1)]
    size = [max(spot[axis] for spot in spots.values()) - low[axis] or 1 for axis in (0, 1)]
    for node, spot in spots.items():
        x, y = ((spot[axis] - low[axis]) / size[axis] for axis in (0, 1))
        places[node] = left + MARGIN + x * (width - 2 * MARGIN), top + y * (bottom - top)
    left += 0 if number == 0 else width


def point(node):
    return places[node]


lines = [
    f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" font-family="Noto Sans CJK SC, sans-serif">',
    f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#ffffff"/>',
]
for start, end, data in graph.edges(data=True):
    (x1, y1), (x2, y2) = point(start), point(end)
    lines.append(f'<line x1="{x1:.0f}" y1="{y1:.0f}" x2="{x2:.0f}" y2="{y2:.0f}" stroke="#94a3b8"/>')
    words = escape(", ".join(dict.fromkeys(data["words"])))
    lines.append(
        f'<text x="{(x1 + x2) / 2:.0f}" y="{(y1 + y2) / 2:.0f}" font-size="8" fill="#64748b" text-anchor="middle">{words}</text>'
    )
for node in sorted(graph):
    x, y = point(node)
    data = source.nodes[node]
    name = data["name"] if len(data["name"]) <= 16 else data["name"][:15] + "…"
    lines.append(f'<circle cx="{x:.0f}" cy="{y:.0f}" r="6" fill="{COLOURS[data["type"]]}"/>')
    lines.append(
        f'<text x="{x:.0f}" y="{y - 9:.0f}" font-size="11" fill="{COLOURS[data["type"]]}" text-anchor="middle">{escape(name)}</text>'
    )
for number, (kind, colour) in enumerate(COLOURS.items()):
    x = MARGIN + number * 130
    lines.append(f'<circle cx="{x}" cy="{HEIGHT - 18}" r="6" fill="{colour}"/>')
    lines.append(f'<text x="{x + 12}" y="{HEIGHT - 14}" font-size="12" fill="#334155">{NAMES[kind]}</text>')
lines.append("</svg>")
with open(sys.argv[2], "w", encoding="utf-8") as file:
    file.write("\n".join(lines) + "\n")
