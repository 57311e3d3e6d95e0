# SPDX-License-Identifier: MIT
"""Works: pages that several articles are about, whichever scheme they are linked by."""

from pyspark.sql import functions as f


def of_facts(facts):
    """Articles on works, a row each; a work is named by its address without the scheme."""
    pages = (facts.read("link").where("role = 'source' AND canonical <> ''")
             .selectExpr(f"{without_scheme('canonical')} AS page", "article").distinct())
    several = pages.groupBy("page").agg(f.count("*").alias("articles")).where("articles > 1")
    return pages.join(several, "page").select("page", "article", "articles")


def without_scheme(address):
    """What two addresses share when they lead to one page."""
    return f"regexp_replace({address}, '^.*?://', '')"
