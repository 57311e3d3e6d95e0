# SPDX-License-Identifier: MIT
"""Queries as whole processes, beside the least that a process which opens the archive can do, and a text index."""

import sqlite3

from whole.measuring import Contestant, Rounds
from whole.rivals import make_text_index, text_index_command
from whole.table import Row, time_of

MOST_SECONDS = 0.030
MOST_RATIO = 3.0
MOST_SECONDS_TO_START = 0.005


def ask(archive, query):
    rows = sqlite3.connect(f"file:{archive}?mode=ro", uri=True)
    found = rows.execute(query).fetchone()
    rows.close()
    if not found:
        raise SystemExit("the archive is too small to be asked")
    return found[0]


def subjects(archive):
    """An article in the middle that can have answers, a topic that many have, and a word that some have."""
    article = """SELECT article.id FROM article JOIN tag ON tag.article = article.key WHERE NOT recurring
                 AND article.key >= (SELECT count(*) / 2 FROM article) ORDER BY article.key LIMIT 1"""
    topic = """SELECT label.text FROM label WHERE position = 0 AND topic = (
                 SELECT topic FROM tag GROUP BY topic ORDER BY count(*) DESC, topic LIMIT 1 OFFSET 5)"""
    word = """SELECT term FROM article_vocabulary WHERE length(term) BETWEEN 5 AND 12 AND term NOT GLOB '*[^a-z]*'
              ORDER BY abs(doc - (SELECT count(*) / 200 FROM article)), term LIMIT 1"""
    return ask(archive, article), ask(archive, topic), ask(archive, word)


def contestants_of(programs, archive, index):
    article, topic, word = subjects(archive)
    weft = lambda name, *arguments: Contestant(name, [programs.weft, *arguments, "--archive", archive])
    make_text_index(index, archive)
    return [Contestant("start", [programs.weft, "--version"]),
            Contestant("sqlite", ["sqlite3", "-readonly", archive, "SELECT 1"]), weft("related", "related", article),
            weft("show an article", "show", article), weft("show a topic", "show", topic),
            weft("find a word", "find", word), Contestant("fts a word", text_index_command(index, word)),
            weft("find a topic", "find", topic), Contestant("fts a topic", text_index_command(index, topic)),
            weft("topics", "topics")]


def measure(programs, archive, work, times):
    rounds = Rounds(contestants_of(programs, archive, work / "texts.db"), times)
    articles = ask(archive, "SELECT count(*) FROM article")
    start = rounds.seconds("start")
    rows = [Row("`weft --version`, which only starts", time_of(start), met=start <= MOST_SECONDS_TO_START,
                bound_words=f"{1000 * MOST_SECONDS_TO_START:.0f} ms"),
            Row(f"`sqlite3 weft.db 'SELECT 1'` ({articles} articles)", time_of(rounds.seconds("sqlite")))]
    for name in ("related", "show an article", "show a topic", "find a word", "find a topic", "topics"):
        seconds, ratio = rounds.seconds(name), rounds.ratio(name, "sqlite")
        rows.append(Row(f"`weft {name.partition(' ')[0]}`{name[len(name.partition(' ')[0]):]}, against that",
                        time_of(seconds), ratio, met=seconds <= MOST_SECONDS or ratio <= MOST_RATIO,
                        bound_words=f"{1000 * MOST_SECONDS:.0f} ms or {MOST_RATIO:g} ×"))
    for name in ("word", "topic"):
        rows.append(Row(f"`weft find` a {name}, against an FTS5 table", time_of(rounds.seconds(f"fts a {name}")),
                        rounds.ratio(f"find a {name}", f"fts a {name}")))
    return rows
