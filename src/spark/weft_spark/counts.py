# SPDX-License-Identifier: MIT
"""How often topics came up, and when."""

from pyspark.sql import functions as f


def of_topics(facts, topics):
    """As the archive's table `topic_count`: topics that some article is tagged with, and all that is above those."""
    issues = facts.read("issue").selectExpr("key AS issue", "id", "date")
    tags = facts.read("tag").join(facts.read("article").selectExpr("key AS article", "issue"), "article")
    seen = tags.join(issues, "issue").groupBy("topic").agg(
        f.count_if(f.col("role") == "about").alias("about"), f.count_if(f.col("role") == "mentions").alias("mentions"),
        f.min(f.when(f.col("date") != "", f.col("date"))).alias("first_date"), f.max("date").alias("last_date"),
        f.min_by("id", "issue").alias("first_id"), f.max_by("id", "issue").alias("last_id"))
    # Issues without a date say when only where none has one.
    counted = seen.selectExpr("topic", "about", "mentions", "coalesce(first_date, first_id) AS first_seen",
                              "if(last_date = '', last_id, last_date) AS last_seen")
    above = facts.spark.createDataFrame([(below, above) for below in range(len(topics.ids)) for above, _ in topics.above(below)],
                                        "topic INT, above INT")
    unseen = counted.join(f.broadcast(above), "topic").selectExpr("above AS topic").distinct().join(counted, "topic", "left_anti")
    return counted.unionByName(unseen.selectExpr("topic", "0L AS about", "0L AS mentions", "'' AS first_seen", "'' AS last_seen"))


def of_topics_by_month(facts):
    """Of articles that do not recur."""
    return _by_month(facts, facts.read("tag").select("article", "topic"), "topic")


def of_months(facts):
    issues = facts.read("issue").where("date <> ''").groupBy(f.expr("substring(date, 1, 7)").alias("month")).agg(
        f.count("*").alias("issues"))
    articles = _by_month(facts, facts.read("article").selectExpr("key AS article"))
    return issues.join(articles, "month", "left").selectExpr("month", "issues", "coalesce(articles, 0L) AS articles")


def _by_month(facts, rows, *groups):
    articles = facts.read("article").where("recurring = 0").selectExpr("key AS article", "issue")
    months = facts.read("issue").where("date <> ''").selectExpr("key AS issue", "substring(date, 1, 7) AS month")
    return rows.join(articles, "article").join(months, "issue").groupBy(*groups, "month").agg(f.count("*").alias("articles"))
