# SPDX-License-Identifier: MIT
"""Issues that are made up: what stands in their articles, and how that is written as Markdown."""

import datetime

from made.figures import draw
from made.names import spelled
from made.ranks import mixed

HOUSE = {False: ("Upcoming Events", "Jobs"), True: ("招聘", "往年回顾")}
FIRST_DAY = datetime.date(2007, 1, 3)


class Series:
    """A newsletter: what its issues have in common."""

    def __init__(self, number, figures, home):
        self.number = number
        self.figures = figures
        self.home = home
        self.chinese = figures["chinese"] > 0.5
        self.name = " ".join(spelled(mixed(number * 3 + part) >> 40).capitalize() for part in (0, 1))
        self.folder = self.name.lower().replace(" ", "-")
        self.first_day = FIRST_DAY + datetime.timedelta(days=7 * (mixed(number) % 470))
        self.sections = [spelled(mixed(number * 40 + part) >> 40).capitalize() for part in range(24)]

    def date(self, issue):
        return self.first_day + datetime.timedelta(days=7 * issue)


class Article:
    """What one article holds, before it is written: a title, links and a text."""

    def __init__(self, title, links, images, text):
        self.title = title
        self.links = links
        self.images = images
        self.text = text


class Author:
    """Writes articles of a series."""

    def __init__(self, figures, words, signs, pages, topics):
        self.figures = figures
        self.words, self.signs, self.pages, self.topics = words, signs, pages, topics

    def pick_topics(self, series, lot):
        """(topics to be named, whether the link shows the series' own)"""
        figures = series.figures
        count = draw(figures["topics"], lot())
        picked, by_link = [], False
        if count and lot() < figures["home"]:
            by_link = lot() < figures["home_by_link"]
            picked = [] if by_link else [series.home]
            count -= 1
        topic = None
        for _ in range(count):
            topic = self.topics.next_to(topic, lot)
            picked.append(topic)
        return picked, by_link

    def label(self, topic, chinese):
        return topic.chinese if chinese and topic.chinese else topic.label

    def sentence(self, count, labels, series, lot):
        """Words with the labels among them; as many in all as were asked for, if the labels leave room."""
        if series.chinese:
            parts = self.signs.some(max(0, count - 2 * len(labels)), lot)
        else:
            parts = self.words.some(max(0, count - sum(label.count(" ") + 1 for label in labels)), lot)
        for label in labels:
            parts.insert(int(lot() * (len(parts) + 1)), f" {label} " if series.chinese and label.isascii() else label)
        return parts

    def title(self, labels, series, lot):
        parts = self.sentence(draw(series.figures["words_in_title"], lot()) or 1, labels, series, lot)
        text = ("" if series.chinese else " ").join(parts).strip()
        return text[0].upper() + text[1:]

    def text(self, labels, count, series, lot):
        if not count:
            return ""
        parts = self.sentence(count, labels, series, lot)
        step, stop, gap = (18, "。", "") if series.chinese else (13, ". ", " ")
        sentences = [gap.join(parts[at:at + step]).strip() for at in range(0, len(parts), step)]
        return stop.join(sentence[:1].upper() + sentence[1:] for sentence in sentences) + stop.strip()

    def article(self, series, lot):
        picked, by_link = self.pick_topics(series, lot)
        labels = [self.label(topic, series.chinese) for topic in picked]
        in_title = [label for label in labels if lot() < self.figures["in_title"]]
        rest = [label for label in labels if label not in in_title]
        again = [label for label in labels if lot() < self.figures["mentions"] - 1]
        length = lot()  # who writes more also links more
        text = self.text(rest + again, draw(series.figures["words_in_text"], length), series, lot)
        title = self.title(in_title if text else labels, series, lot)
        count = draw(series.figures["links"], length)
        first = f"https://{series.home.site}/{spelled(int(lot() * 1e9))}" if by_link else self.pages.one(lot)
        images = sum(lot() < series.figures["images"] for _ in range(count - 1))
        links = [first] * (count > 0) + [self.pages.one(lot) for _ in range(count - 1 - images)]
        return Article(title, links, images, text)


def written(article, shape, number, lot):
    """An article as Markdown."""
    title = f"[{article.title}]({article.links[0]})" if article.links else article.title
    more = [article.text] if article.text else []
    more += [f"[{spelled(int(lot() * 4e6))}]({link})" for link in article.links[1:]]
    more = [" ".join(more)] if more else []
    more += [f"![](https://images.example/{int(lot() * 1e12)}.jpg)" for _ in range(article.images)]
    if shape == "list":
        return f"* {title}\n" + "".join(f"\n  {line}\n" for line in more) + ("\n" if more else "")
    head = {"numbered": f"{number}、{title}", "sections": f"### {title}"}.get(shape, title)
    return "\n\n".join([head, *more]) + "\n\n"


def header(series, issue):
    """What an issue says about itself: in YAML, in bare lines, or in its heading alone."""
    if series.chinese:
        return f"# {series.name}（第 {issue + 1} 期）\n\n"
    title = f"{series.name} {issue + 1}"
    if not series.figures["dated"]:
        return f"# {title}\n\n"
    if series.number % 2:
        return f"Title: {title}\nDate: {series.date(issue)}\nCategory: {series.name}\n\n"
    return f"---\ntitle: {title}\nseries: {series.name}\ndate: {series.date(issue)}\n---\n\n"


def file_name(series, issue):
    return f"{series.date(issue)}.md" if series.figures["dated"] else f"issue-{issue + 1}.md"


def write_issue(author, series, issue, count, lot):
    """The text of an issue of `count` articles: those of the sections, then those that keep house."""
    figures = series.figures
    recurring = min(count, int(count * figures["recurring"] + lot()))
    parts = [header(series, issue)]
    in_section = max(1, round(figures["articles_in_section"]))
    for at in range(count - recurring):
        if at % in_section == 0:
            parts.append(f"\n## {series.sections[at // in_section % len(series.sections)]}\n\n")
        parts.append(written(author.article(series, lot), figures["shape"], at + 1, lot))
    if recurring:
        parts.append(f"\n## {HOUSE[series.chinese][0]}\n\n")
        parts += [written(author.article(series, lot), figures["shape"], at + 1, lot) for at in range(recurring)]
    return "".join(parts)
