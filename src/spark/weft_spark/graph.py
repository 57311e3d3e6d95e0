# SPDX-License-Identifier: MIT
"""The graph, of facts: what topics came up and when, which go together, which articles are related, and by which works."""

from weft_spark import counts, related, shard, together, works


def write(facts, graph, topics, identity, block, neighbours):
    """Writes the tables of the graph, and the shard for `weft merge`."""
    graph.write("month", counts.of_months(facts))
    graph.write("topic_count", counts.of_topics(facts, topics))
    graph.write("topic_month", counts.of_topics_by_month(facts))
    graph.write("together", together.of_facts(facts, topics))
    graph.write("work", works.of_facts(facts))
    graph.write("related", related.of_facts(facts, topics, block, neighbours))
    shard.lines_of(facts, graph, identity).write.mode("overwrite").text(f"{graph.place}/shard")
