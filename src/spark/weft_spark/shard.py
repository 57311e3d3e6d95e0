# SPDX-License-Identifier: MIT
"""The topic graph as a shard of counted topics, of which `weft merge` makes an archive (docs/shards.md)."""

import json

from pyspark.sql import functions as f


def lines_of(facts, graph, identity):
    """The lines of the shard, the header first."""
    names = f.broadcast(facts.read("topic").selectExpr("key AS topic", "id AS name"))
    header = {"format": "weft shard", "version": identity.shard, "reader": identity.reader, "ontology": identity.ontology}
    first = facts.spark.createDataFrame([(json.dumps(header, separators=(",", ":")),)], "value STRING")
    records = _corpus(facts, graph).union(_topics(graph, names)).union(_together(graph, names))
    # In one file, since each has to begin with a header, which sorts before all records.
    return first.union(records).repartition(1).sortWithinPartitions("value")


def _corpus(facts, graph):
    articles = facts.read("article").selectExpr("count_if(recurring = 0) AS articles", "count_if(recurring = 1) AS recurring")
    months = graph.read("month").agg(f.array_sort(f.collect_list(f.struct("month", "issues", "articles"))).alias("months"))
    issues = facts.read("issue").agg(f.count("*").alias("issues"))
    return _as_lines(issues.crossJoin(articles).crossJoin(months), "'corpus' AS record", "issues", "articles", "recurring", "months")


def _topics(graph, names):
    months = graph.read("topic_month").groupBy("topic").agg(
        f.array_sort(f.collect_list(f.struct("month", "articles"))).alias("months"))
    counts = graph.read("topic_count").where("about + mentions > 0").join(months, "topic", "left").join(names, "topic")
    return _as_lines(counts, "'topic' AS record", "name AS topic", "about", "mentions", "first_seen", "last_seen",
                     "coalesce(months, array()) AS months")


def _together(graph, names):
    pairs = (graph.read("together").withColumnRenamed("one", "topic").join(names, "topic")
             .withColumnsRenamed({"name": "one_name", "topic": "one"}).withColumnRenamed("other", "topic").join(names, "topic"))
    return _as_lines(pairs, "'together' AS record", "one_name AS one", "name AS other", "articles", "weight")


def _as_lines(table, *columns):
    return table.selectExpr(f"to_json(struct({', '.join(columns)})) AS value")
