# SPDX-License-Identifier: MIT
"""Topics that stand in the same articles more often than chance explains. The rules are those of src/graph/together.cpp."""

from pyspark.sql import functions as f

# All pairs of the numbers in the list `topics`, which is sorted: the lower first.
PAIRS = ("flatten(transform(topics, (one, at) -> transform(slice(topics, at + 2, size(topics)), "
         "other -> named_struct('one', one, 'other', other))))")

_MOST_TAGS = 24
_FEWEST_ARTICLES = 2
_SIGNIFICANT = 6.63  # of χ² with one degree of freedom, p = 0.01


def of_facts(facts, topics):
    """As the archive's table `together`."""
    lists = (facts.read("tag").where(f"rank < {_MOST_TAGS}")
             .join(facts.read("article").where("recurring = 0").selectExpr("key AS article"), "article")
             .groupBy("article").agg(f.array_sort(f.collect_list("topic")).alias("topics")))
    having = lists.select(f.explode("topics").alias("topic")).groupBy("topic").agg(f.count("*").alias("articles"))
    pairs = lists.selectExpr(f"explode({PAIRS}) AS pair").groupBy("pair.one", "pair.other").agg(f.count("*").alias("both"))
    tables = (pairs.where(f"both >= {_FEWEST_ARTICLES}").crossJoin(f.broadcast(lists.agg(f.count("*").alias("all_articles"))))
              .join(f.broadcast(having.withColumnsRenamed({"topic": "one", "articles": "with_one"})), "one")
              .join(f.broadcast(having.withColumnsRenamed({"topic": "other", "articles": "with_other"})), "other"))
    attracted = tables.where("both * all_articles > with_one * with_other").where(f"{_G2} >= {_SIGNIFICANT}")
    apart = attracted.join(f.broadcast(_kin(facts.spark, topics)), ["one", "other"], "left_anti")
    return apart.selectExpr("one", "other", f"floor({_NPMI} * 1e6 + 0.5D) / 1e6 AS weight", "both AS articles")


_IN = ("(all_articles - with_one)", "with_one")
_WITH = ("(all_articles - with_other)", "with_other")
_CELLS = (("(all_articles - with_one - with_other + both)", "(with_other - both)"), ("(with_one - both)", "both"))


def _term(i, j):
    counted, expected = _CELLS[i][j], f"(double({_IN[i]}) * {_WITH[j]} / all_articles)"
    return f"if({counted} > 0, {counted} * ln({counted} / {expected}), 0D)"


# Dunning's log-likelihood ratio, and pointwise mutual information, normalised.
_G2 = "2 * (" + " + ".join(_term(i, j) for i in range(2) for j in range(2)) + ")"
_NPMI = ("ln((double(both) / all_articles) / ((double(with_one) / all_articles) * (double(with_other) / all_articles)))"
         " / -ln(double(both) / all_articles)")


def _kin(spark, topics):
    """Pairs one of which is above the other, which says nothing of articles."""
    rows = [(min(below, above), max(below, above)) for below in range(len(topics.ids)) for above, _ in topics.above(below)]
    return spark.createDataFrame(rows, "one INT, other INT")
