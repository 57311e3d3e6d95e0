# SPDX-License-Identifier: MIT
"""What only all issues together decide: their ids, their order, and what in them recurs.

The rules are those of src/build/issue_ids.hpp, src/build/recurring.hpp and src/text/natural_order.hpp, said in SQL."""

from pyspark.sql import Window
from pyspark.sql import functions as f

from weft_spark import natural
from weft_spark.works import without_scheme

_FEWEST_OF_NEWSLETTER = 3
_FEWEST_ISSUES = 3
_ONE_IN = 10


def heads_of(issues):
    """What of issues is needed to settle them, a row each."""
    return issues.select(
        "path", "id", *(f.coalesce(name, f.lit("")).alias(name) for name in ("series", "number", "date")),
        f.coalesce("keys.series", f.lit("")).alias("series_slug"), f.coalesce("keys.path", f.lit("")).alias("path_slug"),
        f.expr("size(coalesce(articles, array()))").alias("articles"),
        f.expr("aggregate(coalesce(articles, array()), 0L, (n, article) -> n + size(coalesce(article.links, array())))")
        .alias("links"))


def with_ids(heads):
    """Heads with the ids that issues have among all."""
    named = _apart_by_newsletters(heads)
    named = _apart_by_paths(named)
    return _counted_apart(named)


def _apart_by_newsletters(heads):
    sizes = heads.groupBy("series").count().withColumnRenamed("count", "size")
    claims = heads.join(sizes, "series").withColumn("counting", f.regexp_replace("id", "[0-9]+", "#"))
    large = claims.where((f.col("series") != "") & (f.col("size") >= _FEWEST_OF_NEWSLETTER))
    small = _disputing(claims, "id").join(sizes, "series").where(f.col("size") < _FEWEST_OF_NEWSLETTER).select("series")
    ambiguous = _disputing(large, "counting").union(small).distinct().withColumn("ambiguous", f.lit(True))
    own = f.col("ambiguous").isNotNull() & (f.col("series_slug") != "")
    named = heads.join(ambiguous, "series", "left")
    return named.withColumn("id", f.when(own, f.concat_ws("-", "series_slug", "id")).otherwise(f.col("id"))).drop("ambiguous")


def _disputing(claims, claim):
    """The newsletters that take a claim together with others."""
    taken = claims.select(claim, "series").distinct()
    return taken.withColumn("claimants", f.count("*").over(Window.partitionBy(claim))).where("claimants > 1").select("series")


def _apart_by_paths(heads):
    # Joined rather than looked at through a window: a million pages called index are one id, and too many for one task.
    claims = heads.groupBy("id").agg(f.count("*").alias("claims"), f.count_if(f.col("series") != "").alias("newsletters"))
    counted = heads.join(claims, "id")
    keeps = (f.col("claims") < 2) | ((f.col("series") != "") & (f.col("newsletters") == 1))
    return counted.withColumn("id", f.when(keeps, f.col("id")).otherwise(f.col("path_slug"))).drop("claims", "newsletters")


def _counted_apart(heads):
    """What is still alike gets a number behind it, in the order of the paths. Which numbers are taken is seen only when
    one goes through them in turn; these are few, so the driver does that."""
    wanted = f.regexp_replace("id", "(-[0-9]+)+$", "")
    alike = heads.groupBy("id").count().where("count > 1").select(wanted.alias("wanted")).distinct()
    in_question = heads.select("path", "id", wanted.alias("wanted")).join(alike, "wanted", "left_semi")
    taken, changed = set(), {}
    for path, own in sorted(((row.path, row.id) for row in in_question.collect()), key=lambda pair: pair[0].encode()):
        name, count = own, 2
        while name in taken:
            name, count = f"{own}-{count}", count + 1
        taken.add(name)
        if name != own:
            changed[path] = name
    if not changed:
        return heads
    spark = heads.sparkSession
    renamed = spark.createDataFrame(list(changed.items()), "path STRING, name STRING")
    return heads.join(f.broadcast(renamed), "path", "left").withColumn("id", f.coalesce("name", "id")).drop("name")


def with_places(heads):
    """Heads with the place of each issue among all, from 0, and those of its first article and first link."""
    order = [f.col("date"), *natural.order("series"), *natural.order("number"), *natural.order("id")]
    ordered = heads.withColumn("order", f.struct(*[column.alias(f"by{i}") for i, column in enumerate(order)]))
    ranged = ordered.repartitionByRange("order").withColumn("part", f.spark_partition_id()).persist()
    parts = ranged.groupBy("part").agg(f.count("*").alias("issues"), f.sum("articles").alias("articles"),
                                       f.sum("links").alias("links")).orderBy("part").collect()
    before, begins = (0, 0, 0), []
    for part in parts:
        begins.append((part.part, *before))
        before = tuple(all_ + its for all_, its in zip(before, (part.issues, part.articles, part.links)))
    spark = heads.sparkSession
    begins = spark.createDataFrame(begins, "part INT, first_issue BIGINT, first_article BIGINT, first_link BIGINT")
    in_part = Window.partitionBy("part").orderBy("order")
    so_far = in_part.rowsBetween(Window.unboundedPreceding, Window.currentRow)
    placed = ranged.join(f.broadcast(begins), "part")
    return (placed.withColumn("key", f.col("first_issue") + f.row_number().over(in_part) - 1)
            .withColumn("first_article", f.col("first_article") + f.sum("articles").over(so_far) - f.col("articles"))
            .withColumn("first_link", f.col("first_link") + f.sum("links").over(so_far) - f.col("links"))
            .drop("part", "order", "first_issue", "articles", "links"))


def recurring(issues, heads):
    """The articles that recur, as rows of a path and a position. Heads have their ids."""
    is_year = (f.octet_length("number") == 4) & f.col("number").rlike("^(19|20)")
    edition = f.when((f.col("number") == "") | is_year, f.col("id")).otherwise(f.col("number"))
    editions = heads.select("path", "series", edition.alias("edition"))
    articles = _keys_of(issues).join(editions, "path").persist()
    sizes = editions.groupBy("series").agg(f.countDistinct("edition").alias("editions"))
    said = [_often(articles, sizes, key) for key in ("title", "page")]
    keeping_house = articles.where("keeps_house").select("path", "position")
    return said[0].union(said[1]).union(keeping_house).distinct()


def _keys_of(issues):
    """Of each article by what it is seen to recur: its title without what tells issues apart, the page it is about."""
    paired = "transform(articles, (article, at) -> named_struct('article', article, 'keys', keys.articles[at]))"
    sources = "filter(coalesce(its.article.links, array()), link -> link.role = 'source')"
    page = f"coalesce(get({sources}, 0).canonical, '')"
    return issues.selectExpr("path", f"posexplode({paired}) AS (position, its)").selectExpr(
        "path", "position", "coalesce(its.keys.title, '') AS title", f"{without_scheme(page)} AS page",
        "coalesce(its.keys.keeps_house, false) AS keeps_house")


def _often(articles, sizes, key):
    """The articles whose key stands in enough editions of their newsletter."""
    having = articles.where(f.col(key) != "").groupBy("series", key).agg(f.countDistinct("edition").alias("having"))
    often = (having.where(f.col("having") >= _FEWEST_ISSUES).join(sizes, "series")
             .where(f.col("having") * _ONE_IN >= f.col("editions")).select("series", key))
    return articles.join(often, ["series", key], "left_semi").select("path", "position")
