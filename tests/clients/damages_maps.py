# SPDX-License-Identifier: MIT
"""Ways to damage a map that its judge has to notice."""
import re

from damage import cut_at, in_one_file, replace


def topic_of(text):
    """The first topic, and the last word on it."""
    topic = re.search(r'(?s)<g class="node topic.*?</g>', text)[0]
    return topic, re.findall(r"<text[^>]*>([^<]*)</text>", topic)[-1]


def long_word(text):
    topic, word = topic_of(text)
    return text.replace(topic, topic.replace(f">{word}</text>", f">{word * 8}</text>"))


def topic_twice(text):
    topic, _ = topic_of(text)
    return text.replace(topic, topic * 2)


TABLES = {"map": in_one_file({
    "long-word": long_word,
    "node-over-another": topic_twice,
    "script": replace("</svg>", "<script>alert(1)</script></svg>"),
    "foreign-markup": replace("</svg>", "<foreignObject/></svg>"),
    "handler": replace('<g class="nodes"', '<g onclick="alert(1)" class="nodes"'),
    "link-that-acts": replace('xlink:href="http', 'xlink:href="javascript:http'),
    "pale-words": lambda text: text.replace(".ink{fill:#1f2328}", ".ink{fill:#cccccc}"),
    "small-sheet": replace(r'viewBox="0 0 \d+', 'viewBox="0 0 3'),
    "no-tooltip": replace(r'(<g class="node[^>]*>)<title>[^<]*</title>', r"\1"),
    "cut-short": cut_at(1 / 2),
})}
