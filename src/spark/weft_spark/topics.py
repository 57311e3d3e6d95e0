# SPDX-License-Identifier: MIT
"""The ontology as tables: topics, numbered by their ids as in the archive, and what stands above them."""

from urllib.parse import unquote

_NAMES = ("organization", "person", "event")


class Topics:
    """What `weft ontology export --format jsonld` says of topics."""

    def __init__(self, nodes):
        concepts = sorted((_id_of(node["id"]).encode(), node) for node in nodes if node["type"] == "Topic")
        self.ids = [name.decode() for name, _ in concepts]
        self._types = [node["kind"] for _, node in concepts]
        numbers = {name: number for number, name in enumerate(self.ids)}
        self._broader = [[numbers[_id_of(above)] for above in node.get("broader", [])] for _, node in concepts]

    def table(self, spark):
        rows = [(number, name, self._types[number]) for number, name in enumerate(self.ids)]
        return spark.createDataFrame(rows, "key INT, id STRING, type STRING")

    def broader_table(self, spark):
        rows = [(number, place, above) for number, its in enumerate(self._broader) for place, above in enumerate(its)]
        return spark.createDataFrame(rows, "topic INT, position INT, broader INT")

    def above(self, topic):
        """What stands above a topic, each with the steps of the shortest way up; nearest first."""
        steps = {topic: 0}
        queue = [topic]
        for below in queue:
            for above in self._broader[below]:
                if above not in steps:
                    steps[above] = steps[below] + 1
                    queue.append(above)
        return [(above, steps[above]) for above in queue[1:]]

    def is_name(self, topic):
        """Whether it is that of somebody or something there is once, which says little of what an article is on."""
        return self._types[topic] in _NAMES


def _id_of(name):
    """`topic:c%2B%2B` is the topic c++."""
    return unquote(name.removeprefix("topic:"))
