#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Writes a newsletter whose titles, addresses and topics would fall out of formats that do not escape them.

usage: make_hostile_corpus.py FOLDER

FOLDER gets issues/, to be built, and topics.yaml, its ontology.
"""
import os
import sys

# Each becomes a title and a part of the text.
HOSTILE = [
    "says \"quoted\" and 'single' and ``ticks``",
    "Research & Development &amp; &lt;i&gt; &#1;",
    "a < b > c <b>bold</b> <img src=x onerror=alert(1)>",
    r"backslash-N \N \G \E \T \n \L \ at its end \\",
    "]]> --> <!-- <![CDATA[ <?xml ?>",
    "</script><script>alert(1)</script> </title></svg>",
    "controls \x01\x07\x0b\x0c\x1b[31mred\x7f\x85 and \ufeff\ufffe\uffff",
    "emoji 🎉 👩‍👩‍👧 🏳️‍🌈 é é",
    "机器学习在生产中的应用与挑战：从数据到模型，再到服务，以及 C++ 的编程",
    "مرحبا بالعالم \u202eedoc\u202c שלום \u2067isolate\u2069",
    "line\u2028separator and paragraph\u2029separator",
    "=SUM(A1:A9) +1 -1 @cmd | %s%n {{7*7}} $(id) `id` ${x}",
    "digraph { a -> b [label=\"x\"]; } end subgraph strict",
    "@context _:b0 urn:x <http://example.org/> \"\"\"long\"\"\" ^^xsd:int @en",
    "[[wikilink]] ![[embed]] #tag %%comment%% $math$ ==mark== ^block `= dataview`",
    "semi;colon, comma\ttab",
    "x" * 5000,
    "word " * 1000,
    "长" * 1500,
]

ADDRESSES = [
    "https://example.org/plain",
    "https://example.org/?a=1&b=2&amp;c=<3>",
    "https://example.org/with%20blank/\"quote\"/'single'",
    "https://example.org/with blank/and|bar",
    "https://example.org/\"><script>alert(1)</script>",
    "https://例え.jp/パス?q=値",
    "javascript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "https://example.org/" + "long/" * 400,
    "mailto:editor@example.org",
]

TOPICS = r"""scheme: {title: 'Hostile "topics" & <more> \', license: CC0-1.0}
topics:
  c: {label: C, type: language, related: ["c#"]}
  c++: {label: C++, type: language, broader: [languages]}
  c#: {label: C#, type: language, broader: [languages]}
  .net: {label: .NET, type: technology, broader: [languages], sites: [dotnet.microsoft.com]}
  languages: {label: a:b, type: field, hidden: ['"languages" & <tools> \N ]]>']}
  end: {label: end, type: concept, match: [{label: end, case: any}]}
  biancheng: {label: 编程, type: field, labels: {en: ['programming ]]> craft']}}
  script: {label: script, aliases: ["</script>"], type: concept, match: [{label: script, case: any}]}
  con: {label: quoted, type: concept, match: [{label: quoted, case: any}]}
  separator: {label: Quoted!, aliases: [separator], type: concept, match: [{label: separator, case: any}]}
"""


def issue(number):
    lines = ["---", f"title: 'Hostile \"Weekly\" & <more> {number}'", "series: \"Hostile & <Weekly> \\\\N ; ]]>\"",
             f"date: 2024-0{number}-01", f"number: {number}", "---", ""]
    for place, text in enumerate(HOSTILE):
        address = ADDRESSES[(place + number) % len(ADDRESSES)]
        lines += [f"## {text}", "", f"[a link](<{address}>)", "",
                  f"On C, C++, C# and .NET, and a:b, 编程: {text[:200]}", ""]
    return "\n".join(lines) + "\n"


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    issues = os.path.join(sys.argv[1], "issues")
    os.makedirs(issues, exist_ok=True)
    with open(os.path.join(sys.argv[1], "topics.yaml"), "w", encoding="utf-8") as file:
        file.write(TOPICS)
    for number in range(1, 5):
        with open(os.path.join(issues, f"issue {number} #&;.md"), "w", encoding="utf-8", newline="\n") as file:
            file.write(issue(number))


main()
