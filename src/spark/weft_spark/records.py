# SPDX-License-Identifier: MIT
"""The records of `weft extract --tables` as a table. What of them no table of facts holds is not read."""

from pyspark.sql import Window
from pyspark.sql import functions as f

from weft_spark.pipe import through

_MENTION = "place STRING, text STRING, span ARRAY<INT>, position ARRAY<INT>"
_SCHEMA = f"""
  record STRING, path STRING, content_hash STRING, id STRING, series STRING, number STRING, date STRING, title STRING,
  draft BOOLEAN,
  articles ARRAY<STRUCT<
    slug STRING, title STRING, shape STRING, span ARRAY<INT>,
    section ARRAY<STRING>, authors ARRAY<STRING>, attributes ARRAY<STRING>,
    links ARRAY<STRUCT<role STRING, url STRING, canonical STRING, source STRING, text STRING, span ARRAY<INT>>>,
    tags ARRAY<STRUCT<topic STRING, role STRING, score DOUBLE, mentions ARRAY<STRUCT<{_MENTION}>>>>,
    candidates ARRAY<STRUCT<topic STRING, {_MENTION}, reason STRING>>>>,
  keys STRUCT<series STRING, path STRING, articles ARRAY<STRUCT<title STRING, keeps_house BOOLEAN>>>,
  diagnostics ARRAY<STRUCT<severity STRING, code STRING, message STRING, advice STRING, file STRING,
                           position ARRAY<INT>, line STRING, caret ARRAY<INT>>>
"""

# What tells a document that had to be left out from one that was passed over.
LEFT_OUT = "record = 'diagnostic' AND exists(diagnostics, its -> its.severity = 'error')"


def lines(program, identity, documents):
    """What `weft` says of documents, a line each."""
    return documents.rdd.mapPartitions(lambda its: through(program, identity, its))


def read(spark, program, identity, documents):
    """The same as a table."""
    return spark.read.schema(_SCHEMA).option("mode", "FAILFAST").json(lines(program, identity, documents))


def once(records):
    """One record for each path, and which paths stood for several issues: an issue counts more than a draft, a draft more
    than a diagnostic, and of several issues that with the lowest content hash, as with `weft merge`."""
    # Looked for in one column first: there are hardly ever any, and whole records are large.
    repeated = records.groupBy("path").count().where("count > 1").select("path").persist()
    if repeated.isEmpty():
        return records, None
    by_path = Window.partitionBy("path")
    weight = f.when(f.col("record") == "issue", 0).when(f.col("record") == "draft", 1).otherwise(2)
    # What was found in an issue does not make it another one.
    content = f.to_json(f.struct(*(name for name in records.columns if name != "diagnostics")))
    order = by_path.orderBy("weight", "content_hash", "content", f.to_json(f.struct("*")))
    ranked = (records.join(repeated, "path", "left_semi").withColumn("weight", weight).withColumn("content", content)
              .withColumn("contents", f.collect_set(f.when(f.col("record") == "issue", f.col("content"))).over(by_path))
              .withColumn("rank", f.row_number().over(order)).where("rank = 1"))
    conflicts = ranked.where(f.size("contents") > 1).select("path")
    kept = records.join(repeated, "path", "left_anti").unionByName(ranked.select(*records.columns))
    return kept, conflicts
