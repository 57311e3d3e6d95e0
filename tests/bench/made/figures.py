# SPDX-License-Identifier: MIT
"""What an archive tells about the corpus behind it: how much there is of what, and how unevenly it is spread."""

import math
import sqlite3
from collections import Counter

from made.ranks import fit

# Where a table of quantiles looks: every twentieth, and closer at the end, where the few large ones are.
SHARES = [step / 20 for step in range(20)] + [0.96, 0.97, 0.98, 0.99, 1]


def table_of(values):
    values = sorted(values)
    return [values[min(len(values) - 1, int(share * len(values)))] for share in SHARES] if values else [0] * len(SHARES)


def draw(table, share):
    """The inverse: what stands at a share from 0 to 1."""
    if share < 0.95:
        place, part = divmod(share * 20, 1)
    else:
        place, part = divmod((share - 0.95) * 100, 1)
        place += 19
    low, high = table[int(place)], table[min(int(place) + 1, len(table) - 1)]
    if low == 0 and high > 1:
        # Where those end that have none at all; between is half of it.
        return 0 if part < 0.5 else 1 + int((2 * part - 1) * high)
    return int(low + part * (high - low) + 0.5)


def is_han(letter):
    return "\u3400" <= letter <= "\u9fff"


def words_of(text):
    """A word for each Han character, and what stands between blanks."""
    words = []
    for part in text.split():
        rest = ""
        for letter in part:
            if is_han(letter):
                words.append(letter)
            else:
                rest += letter
        rest = rest.strip(".,;:!?()[]\"'“”‘’，。：；、！？（）《》")
        if rest:
            words.append(rest.lower())
    return words


class Archive:
    """An archive, read for what is counted. Articles that recur are counted once, as such, and then left out."""

    def __init__(self, path):
        self.rows = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
        self.issues = self.all("SELECT key, series, date FROM issue ORDER BY key")
        self.articles = self.all("SELECT key, issue, shape, recurring, end_byte - begin_byte FROM article ORDER BY key")
        self.telling = [article for article in self.articles if not article[3]]
        self.links = self.grouped("SELECT article, role, source, canonical FROM link ORDER BY key")
        self.tags = self.grouped("SELECT article, topic, role, count FROM tag ORDER BY article, rank")
        self.places = {}
        for article, topic, place in self.rows.execute("SELECT article, topic, place FROM mention"):
            self.places.setdefault((article, topic), set()).add(place)
        self.read_texts()

    def all(self, query):
        return self.rows.execute(query).fetchall()

    def grouped(self, query):
        groups = {}
        for article, *row in self.rows.execute(query):
            groups.setdefault(article, []).append(row)
        return groups

    def read_texts(self):
        """How many words stand in each title and text, and which words there are."""
        self.title_words, self.text_words, self.han = Counter(), Counter(), Counter()
        self.words, self.signs = Counter(), Counter()
        telling = {article[0] for article in self.telling}
        query = "SELECT article, place, text FROM passage WHERE place NOT IN ('section', 'url', 'code') ORDER BY key"
        for article, place, text in self.rows.execute(query):
            words = words_of(text)
            if article in telling:
                (self.title_words if place == "title" else self.text_words)[article] += len(words)
                signs = [word for word in words if is_han(word)]
                self.han[article] += len(signs)
                self.signs.update(signs)
                self.words.update(word for word in words if word.isascii() and word.isalpha())

    def share_of_han(self, article):
        words = self.title_words[article] + self.text_words[article]
        return self.han[article] / words if words else 0


def part(some, all_of_them):
    return round(some / all_of_them, 4) if all_of_them else 0


def commonest(values):
    """(the commonest of them, its count); of several the first by name."""
    return min(Counter(values).items(), key=lambda item: (-item[1], str(item[0])), default=(None, 0))


class Series:
    """One newsletter of an archive."""

    def __init__(self, archive, name):
        self.archive = archive
        self.issues = [issue for issue in archive.issues if issue[1] == name]
        keys = {issue[0] for issue in self.issues}
        self.articles = [article for article in archive.articles if article[1] in keys]
        self.telling = [article for article in self.articles if not article[3]]
        self.tags = [tag for article in self.telling for tag in archive.tags.get(article[0], [])]
        self.links = [link for article in self.telling for link in archive.links.get(article[0], [])]
        self.home = commonest(topic for topic, *_ in self.tags)
        self.home_source = commonest(source for role, source, _ in self.links if role == "source")

    def figures(self):
        archive, articles = self.archive, self.telling
        sections = {(article[1], tuple(archive.sections.get(article[0], ()))) for article in articles}
        per_issue = Counter(article[1] for article in self.articles)
        table = lambda values: table_of(values)
        return {
            "issues": len(self.issues),
            "articles": len(self.articles),
            "dated": part(sum(issue[2] != "" for issue in self.issues), len(self.issues)),
            "shape": commonest(article[2] for article in articles)[0],
            "chinese": part(sum(archive.share_of_han(article[0]) > 0.2 for article in articles), len(articles)),
            "recurring": part(len(self.articles) - len(articles), len(self.articles)),
            "articles_in_section": part(len(articles), len(sections)),
            "home_topic": part(self.home[1], len(articles)),
            "home_source": part(self.home_source[1], sum(role == "source" for role, *_ in self.links)),
            "images": part(sum(role == "image" for role, *_ in self.links), len(self.links) - len(articles)),
            "articles_in_issue": table(per_issue[issue[0]] for issue in self.issues),
            "words_in_title": table(archive.title_words[article[0]] for article in articles),
            "words_in_text": table(archive.text_words[article[0]] for article in articles),
            "links": table(len(archive.links.get(article[0], ())) for article in articles),
            "topics": table(len(archive.tags.get(article[0], ())) for article in articles),
        }


