#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Counts an archive with SQL alone, and compares every vertex and edge with a JSON-LD export of it.

usage: judge_archive.py ARCHIVE.db GRAPH.jsonld

Of `together` the counts are reckoned, not which pairs are more than chance; what leads to other issues (`refersTo`) is
not reckoned at all. The tests of the graph show those.
"""
import json
import sqlite3
import sys
from urllib.parse import unquote

from judge import Findings

EDGES = {
    "about": """SELECT 'article', article, 'topic', topic, score, count FROM article_topic WHERE role = 'about'""",
    "mentions": """SELECT 'article', article, 'topic', topic, score, count FROM article_topic WHERE role = 'mentions'""",
    "isBasedOn": """SELECT 'article', article, 'site', source, 1, count(*) FROM source_article WHERE source <> ''
                    GROUP BY article, source""",
    "isPartOf": """SELECT 'article', article.id, 'issue', issue.id, 1, 1 FROM article
                   JOIN issue ON issue.key = article.issue""",
    "broader": """SELECT 'topic', narrow.id, 'topic', wide.id, 1, 1 FROM topic_broader
                  JOIN shown AS narrow ON narrow.key = topic_broader.topic
                  JOIN shown AS wide ON wide.key = topic_broader.broader""",
    "related": """SELECT DISTINCT 'topic', min(one.id, other.id), 'topic', max(one.id, other.id), 1, 1 FROM topic_related
                  JOIN shown AS one ON one.key = topic_related.topic
                  JOIN shown AS other ON other.key = topic_related.related""",
    "relatedArticle": """SELECT 'article', one.id, 'article', other.id, score, topics FROM related
                         JOIN article AS one ON one.key = related.one
                         JOIN article AS other ON other.key = related.other""",
    "sameWork": """SELECT 'article', one.id, 'article', other.id, 1, count(*) FROM ranked AS a
                   JOIN ranked AS b ON a.page = b.page AND a.place < b.place
                   JOIN article AS one ON one.key = a.article JOIN article AS other ON other.key = b.article
                   WHERE a.articles <= 8 OR b.place = a.place + 1 GROUP BY one.id, other.id""",
}
SYMMETRIC = {"related", "together", "relatedArticle", "sameWork"}


def prepare(archive):
    """Topics that articles have, and all above them; links by their page, http and https alike."""
    archive.executescript("""
        CREATE TEMP TABLE shown AS
          WITH RECURSIVE above (key) AS (
            SELECT DISTINCT topic FROM tag
            UNION SELECT broader FROM topic_broader JOIN above ON above.key = topic_broader.topic)
          SELECT topic.key, topic.id FROM topic JOIN above ON above.key = topic.key;
        CREATE TEMP TABLE page AS
          SELECT DISTINCT article, substr(canonical, instr(canonical, ':')) AS page FROM main.link
          WHERE role = 'source' AND canonical <> '';
        CREATE TEMP TABLE ranked AS
          SELECT article, page, row_number() OVER (PARTITION BY page ORDER BY article) AS place,
                 count(*) OVER (PARTITION BY page) AS articles FROM page;
        CREATE INDEX temp.ranked_page ON ranked (page, place);""")


def vertices_of(archive):
    found = {}
    for kind, query in (("topic", "SELECT id FROM shown"), ("article", "SELECT id FROM article"),
                        ("issue", "SELECT id FROM issue"),
                        ("site", "SELECT DISTINCT source FROM source_article WHERE source <> ''")):
        found.update({(kind, identity): kind for (identity,) in archive.execute(query)})
    return found


def end_of(edge, start):
    return edge[start], edge[start + 1]


def edges_of(archive, relation):
    found = {}
    for edge in archive.execute(EDGES[relation]):
        ends = (end_of(edge, 0), end_of(edge, 2))
        found[tuple(sorted(ends)) if relation in SYMMETRIC else ends] = (edge[4], edge[5])
    return found


def together_counts(archive):
    query = """WITH told AS (
                 SELECT article, topic.id AS topic FROM tag JOIN topic ON topic.key = tag.topic
                 JOIN article ON article.key = tag.article WHERE NOT recurring AND rank < 24)
               SELECT one.topic, other.topic, count(*) FROM told AS one
               JOIN told AS other ON one.article = other.article AND one.topic < other.topic GROUP BY 1, 2"""
    return {(("topic", one), ("topic", other)): count for one, other, count in archive.execute(query)}


def split(identity):
    kind, rest = identity.split(":", 1)
    return kind, unquote(rest)


def compare(findings, relation, expected, found):
    for what, ends in (("lacks", expected.keys() - found.keys()), ("invents", found.keys() - expected.keys())):
        findings.expect(not ends, f"{relation}: JSON-LD {what} {len(ends)}, such as {sorted(ends)[:1]}")
    for ends in expected.keys() & found.keys():
        (weight, count), (written, counted) = expected[ends], found[ends]
        findings.expect(abs(max(weight, 1e-6) - written) < 1e-6 and count == counted,
                        f"{relation} {ends}: {written}, {counted} instead of {weight}, {count}")


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    archive = sqlite3.connect(f"file:{sys.argv[1]}?mode=ro", uri=True)
    prepare(archive)
    with open(sys.argv[2], encoding="utf-8") as file:
        document = json.load(file)
    findings = Findings()
    vertices = {split(node["id"]) for node in document["nodes"]}
    findings.expect(len(vertices) == len(document["nodes"]), "two vertices share an identity")
    findings.expect(vertices == vertices_of(archive).keys(), "other vertices than the archive has")
    written = {}
    for link in document["links"]:
        ends = (split(link["source"]), split(link["target"]))
        ends = tuple(sorted(ends)) if link["rel"] in SYMMETRIC else ends
        written.setdefault(link["rel"], {})[ends] = (link["weight"], link["count"])
    for relation in EDGES:
        compare(findings, relation, edges_of(archive, relation), written.get(relation, {}))
    counts = together_counts(archive)
    for ends, (weight, count) in written.get("together", {}).items():
        findings.expect(counts.get(ends) == count and 0 < weight <= 1, f"together {ends}: {weight}, {count}")
    findings.expect(set(written) <= {*EDGES, "together", "refersTo"}, f"relations nobody knows: {set(written)}")
    findings.end(f"{len(vertices)} vertices, {len(document['links'])} edges")


main()
