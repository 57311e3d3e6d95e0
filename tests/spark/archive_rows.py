# SPDX-License-Identifier: MIT
"""What an archive holds, as the tables of weft-spark are to hold it: the rows, sorted, by the names of columns."""

import sqlite3
from collections import defaultdict
from itertools import combinations

# Tables whose rows are the archive's own.
OF_FACTS = ("topic", "topic_broader", "issue", "article", "section", "author", "attribute", "link", "tag", "mention",
            "candidate", "diagnostic")
OF_GRAPH = ("topic_count", "together")

_WHOLE = 65535 * 65535
_FAINTEST = 50_000


def opened(archive):
    return sqlite3.connect(f"file:{archive}?mode=ro", uri=True)


def rows_of(database, table):
    """The columns of a table, and its rows."""
    cursor = database.execute(f"SELECT * FROM {table}")
    return [column[0] for column in cursor.description], sorted(cursor.fetchall())


def topic_weights(database):
    """How much of each article its topics are, as numbers by numbers."""
    topics = {name: key for key, name in database.execute("SELECT key, id FROM topic")}
    features = {key: topics[name] for key, name in database.execute("SELECT key, name FROM feature WHERE kind = 'topic'")}
    weights = {}
    for article, packed in database.execute("SELECT article, features FROM article_feature"):
        its = {features[feature]: weight for feature, weight in _entries(packed) if feature in features}
        if its:
            weights[article] = its
    return weights


def words_of_one_issue(database):
    """The path of an issue, and words that stand in no other."""
    for path, title in database.execute("SELECT path, title FROM issue WHERE title <> '' ORDER BY key DESC"):
        several, = database.execute("SELECT count(*) FROM issue WHERE instr(title, ?)", (title,)).fetchone()
        elsewhere, = database.execute("SELECT count(*) FROM passage WHERE instr(text, ?)", (title,)).fetchone()
        if several == 1 and elsewhere == 0 and title.isascii() and '"' not in title:
            return path, title
    raise LookupError("each issue has the title of another")


def related_by_blocks(weights, block, neighbours):
    """What docs/facts.md says of whom articles are compared with, in as many words."""
    having = defaultdict(set)
    for article, its in weights.items():
        for topic in its:
            having[topic].add(article)
    hubs = {topic for topic, articles in having.items() if len(articles) > block}
    both = defaultdict(set)
    for article, its in weights.items():
        for pair in combinations(sorted(hubs & its.keys()), 2):
            both[pair].add(article)
    met = defaultdict(set)
    for articles in [*(having[topic] for topic in having.keys() - hubs), *both.values()]:
        if len(articles) <= block:
            for article in articles:
                met[article] |= articles
    for article, others in met.items():
        found = []
        for other in others - {article}:
            shared = weights[article].keys() & weights[other].keys()
            products = sum(weights[article][topic] * weights[other][topic] for topic in shared)
            millionths = (products * 1_000_000 + _WHOLE // 2) // _WHOLE
            if millionths >= _FAINTEST:
                found.append((-millionths, other, len(shared)))
        for rank, (millionths, other, topics) in enumerate(sorted(found)[:neighbours]):
            yield article, rank, other, -millionths / 1_000_000, topics


def _entries(packed):
    """Keys and weights as docs/archive.md says they are packed."""
    key, at = 0, 0
    while at < len(packed):
        shift = 0
        while True:
            byte = packed[at]
            key += (byte & 127) << shift
            at, shift = at + 1, shift + 7
            if byte < 128:
                break
        yield key, int.from_bytes(packed[at:at + 2], "little")
        at += 2
