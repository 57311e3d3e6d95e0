# SPDX-License-Identifier: MIT
"""Which articles are related by their topics.

The score is what topics add to that of `weft related` (src/relatedness): two articles are as related as the sum, over
the topics that both have, of the products of their weights. Whom an article is compared with is another question,
which would take the square of the articles. The rule is that of blocks: those that share a topic that at most BLOCK
articles have, and those that share two topics each of which more have, but both together at most BLOCK. What as many
share tells nothing of kinship; what is found that way is scored by all topics, those of many articles included."""

from pyspark.sql import Window
from pyspark.sql import functions as f

from weft_spark.together import PAIRS

BLOCK = 250
NEIGHBOURS = 8
FAINTEST = 50_000  # of a million

_MENTION = "0.35D"  # of a topic mentioned, against one it is about
_NAME = "0.4D"  # of a company, a person or an event, against other topics
_ABOVE = "0.5D"  # of a topic right above, against one of its own …
_FURTHER = "0.8D"  # … and of each step further up, against the one below
_TOPICS_PART = "0.7D"
_EVENNESS = "0.5D"  # of what articles come to on average
_WHOLE = 65535


def of_facts(facts, topics, block=BLOCK, neighbours=NEIGHBOURS):
    """For each article its best answers, from 0: `other`, `score` and the number of `topics` they share."""
    weights = weights_of(facts, topics)
    found = _scored(weights, block, neighbours)
    best = Window.partitionBy("article").orderBy(f.desc("millionths"), "other")
    ranked = found.distinct().withColumn("rank", f.row_number().over(best) - 1).where(f"rank < {neighbours}")
    return ranked.selectExpr("article", "rank", "other", "millionths / 1e6D AS score", "topics")


def weights_of(facts, topics):
    """How much of an article each of its topics is, those above its tags included, in parts of 65535."""
    strengths = _strengths(facts, topics)
    told = (strengths.join(_tellings(facts, strengths), ["series", "topic"])
            .selectExpr("article", "topic", "strength * telling AS weight"))
    in_order = f.array_sort(f.collect_list(f.struct("topic", "weight")))
    lists = told.groupBy("article").agg(in_order.alias("topics")).withColumn(
        "square", f.expr("aggregate(topics, 0D, (sum, its) -> sum + its.weight * its.weight)"))
    # A sum of decimals is the same in whatever order it is made.
    sums = lists.where("square > 0").selectExpr(
        f"{_EVENNESS} * double(sum(CAST(square AS DECIMAL(38, 18)))) / count(*) AS evenness")
    share = f"int(floor(least(1D, sqrt({_TOPICS_PART} / (square + evenness)) * its.weight) * {_WHOLE} + 0.5D))"
    return (lists.crossJoin(f.broadcast(sums)).where("square + evenness > 0")
            .select("article", f.explode("topics").alias("its"), "square", "evenness")
            .selectExpr("article", "its.topic AS topic", f"{share} AS weight").where("weight > 0"))


def _strengths(facts, topics):
    """Of articles that do not recur, how strong each topic is in them."""
    ladder = _ladder(facts.spark, topics)
    steps = max((rung.steps for rung in ladder.select("steps").distinct().collect()), default=0)
    base = f"least(1D, greatest(0D, score)) * if(role = 'about', 1D, {_MENTION}) * if(is_name, {_NAME}, 1D)"
    by_steps = ["base"] + [f"base * {_ABOVE}" + f" * {_FURTHER}" * further for further in range(steps)]
    strength = "CASE steps " + " ".join(f"WHEN {at} THEN {its}" for at, its in enumerate(by_steps)) + " END"
    articles = (facts.read("article").where("recurring = 0").selectExpr("key AS article", "issue")
                .join(facts.read("issue").selectExpr("key AS issue", "series"), "issue").select("article", "series"))
    return (facts.read("tag").join(f.broadcast(ladder), "topic").withColumn("base", f.expr(base)).join(articles, "article")
            .groupBy("article", "series", f.col("above").alias("topic")).agg(f.max(f.expr(strength)).alias("strength")))