def lift_of(archive):
    """How much oftener topics stand together than by chance: the mean over pairs in articles, as a power of two."""
    single, pairs = Counter(), Counter()
    for article in archive.telling:
        topics = sorted({topic for topic, *_ in archive.tags.get(article[0], [])})
        single.update(topics)
        pairs.update((one, other) for at, one in enumerate(topics) for other in topics[at + 1:])
    total = sum(pairs.values())
    return sum(count * math.log2(count * len(archive.telling) / (single[one] * single[other]))
               for (one, other), count in pairs.items()) / total if total else 0.0


def spread_of(archive, series):
    """The counts of everything that few are common of: without what each newsletter is about all the time."""
    homes = {article[0]: one for one in series for article in one.telling}
    topics, sources, pages = Counter(), Counter(), Counter()
    for article in archive.telling:
        one = homes[article[0]]
        topics.update(topic for topic, *_ in archive.tags.get(article[0], []) if topic != one.home[0])
        for role, source, canonical in archive.links.get(article[0], []):
            if role == "source":
                pages[canonical] += 1
                if source != one.home_source[0]:
                    sources[source] += 1
    return {"topic": topics, "source": sources, "page": pages, "word": archive.words, "sign": archive.signs}


def measure(path):
    """Everything a corpus is made after, from the archive of another; numbers only."""
    archive = Archive(path)
    archive.sections = archive.grouped("SELECT article, title FROM section ORDER BY article, position")
    archive.sections = {key: [row[0] for row in rows] for key, rows in archive.sections.items()}
    series = [Series(archive, name) for name in sorted({issue[1] for issue in archive.issues})]
    tags = [(article[0], topic, count) for article in archive.telling
            for topic, _, count in archive.tags.get(article[0], [])]
    spread = spread_of(archive, series)
    places = [archive.places.get((article, topic), set()) for article, topic, _ in tags]
    return {
        "in_title": part(sum("title" in place for place in places), sum(place != {"url"} for place in places)),
        "by_site_alone": part(sum(place == {"url"} for place in places), len(places)),
        "mentions": part(sum(count for *_, count in tags), len(tags)),
        "tenants": part(sum(count for source, count in spread["source"].items() if "/" in source),
                        sum(spread["source"].values())),
        "lift": round(lift_of(archive), 2),
        **{what: fit(counts.values()) if counts else {"head": 1, "tail": 1} for what, counts in spread.items()},
        "series": sorted((one.figures() for one in series), key=lambda figures: -figures["articles"]),
    }


def middle(values):
    return draw(table_of(values), 0.5)


def top(counter, first):
    return part(sum(sorted(counter.values(), reverse=True)[:first]), sum(counter.values()))


def summarize(path):
    """The figures that tell at a glance whether two corpora are alike: (what, figure) each."""
    archive = Archive(path)
    articles = archive.telling
    keys = [article[0] for article in articles]
    series = [Series(archive, name) for name in sorted({issue[1] for issue in archive.issues})]
    per_issue = Counter(article[1] for article in archive.articles)
    links = [len(archive.links.get(key, ())) for key in keys]
    topics = [len(archive.tags.get(key, ())) for key in keys]
    all_tags = Counter(topic for key in keys for topic, *_ in archive.tags.get(key, []))
    sources = Counter(link[1] for key in keys for link in archive.links.get(key, []) if link[0] == "source")
    pages = Counter(link[2] for key in keys for link in archive.links.get(key, []) if link[0] == "source")
    mean = lambda values: round(sum(values) / len(values), 2) if values else 0
    texts = [archive.text_words[key] for key in keys]
    titles = [archive.title_words[key] for key in keys]
    dates = sorted(issue[2] for issue in archive.issues if issue[2])
    return [
        ("issues", len(archive.issues)),
        ("series", len(series)),
        ("articles", len(archive.articles)),
        ("articles in an issue, middle", middle([per_issue[issue[0]] for issue in archive.issues])),
        ("articles in an issue, mean", mean(list(per_issue.values()))),
        ("bytes of an article, mean", mean([article[4] for article in articles])),
        ("articles that recur, share", part(len(archive.articles) - len(articles), len(archive.articles))),
        ("Chinese articles, share", part(sum(archive.share_of_han(key) > 0.2 for key in keys), len(keys))),
        ("issues with a date, share", part(len(dates), len(archive.issues))),
        ("years from the first date to the last", int(dates[-1][:4]) - int(dates[0][:4]) if dates else 0),
        ("words in a title, middle", middle(titles)),
        ("words in a title, mean", mean(titles)),
        ("words in a text, mean", mean(texts)),
        ("articles without a text, share", part(sum(words == 0 for words in texts), len(texts))),
        ("different words in ten thousand", round(10000 * part(len(archive.words), sum(archive.words.values())))),
        ("links of an article, mean", mean(links)),
        ("articles of one link, share", part(sum(count == 1 for count in links), len(links))),
        ("pages in a hundred links", round(100 * part(len(pages), sum(pages.values())), 1)),
        ("sources in a hundred links", round(100 * part(len(sources), sum(sources.values())), 1)),
        ("links to the ten commonest sources, share", top(sources, 10)),
        ("links to the hundred commonest sources, share", top(sources, 100)),
        ("topics of an article, mean", mean(topics)),
        ("articles without a topic, share", part(sum(count == 0 for count in topics), len(topics))),
        ("different topics", len(all_tags)),
        ("tags of the commonest topic, share", top(all_tags, 1)),
        ("tags of the ten commonest topics, share", top(all_tags, 10)),
        ("tags of the hundred commonest topics, share", top(all_tags, 100)),
        ("topics together above chance, log2", round(lift_of(archive), 2)),
    ]
