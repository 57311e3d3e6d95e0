# SPDX-License-Identifier: MIT
"""The facts: tables as the archive has them (docs/archive.md), of the same names, columns and keys."""

from pyspark.sql import functions as f

from weft_spark import records, settling

_SPAN = ("item.span[0] AS begin_byte", "item.span[1] AS end_byte")
_PLACE = ("item.place AS place", "coalesce(item.text, '') AS text", *_SPAN,
          "item.position[0] AS line", "item.position[1] AS column")


def write(store, all_records, topics):
    """Writes the facts that records come to."""
    kept, conflicts = records.once(all_records)
    if conflicts is not None:
        kept = store.write("kept", kept)
    store.write("left_out", _left_out(kept, conflicts))
    issues = kept.where("record = 'issue'")
    heads = store.write("heads", settling.with_ids(settling.heads_of(issues)))
    places = store.write("places", settling.with_places(heads))
    recurring = store.write("recurring", settling.recurring(issues, heads))
    numbers = store.write("topic", topics.table(store.spark))
    store.write("topic_broader", topics.broader_table(store.spark))
    placed = issues.drop("id").join(places.select("path", "id", "key", "first_article", "first_link"), "path")
    _write_issues(store, placed)
    _write_articles(store, placed, recurring.join(places.select("path", "first_article"), "path"))
    _write_tags(store, placed, f.broadcast(numbers.selectExpr("id AS topic_id", "key AS topic")))
    for name in ("kept", "heads", "places", "recurring"):
        store.remove(name)


def _left_out(kept, conflicts):
    """What became no issue, and why: a row for each finding, and one for each path that stood for several issues."""
    columns = ["path", "record", "position", "severity", "code", "message", "advice", "file", "line", "column"]
    told = kept.where("record <> 'issue'").selectExpr("path", "record", "posexplode_outer(diagnostics) AS (position, item)")
    rows = told.selectExpr(
        "coalesce(path, '') AS path", "record", "position", *(f"coalesce(item.{name}, '') AS {name}" for name in columns[3:8]),
        "item.position[0] AS line", "item.position[1] AS column")
    if conflicts is None:
        return rows
    message = "other documents of this path have other contents; that of the lowest content hash is kept"
    return rows.unionByName(conflicts.selectExpr(
        "path", "'issue' AS record", "0 AS position", "'error' AS severity", "'shard-conflict' AS code",
        f"'{message}' AS message", "'give each document a path of its own' AS advice", "path AS file",
        "CAST(NULL AS INT) AS line", "CAST(NULL AS INT) AS column"))


def _write_issues(store, placed):
    store.write("issue", placed.selectExpr(
        "key", "id", *(f"coalesce({name}, '') AS {name}" for name in ("series", "number", "date", "title")), "path",
        "CAST(coalesce(draft, false) AS INT) AS draft", "content_hash"))
    findings = placed.selectExpr("key AS issue", "posexplode(diagnostics) AS (position, item)")
    store.write("diagnostic", findings.selectExpr(
        "issue", "position", *(f"coalesce(item.{name}, '') AS {name}" for name in ("severity", "code", "message", "advice")),
        "coalesce(item.position[0], 0) AS line", "coalesce(item.position[1], 0) AS column",
        "coalesce(item.line, '') AS source_line", "coalesce(item.caret[0], 0) AS caret",
        "coalesce(item.caret[1], 0) AS width"))


def _write_articles(store, placed, recurring):
    articles = placed.selectExpr("key AS issue", "id AS issue_id", "first_article", "posexplode(articles) AS (position, item)")
    articles = articles.withColumn("key", f.expr("first_article + position"))
    marked = recurring.selectExpr("first_article + position AS key", "1 AS recurring")
    store.write("article", articles.join(marked, "key", "left").selectExpr(
        "key", "concat(issue_id, '/', item.slug) AS id", "issue", "position", "coalesce(item.title, '') AS title",
        "item.shape AS shape", "coalesce(recurring, 0) AS recurring", *_SPAN))
    for name, of, text in (("section", "section", "title"), ("author", "authors", "name"), ("attribute", "attributes", "text")):
        rows = articles.selectExpr("key AS article", f"posexplode(item.{of}) AS (position, {text})")
        store.write(name, rows)
    links = placed.selectExpr("first_article", "first_link", f"posexplode({_flat('links')}) AS (nth, found)")
    store.write("link", links.selectExpr("first_link + nth AS key", "first_article + found.article AS article",
                                         "found.position AS position", "found.item AS item").selectExpr(
        "key", "article", "position", *(f"coalesce(item.{name}, '') AS {name}" for name in ("url", "canonical", "source", "text")),
        "item.role AS role", *_SPAN))


def _write_tags(store, placed, numbers):
    tags = (_of_articles(placed, "tags").withColumn("topic_id", f.col("item.topic")).join(numbers, "topic_id")
            .withColumn("mentions", f.coalesce("item.mentions", f.array())))
    store.write("tag", tags.selectExpr("article", "position AS rank", "topic", "item.role AS role", "item.score AS score",
                                       "size(mentions) AS count"))
    mentions = tags.selectExpr("article", "topic", "posexplode(item.mentions) AS (position, item)")
    store.write("mention", mentions.selectExpr("article", "topic", "position", *_PLACE))
    candidates = _of_articles(placed, "candidates").withColumn("topic_id", f.col("item.topic")).join(numbers, "topic_id")
    store.write("candidate", candidates.selectExpr("article", "position", "topic", *_PLACE, "coalesce(item.reason, '') AS reason"))


def _of_articles(placed, what):
    """What articles have several of, a row each."""
    found = placed.selectExpr("first_article", f"explode({_flat(what)}) AS found")
    return found.selectExpr("first_article + found.article AS article", "found.position AS position", "found.item AS item")


def _flat(what):
    """All of an issue, in reading order, each with the position of its article and its own."""
    return (f"flatten(transform(articles, (article, at) -> transform(coalesce(article.{what}, array()), "
            "(item, position) -> named_struct('article', at, 'position', position, 'item', item))))")
