# SPDX-License-Identifier: MIT
"""Issues whose ids, order and names newsletters hardly ever have, but some will."""

# By their places. Of two newsletters that count alike all ids are long; what even paths leave alike is counted apart.
_TEXTS = {
    **{f"{newsletter}/{number}.md": f"# {newsletter} {number}\n\n[On Raft](https://example.org/{newsletter}/{number})\n"
       for newsletter in ("alpha", "beta") for number in (1, 2, 3, 10, 107)},
    "one/2031-01.md": "# A\n\n[Kafka](https://kafka.apache.org/one)\n",
    "two/2031-01.md": "# B\n\n[Kafka](http://kafka.apache.org/one)\n",
    **{f"loose/Notes{sign}7{ending}.md": f"# Notes\n\n[Postgres {number}](https://example.org/loose/{number})\n"
       for number, (sign, ending) in enumerate([(" ", ""), ("-", ""), ("_", ""), (" ", " 2"), ("-", "-2"), ("_", "-3")])},
    **{f"zeros/issue-{number}.md": f"# Zeros {number}\n\n## Sponsors\n\nOurs.\n\n## Quote {number}\n\nOnce.\n\n"
       f"## [Redis {number}](https://redis.io)\n\nIt is.\n" for number in ("007", "07", "7", "8", "70", "0007")},
    "_posts/2030-05-01-c-plus-plus.md": "---\ntitle: C++ and C#\n---\n\n# [C++ and C#](https://isocpp.org)\n\nAnd a line.\n",
    "_posts/_drafted.md": "# [An underlined post](https://example.org/underlined)\n\nAnd a line.\n",
    "zh/_index.md": "# [Of the section](https://example.org/section)\n\nAnd a line.\n",
    "loud/2034-01.MD": "# [In capitals](https://example.org/capitals)\n\nAnd a line.\n",
    "counted/x.md": "# X\n\n[Raft](https://example.org/x1)\n",
    "counted/x-2.md": "# X\n\n[Raft](https://example.org/x2)\n",
    "counted/x_2.md": "# X\n\n[Raft](https://example.org/x3)\n",
    "counted/x-2-2.md": "# X\n\n[Raft](https://example.org/x4)\n",
    "counted/x_2-2.md": "# X\n\n[Raft](https://example.org/x5)\n",
    "zh/第12期.md": "# 第12期\n\n## [数据库](https://example.org/zh)\n\n关于 PostgreSQL 的文章。\n",
    "drafts/2032-01.md": "---\ndraft: true\n---\n\n[x](https://example.org/draft)\n",
    "README.md": "# About\n\n[us](https://example.org/about)\n",
    ".hidden/1.md": "# Hidden\n\n[x](https://example.org/hidden)\n",
}
_BYTES = {"latin/2033-01.md": "# Café\n\n[Réseau](https://example.org/latin)\n".encode("latin-1"),
          "nul/2033-02.md": b"# A NUL\n\n[Here\0](https://example.org/nul)\n"}


def add(folder):
    """Adds them to a folder of issues."""
    for place, content in {**{place: text.encode() for place, text in _TEXTS.items()}, **_BYTES}.items():
        (folder / place).parent.mkdir(parents=True, exist_ok=True)
        (folder / place).write_bytes(content)
