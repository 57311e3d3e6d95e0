# SPDX-License-Identifier: MIT
"""A made corpus is one that weft reads as it was meant, and its figures are near those it is made after.

usage: make_corpus_test.py WEFT
"""

import hashlib
import json
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

sys.dont_write_bytecode = True
HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

from made.figures import draw, summarize  # noqa: E402
from made.ranks import Ranks, fit, share_of  # noqa: E402

ARTICLES = 200
FIGURES = json.loads((HERE / "figures.json").read_text(encoding="utf-8"))


def made(folder, *arguments):
    return subprocess.run([sys.executable, HERE / "make_corpus", folder, "--articles", str(ARTICLES), *arguments],
                          text=True, capture_output=True, check=False)


def bytes_below(folder):
    """One hash of all names and contents."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return hashlib.sha256(repr([(path.relative_to(folder).as_posix(), path.read_bytes()) for path in files]).encode())


def mean_of(what):
    """Of all articles, as the tables of the newsletters tell."""
    weights = [series["articles"] * (1 - series["recurring"]) for series in FIGURES["series"]]
    means = [sum(draw(series[what], (step + 0.5) / 1000) for step in range(1000)) / 1000
             for series in FIGURES["series"]]
    return sum(weight * mean for weight, mean in zip(weights, means)) / sum(weights)


def share_of_articles(what):
    articles = [series["articles"] for series in FIGURES["series"]]
    return sum(count * series[what] for count, series in zip(articles, FIGURES["series"])) / sum(articles)


class MadeCorpus(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.temporary = tempfile.TemporaryDirectory()
        cls.addClassCleanup(cls.temporary.cleanup)
        cls.folder = Path(cls.temporary.name)
        answer = made(cls.folder / "corpus")
        assert answer.returncode == 0, answer.stderr
        build = [WEFT, "build", cls.folder / "corpus", "--no-exports", "--strict", "-o", cls.folder / "out"]
        cls.built = subprocess.run(build, text=True, capture_output=True, check=False)
        cls.figures = dict(summarize(cls.folder / "out" / "weft.db"))

    def near(self, what, wanted, part):
        found = self.figures[what]
        self.assertLessEqual(abs(found - wanted), part * wanted, f"{what}: {found}, not {wanted}")

    def test_weft_reads_it_without_a_finding_and_finds_every_article(self):
        self.assertEqual((self.built.returncode, self.built.stderr.count(": warning")), (0, 0), self.built.stderr)
        self.assertEqual(self.figures["articles"], ARTICLES)
        self.assertEqual(self.figures["series"], len(FIGURES["series"]))

    def test_articles_are_as_long_and_linked_as_those_that_were_measured(self):
        self.near("words in a title, mean", mean_of("words_in_title"), 0.2)
        self.near("links of an article, mean", mean_of("links"), 0.2)

    def test_articles_have_as_many_topics(self):
        self.near("topics of an article, mean", mean_of("topics"), 0.25)
        self.assertGreater(self.figures["topics together above chance, log2"], 0.5)
        self.assertGreater(self.figures["tags of the commonest topic, share"], 0.15)

    def test_as_many_recur_and_are_chinese(self):
        self.assertAlmostEqual(self.figures["articles that recur, share"], share_of_articles("recurring"), delta=0.06)
        self.assertAlmostEqual(self.figures["Chinese articles, share"], share_of_articles("chinese"), delta=0.06)

    def test_the_same_arguments_make_the_same_bytes_and_another_seed_others(self):
        for name, arguments in (("again", []), ("other", ["--seed", "2"])):
            self.assertEqual(made(self.folder / name, *arguments).returncode, 0)
        first, again, other = (bytes_below(self.folder / name).digest() for name in ("corpus", "again", "other"))
        self.assertEqual(first, again)
        self.assertNotEqual(first, other)

    def test_issues_are_of_the_size_asked_for(self):
        self.assertEqual(made(self.folder / "even", "--articles-per-issue", "5").returncode, 0)
        issues = len(list((self.folder / "even").rglob("*.md")))
        self.assertTrue(ARTICLES / 5 <= issues <= ARTICLES / 5 + len(FIGURES["series"]), issues)

    def test_what_was_not_made_here_is_left_alone(self):
        (self.folder / "mine").mkdir()
        (self.folder / "mine" / "letter.md").write_text("# Mine\n", encoding="utf-8")
        answer = made(self.folder / "mine")
        self.assertEqual(answer.returncode, 1)
        self.assertIn("name another folder", answer.stderr)
        self.assertTrue((self.folder / "mine" / "letter.md").exists())


class Spread(unittest.TestCase):
    def test_a_fit_finds_what_counts_were_drawn_with(self):
        counts = {}
        ranks = Ranks(8.0, 0.6)
        for number in range(20_000):
            rank = ranks.at(share_of(number))
            counts[rank] = counts.get(rank, 0) + 1
        found = fit(counts.values())
        self.assertAlmostEqual(found["tail"], 0.6, delta=0.06)
        self.assertAlmostEqual(found["head"], 8, delta=2)

    def test_a_table_of_quantiles_gives_back_what_stands_in_it(self):
        table = [0] * 10 + list(range(1, 16))
        self.assertEqual([draw(table, share) for share in (0, 0.25, 0.5, 0.95)], [0, 0, 1, 10])


if __name__ == "__main__":
    WEFT = sys.argv.pop(1)
    unittest.main()
