#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Holds weft-spark against `weft build`: on separate processes of Spark, the same rows for the same documents.

usage: spark_test.py WEFT FOLDER [UNITTEST-ARGUMENT…]

FOLDER has the issues; some odd ones are added. Takes Java, and PySpark on the path or where ./dev puts it."""

import contextlib
import io
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path[:0] = [str(ROOT / "src" / "spark"), str(Path(__file__).resolve().parent)]

OLDEST_JAVA = 17


def java_version():
    """0 where there is none."""
    if shutil.which("java") is None:
        return 0
    said = subprocess.run(["java", "-version"], capture_output=True, text=True, check=False).stderr
    found = re.search(r'version "(\d+)', said)
    return int(found.group(1)) if found else 0


OWN = ROOT / "build" / "spark" / "bin" / "python"
if java_version() < OLDEST_JAVA:
    print(f"skipped: there is no Java {OLDEST_JAVA} or newer here (Debian: default-jre-headless)")
    sys.exit(77)
try:
    from pyspark.sql import SparkSession
except ImportError:
    if OWN.exists() and Path(sys.executable) != OWN:
        os.execv(OWN, [str(OWN), "-B", *sys.argv])
    print("skipped: there is no PySpark here; ./dev setup fetches it")
    sys.exit(77)

import archive_rows  # noqa: E402
import odd_issues  # noqa: E402
import stand_ins  # noqa: E402
from weft_spark import documents, records, related  # noqa: E402
from weft_spark.command import main  # noqa: E402
from weft_spark.store import Store  # noqa: E402
from weft_spark.topics import Topics  # noqa: E402

WEFT, FOLDER = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])


def session(work):
    os.environ["SPARK_LOCAL_IP"] = "127.0.0.1"  # whatever the machine calls itself
    made = (SparkSession.builder.master("local-cluster[2,1,1024]").appName("weft tests")
            .config("spark.ui.enabled", False)
            .config("spark.ui.showConsoleProgress", False).config("spark.sql.shuffle.partitions", 4)
            .config("spark.pyspark.python", sys.executable).config("spark.sql.warehouse.dir", str(work / "warehouse"))
            .config("spark.local.dir", str(work / "local")).getOrCreate())
    made.sparkContext.setLogLevel("OFF")
    return made


class Refusal(Exception):
    """What weft-spark said when it refused."""


def weft_spark(*arguments):
    said = io.StringIO()
    with contextlib.redirect_stderr(said):
        code = main([*map(str, arguments), "--weft", WEFT] if "--weft" not in arguments else [*map(str, arguments)])
    if code == 2:
        raise Refusal(said.getvalue())


class Rows(unittest.TestCase):
    """What Spark keeps is what the archive holds."""

    @classmethod
    def setUpClass(cls):
        cls.work = Path(cls.enterClassContext(tempfile.TemporaryDirectory()))
        cls.corpus = shutil.copytree(FOLDER, cls.work / "digests [all]")  # brackets mean something to Spark
        odd_issues.add(cls.corpus)
        cls.spark = session(cls.work)
        cls.addClassCleanup(cls.spark.stop)
        subprocess.run([WEFT, "build", cls.corpus, "--no-config", "--no-exports", "-o", cls.work / "built"], check=False,
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        cls.archive = archive_rows.opened(cls.work / "built" / "weft.db")
        cls.addClassCleanup(cls.archive.close)
        weft_spark("read", cls.corpus, "-o", cls.work / "records", "--partitions", 3)
        weft_spark("facts", cls.work / "records", "-o", cls.work / "facts")
        weft_spark("graph", cls.work / "facts", "-o", cls.work / "graph")

    def rows(self, place, table, columns):
        found = self.spark.read.parquet(f"{self.work / place}/{table}")
        self.assertEqual(sorted(found.columns), sorted(columns), table)
        return sorted(tuple(row) for row in found.select(*columns).collect())

    def require_same(self, place, tables):
        for table in tables:
            with self.subTest(table):
                columns, rows = archive_rows.rows_of(self.archive, table)
                found = self.rows(place, table, columns)
                self.assertEqual(len(found), len(rows))
                self.assertEqual([pair for pair in zip(found, rows) if pair[0] != pair[1]][:3], [])

    def test_facts_are_those_of_the_archive(self):
        self.require_same("facts", archive_rows.OF_FACTS)

    def test_counts_and_pairs_are_those_of_the_archive(self):
        self.require_same("graph", archive_rows.OF_GRAPH)

    def test_months_hold_what_the_archive_has_of_them(self):
        asked = """SELECT {} substr(date, 1, 7), count(*) FROM tag JOIN article ON article.key = tag.article
                   JOIN issue ON issue.key = article.issue WHERE recurring = 0 AND date <> '' GROUP BY {} 2"""
        rows = sorted(self.archive.execute(asked.format("topic,", "1,")).fetchall())
        self.assertEqual(self.rows("graph", "topic_month", ["topic", "month", "articles"]), rows)

    def test_works_are_the_pages_of_several_articles(self):
        asked = """WITH page AS (SELECT DISTINCT article, substr(canonical, instr(canonical, '://') + 3) AS page
                                 FROM link WHERE role = 'source' AND canonical <> '')
                   SELECT page, article, count(*) OVER (PARTITION BY page) AS articles FROM page"""
        rows = sorted(row for row in self.archive.execute(asked) if row[2] > 1)
        self.assertEqual(self.rows("graph", "work", ["page", "article", "articles"]), rows)

    def test_weights_of_topics_are_those_of_weft_related(self):
        topics = Topics(json.loads(subprocess.run([WEFT, "ontology", "export", "--format", "jsonld"], check=True,
                                                  capture_output=True).stdout)["topics"])
        found = {}
        for article, topic, weight in related.weights_of(Store(self.spark, f"{self.work}/facts", "facts"), topics).collect():
            found.setdefault(article, {})[topic] = weight
        self.assertEqual(found, archive_rows.topic_weights(self.archive))

    def test_related_are_the_best_by_the_rule(self):
        weights = archive_rows.topic_weights(self.archive)
        rows = self.rows("graph", "related", ["article", "rank", "other", "score", "topics"])
        self.assertEqual(rows, sorted(archive_rows.related_by_blocks(weights, related.BLOCK, related.NEIGHBOURS)))

    def test_an_executor_that_is_killed_changes_nothing(self):
        program = stand_ins.kills_executor(str(self.work), WEFT)
        weft_spark("read", self.corpus, "-o", self.work / "records-again", "--partitions", 3, "--weft", program)
        self.assertTrue((self.work / "killed").exists(), "no executor was killed")
        self.require_same_records("records-again")

    def test_an_executor_that_is_killed_between_shuffles_changes_nothing(self):
        killer = stand_ins.ExecutorKiller(self.spark.sparkContext)
        killer.start()
        try:
            weft_spark("graph", self.work / "facts", "-o", self.work / "graph-again")
        finally:
            killer.give_up()
        self.assertTrue(killer.has_killed, "no executor was killed")
        for table in ("month", "topic_count", "topic_month", "together", "work", "related"):
            with self.subTest(table):
                columns = self.spark.read.parquet(f"{self.work}/graph/{table}").columns
                self.assertEqual(self.rows("graph-again", table, columns), self.rows("graph", table, columns))

    def require_same_records(self, place, besides=()):
        one = {row.path: row for row in self.spark.read.parquet(f"{self.work}/records/record").collect()}
        other = {row.path: row for row in self.spark.read.parquet(f"{self.work}/{place}/record").collect()}
        self.assertEqual(set(one), set(other))
        self.assertEqual([path for path in one if one[path] != other[path] and path not in besides], [])

    def test_a_document_that_weft_does_not_survive_is_a_row(self):
        path, words = archive_rows.words_of_one_issue(self.archive)
        program = stand_ins.dies_of(str(self.work), WEFT, words)
        weft_spark("read", self.corpus, "-o", self.work / "records-lost", "--partitions", 1, "--weft", program)
        self.require_same_records("records-lost", {path})
        weft_spark("facts", self.work / "records-lost", "-o", self.work / "facts-lost", "--weft", program)
        lost = self.spark.read.parquet(f"{self.work}/facts-lost/left_out").where("code = 'document-lost'").collect()
        self.assertEqual([(row.path, row.severity) for row in lost], [(path, "error")])
        self.assertIn("SIGSEGV", lost[0].message)

    def test_a_worker_with_another_program_is_refused(self):
        program = stand_ins.is_another_version(str(self.work), WEFT)
        with self.assertRaisesRegex(Refusal, "this worker has 'weft 0.0.1'"):
            weft_spark("read", self.corpus, "-o", self.work / "refused", "--weft", program)
        with self.assertRaisesRegex(Refusal, "holds no records, or none that were finished"):
            weft_spark("facts", self.work / "refused", "-o", self.work / "facts-refused")

    def test_records_of_another_ontology_are_not_mixed(self):
        weft_spark("read", self.corpus, "-o", self.work / "without", "--no-default-ontology", "--ontology",
                   ROOT / "tests" / "data" / "workbench" / "topics.yaml")
        with self.assertRaisesRegex(Refusal, "is not mixed"):
            weft_spark("facts", self.work / "records", self.work / "without", "-o", self.work / "mixed")

    def test_a_folder_of_something_else_is_left_alone(self):
        (self.work / "mine").mkdir()
        (self.work / "mine" / "letter").write_text("Dear Ada", encoding="utf-8")
        with self.assertRaisesRegex(Refusal, "name another folder"):
            weft_spark("read", self.corpus, "-o", self.work / "mine")
        self.assertEqual([file.name for file in (self.work / "mine").iterdir()], ["letter"])

    def test_documents_of_a_table_are_spread_however_they_lay(self):
        rows = [(f"digest/{number}.md", f"# Digest {number}\n\n[x](https://example.org/{number})\n") for number in range(398)]
        rows += [("digest/lacking.md", None), (None, "# Without a name\n")]
        self.spark.createDataFrame(rows, "name STRING, body STRING").coalesce(1).write.parquet(f"{self.work}/table")
        found = documents.of_table(self.spark, "parquet", f"{self.work}/table", "name", "body")
        sizes = [len(part) for part in documents.spread(found, 4).rdd.glom().collect()]
        self.assertEqual(sum(sizes), 400)
        self.assertLess(max(sizes), 150)
        weft_spark("read", self.work / "table", "--table", "parquet", "--path-column", "name", "--text-column", "body", "-o",
                   self.work / "records-of-table", "--partitions", 4)
        kept = self.spark.read.parquet(f"{self.work}/records-of-table/record")
        self.assertEqual({row.path for row in kept.select("path").collect()}, {path or "" for path, _ in rows})
        lacking = kept.where("record = 'diagnostic'").selectExpr("path", "diagnostics[0].code AS code").collect()
        self.assertEqual(sorted(tuple(row) for row in lacking),
                         [("", "document-malformed"), ("digest/lacking.md", "document-malformed")])

    def test_the_shard_begins_with_its_header(self):
        file, = Path(self.work / "graph" / "shard").glob("part-*")
        first, *rest = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
        self.assertEqual(first["format"], "weft shard")
        self.assertEqual({record["record"] for record in rest}, {"corpus", "topic", "together"})
        corpus, = (record for record in rest if record["record"] == "corpus")
        counted = self.archive.execute("SELECT sum(1 - recurring), sum(recurring) FROM article").fetchone()
        self.assertEqual((corpus["articles"], corpus["recurring"]), counted)

    def test_weft_merges_the_shard_into_an_archive_of_its_topics(self):
        file, = Path(self.work / "graph" / "shard").glob("part-*")
        subprocess.run([WEFT, "merge", file, "-o", self.work / "merged", "--no-exports"], check=True,
                       stdout=subprocess.DEVNULL)
        with contextlib.closing(archive_rows.opened(self.work / "merged" / "weft.db")) as merged:
            for table in (*archive_rows.OF_GRAPH, "topic_standing"):
                with self.subTest(table):
                    self.assertEqual(archive_rows.rows_of(merged, table), archive_rows.rows_of(self.archive, table))

    def test_one_record_of_a_path_is_kept(self):
        rows = [("a.md", "diagnostic", None), ("a.md", "issue", "02"), ("a.md", "issue", "01"), ("b.md", "draft", None),
                ("b.md", "draft", None), ("c.md", "issue", "07"), ("c.md", "issue", "07")]
        kept, conflicts = records.once(self.spark.createDataFrame(rows, "path STRING, record STRING, content_hash STRING"))
        self.assertEqual(sorted(tuple(row) for row in kept.collect()),
                         [("a.md", "issue", "01"), ("b.md", "draft", None), ("c.md", "issue", "07")])
        self.assertEqual([row.path for row in conflicts.collect()], ["a.md"])


if __name__ == "__main__":
    unittest.main(argv=[sys.argv[0], *sys.argv[3:]], verbosity=2)
