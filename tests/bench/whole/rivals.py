# SPDX-License-Identifier: MIT
"""Programs that do part of what weft does, set up so that they do nothing else."""

import shutil
import sqlite3

HUGO_SITE = """baseURL = "https://example.org/"
title = "Rival"
disableKinds = ["home", "section", "taxonomy", "term", "RSS", "sitemap", "robotsTXT", "404"]
[markup.goldmark.renderer]
unsafe = true
"""
HUGO_PAGE = "<!doctype html><title>{{ .Title }}</title>{{ .Content }}\n"


def issues_below(folder):
    return sorted(path for path in folder.rglob("*") if path.suffix in (".md", ".markdown") and path.is_file())


def make_hugo_site(site, corpus):
    """A site of a page for each file and nothing besides. Hugo takes no file that begins with a rule or with lines of
    `Key: value`, so one without YAML front matter is given an empty one."""
    (site / "layouts" / "_default").mkdir(parents=True)
    (site / "layouts" / "_default" / "single.html").write_text(HUGO_PAGE, encoding="utf-8")
    (site / "config.toml").write_text(HUGO_SITE, encoding="utf-8")
    for path in issues_below(corpus):
        text = path.read_text(encoding="utf-8", errors="replace")
        page = site / "content" / path.relative_to(corpus)
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(text if text.startswith("---\n") else f"---\n---\n{text}", encoding="utf-8")


def hugo_command(site):
    return [shutil.which("hugo"), "--quiet", "--source", site, "--destination", site / "public"]


def make_text_index(path, archive):
    """The texts of an archive in a plain FTS5 table, which keeps them too."""
    index = sqlite3.connect(path)
    index.execute("CREATE VIRTUAL TABLE article USING fts5(title, text)")
    index.execute("ATTACH ? AS weft", (f"file:{archive}?mode=ro",))
    index.execute("""INSERT INTO article (rowid, title, text)
                     SELECT a.key, a.title, coalesce((SELECT group_concat(p.text, ' ') FROM weft.passage AS p
                       WHERE p.article = a.key AND p.place NOT IN ('title', 'section')), '') FROM weft.article AS a""")
    index.commit()
    index.close()


def text_index_command(path, words):
    terms = " ".join('"' + word.replace('"', '""') + '"' for word in words.split()).replace("'", "''")
    return ["sqlite3", "-readonly", path,
            f"SELECT rowid, title, snippet(article, 1, '[', ']', '…', 20) FROM article WHERE article MATCH '{terms}' "
            "ORDER BY rank LIMIT 10"]
