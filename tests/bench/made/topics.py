# SPDX-License-Identifier: MIT
"""The topics that texts are made about: those of an ontology whose names need no further evidence."""

import re

from made.ranks import Ranks

FIELD = re.compile(r"^    (\w+): ?(.*)$")
TOPIC = re.compile(r"^  (\S+):$")
# So often a topic is followed by one of its subject, and there the ranks are so much closer together: tried out until
# topics go together as they do in the archive that figures.json was measured in (`make_corpus --compare`).
COMPANY = 0.85
KIN = 2
CHINESE = re.compile(r"\bzh: \[([^\],]+)")


class Topic:
    def __init__(self, file):
        self.file = file
        self.label = self.chinese = self.site = ""
        self.words = 0
        self.clear = True


def clean(text):
    return text.split(" #")[0].strip().strip("'\"")


def take(topic, name, value):
    if name == "label":
        topic.label = clean(value)
        topic.words = len(topic.label.split())
    elif name == "match":
        topic.clear = False
    elif name == "sites":
        sites = [clean(site) for site in value.strip("[]").split(",")]
        topic.site = next((site for site in sites if site.startswith("github.com/")), sites[0])
    elif name == "labels" and CHINESE.search(value):
        topic.chinese = clean(CHINESE.search(value)[1])


def read_topics(folder):
    """The topics of the ontology's files, as they are laid out: a field a line."""
    topics = []
    for path in sorted(folder.glob("*.yaml")):
        for line in path.read_text(encoding="utf-8").splitlines():
            if TOPIC.match(line):
                topics.append(Topic(path.stem))
            elif FIELD.match(line) and topics:
                take(topics[-1], *FIELD.match(line).groups())
    return [topic for topic in topics if topic.clear and len(topic.label) > 3]


class Topics:
    """Topics by rank, and those that keep each other company: of one subject, the file they stand in."""

    def __init__(self, figures, topics, lots):
        self.ranks = Ranks(**figures["topic"])
        self.all = list(topics)
        lots.shuffle(self.all)
        self.kin = {}
        for topic in self.all:
            self.kin.setdefault(topic.file, []).append(topic)

    def homes(self):
        """What newsletters can be about all the time: topics with a site that are not common elsewhere, too."""
        return [topic for topic in self.all[30:] if topic.site]

    def next_to(self, topic, lot):
        """Another topic, rather one that goes with `topic` when there is one."""
        among, all_to_one = self.all, 1
        if topic and lot() < COMPANY:
            among, all_to_one = self.kin[topic.file], KIN
        rank = self.ranks.at(lot()) // all_to_one
        while rank >= len(among):
            rank = self.ranks.at(lot()) // all_to_one
        return among[rank]
