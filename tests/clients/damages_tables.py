# SPDX-License-Identifier: MIT
"""Ways to damage tables, notes and previews that their judges have to notice."""
from damage import in_one_file, replace

MANY = "".join(f"n0 --- n{i % 7}\n" for i in range(500))

CSV = {
    "dangling": ("/edges.csv", replace(r"\r\n[^,]+,", "\r\ntopic:nowhere,")),
    "weight": ("/edges.csv", replace(r"(?<=,about,)0\.\d", "0.1")),
    "count": ("/article_topics.csv", replace(r",1\r\n", ",2\r\n")),
    "raw-quote": ("/edges.csv", replace(r"\r\n", '\r\n"')),
    "row-lost": ("/articles.csv", replace(r"\r\narticle:[^\r]*", "")),
    "row-twice": ("/topics.csv", replace(r"(\r\ntopic:[^\r]*)", r"\1\1")),
    "formula": ("/topics.csv", replace(r"(\r\ntopic:[^,]*),[^,]*", r"\1,=1+1")),
    "label": ("/sources.csv", replace(r"(\r\nsite:[^,]*),[^,]*", r"\1,elsewhere")),
    "no-byte-order-mark": ("/issues.csv", replace("^\ufeff", "")),
    "other-line-ends": ("/issues.csv", replace("\r\n", "\n")),
    "direction": ("/edges.csv", replace("Undirected", "Directed")),
}

NEO4J = {
    "dangling": ("/relationships.csv", replace(r"\r\n[^,]+,", "\r\ntopic:nowhere,")),
    "weight": ("/relationships.csv", replace(r"(?<=,)0\.\d", "0.1")),
    "heavy": ("/relationships.csv", replace(r",1,(?=\d+\r\n)", ",much,")),
    "unknown-type": ("/relationships.csv", replace("weight:double", "weight:decimal")),
    "no-ends": ("/relationships.csv", replace(":START_ID", "start")),
    "relation": ("/relationships.csv", replace("IS_PART_OF", "PART_OF")),
    "id-twice": ("/topics.csv", replace(r"(\r\ntopic:[^\r]*)", r"\1\1")),
    "row-lost": ("/issues.csv", replace(r"\r\nissue:[^\r]*", "")),
    "raw-quote": ("/topics.csv", replace(r"\r\n", '\r\n"')),
    "label": ("/articles.csv", replace(r"(\r\narticle:[^,]*,)", r"\1x")),
    "kind": ("/topics.csv", replace("Topic;", "Thing;")),
    "no-date": ("/issues.csv", replace(r"20\d\d-\d\d-\d\d,", "soon,")),
    "byte-order-mark": ("/topics.csv", replace("^", "\ufeff")),
}

MARKDOWN = {
    "link-to-nowhere": ("/Topics/", replace(r"- \[\[Topics/", "- [[Topics/No ")),
    "weight": ("/Topics/", replace(r"weight:: [\d.]+", "weight:: 0.123")),
    "count": ("/Articles/", replace(r"count:: \d+", "count:: 99")),
    "one-sided": ("/Articles/", replace(r"\n- .*", "")),
    "heading-lost": ("/Articles/", replace("\n## About\n", "\n")),
    "unknown-escape": ("/Topics/", replace(r'id: "', 'id: "\\\\q')),
    "no-front-matter": ("/Issues/", replace("^---\n", "")),
    "id": ("/Sources/", replace(r'id: "site:', 'id: "site:x')),
    "number": ("/Sources/", replace(r"\ncount: \d+", "\ncount: 77")),
    "tag": ("/Articles/", replace(r"\n# ", "\n# #tag ")),
    "markup": ("/Articles/", replace(r"\n# ", "\n# <b>")),
    "embedding": ("/Articles/", replace(r"\n# ", "\n# ![[secret]] ")),
    "field": ("/Articles/", replace(r"\n# ", "\n# rating:: 5 ")),
    "script": ("/Sources/", replace(r"\(<https?:", "(<javascript:")),
    "alias-lost": ("/Topics/", replace(r"\naliases:\n(  - .*\n)+", "\n")),
    "home-to-nowhere": ("/Topic map.md", replace(r"\[\[Topics/", "[[Topics/No ")),
}

MERMAID = {
    "too-many-edges": replace(r"$", MANY),
    "too-long": replace(r"$", "%% " + "x" * 50_000 + "\n"),
    "edge-nowhere": replace(r"n0 (---|-->|==>|-\.->) n", r"n1 \1 n"),
    "other-line": replace("==>", "-.->"),
    "label": replace(r'n0([(\[{]+)"', r'n0\1"x'),
    "raw-quote": replace(r'"\]', "]"),
    "directive": replace(r"\n", "\n%%{init: {'theme': 'dark'}}%%\n"),
    "link-elsewhere": replace(r'href "https://', 'href "https://elsewhere.'),
    "vertex-lost": replace(r"\nn0[(\[{].*", ""),
}

TABLES = {"csv": CSV, "neo4j": NEO4J, "markdown": MARKDOWN, "mermaid": in_one_file(MERMAID)}