def _ladder(spark, topics):
    """Each topic with itself and all that is above it, by how many steps; a name stands for itself alone."""
    rows = []
    for topic in range(len(topics.ids)):
        is_name = topics.is_name(topic)
        rows.append((topic, topic, 0, is_name))
        rows += [] if is_name else [(topic, above, steps, False) for above, steps in topics.above(topic)]
    return spark.createDataFrame(rows, "topic INT, above INT, steps INT, is_name BOOLEAN")


def _fading(having, all_):
    """How much less a topic tells for being a hub."""
    share = f"double({having}) / double({all_})"
    return f"if({all_} < 50, 1D, least(1D, greatest(0.02D, 1D - ({share} - 0.15D) / (0.25D - 0.15D))))"


def _tellings(facts, strengths):
    """How much each topic tells in each newsletter."""
    sizes = (facts.read("article").where("recurring = 0").join(facts.read("issue").selectExpr("key AS issue", "series"), "issue")
             .groupBy("series").agg(f.count("*").alias("all_here")))
    in_all = sizes.agg(f.sum("all_here").alias("all_articles"))
    here = strengths.groupBy("series", "topic").agg(f.count("*").alias("having_here"))
    having = here.groupBy("topic").agg(f.sum("having_here").alias("having"))
    counted = here.join(having, "topic").join(sizes, "series").crossJoin(f.broadcast(in_all))
    fadings = counted.selectExpr("series", "topic", "ln(double(all_articles + 1) / double(having)) AS rarity",
                                 f"{_fading('having', 'all_articles')} AS fading",
                                 f"{_fading('having_here', 'all_here')} AS fading_here")
    # What is a hub of both is one hub.
    return fadings.selectExpr("series", "topic", "rarity * fading * if(fading_here < 1, least(1D, fading_here / fading), 1D) "
                                                 "AS telling")


def _scored(weights, block, neighbours):
    """The best of each block, by article: in another block there may be better ones, and the same ones."""
    lists = weights.groupBy("article").agg(
        f.map_from_entries(f.collect_list(f.struct("topic", "weight"))).alias("weights"))
    members = _blocks(weights, block).join(lists, "article")
    blocks = members.groupBy("one", "other").agg(f.collect_list(f.struct("article", "weights")).alias("members"))
    products = ("aggregate(map_entries(b.weights), 0L, "
                "(sum, its) -> sum + bigint(its.value) * coalesce(try_element_at(a.weights, its.key), 0))")
    scored = (f"transform(members, b -> named_struct('millionths', ({products} * 1000000 + {_WHOLE * _WHOLE // 2}) "
              f"div {_WHOLE * _WHOLE}, 'other', b.article))")
    related = f"filter({scored}, its -> its.millionths >= {FAINTEST} AND its.other <> a.article)"
    best = (f"slice(array_sort({related}, (x, y) -> CASE WHEN x.millionths <> y.millionths "
            f"THEN if(x.millionths > y.millionths, -1, 1) ELSE if(x.other < y.other, -1, 1) END), 1, {neighbours})")
    shared = "size(array_intersect(map_keys(a.weights), map_keys(filter(members, b -> b.article = its.other)[0].weights)))"
    return (blocks.select("members", f.explode("members").alias("a")).select("members", "a", f.explode(f.expr(best)).alias("its"))
            .selectExpr("a.article AS article", "its.other AS other", "its.millionths AS millionths", f"{shared} AS topics"))


def _blocks(weights, block):
    """Which articles share something that few enough have: `one` topic, or it and the `other`."""
    having = weights.groupBy("topic").agg(f.count("*").alias("having"))
    known = weights.join(f.broadcast(having), "topic")
    few = known.where(f"having BETWEEN 2 AND {block}").selectExpr("article", "topic AS one", "-1 AS other")
    hubs = known.where(f"having > {block}").groupBy("article").agg(f.array_sort(f.collect_list("topic")).alias("topics"))
    pairs = hubs.selectExpr("article", f"explode({PAIRS}) AS pair").select("article", "pair.one", "pair.other")
    sizes = pairs.groupBy("one", "other").agg(f.count("*").alias("having")).where(f"having BETWEEN 2 AND {block}")
    return few.union(pairs.join(sizes, ["one", "other"]).select("article", "one", "other"))
