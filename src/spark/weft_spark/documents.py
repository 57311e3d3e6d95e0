# SPDX-License-Identifier: MIT
"""Documents, wherever they lie: their paths and contents, and the lines of them that `weft extract --documents` reads."""

import json
import posixpath
import re

from pyspark.sql import functions as f

from weft_spark.refused import Refused

_PATTERN = "*.{md,markdown,mdx}"


class Folder:
    """The Markdown files below a folder, named as `weft build FOLDER` names them: by that folder's name, and the way from
    there."""

    def __init__(self, spark, place):
        self._spark = spark
        path = self._path(place.rstrip("/") or "/")
        self._files = path.getFileSystem(spark.sparkContext._jsc.hadoopConfiguration())
        self._root = self._files.makeQualified(path).toString()
        if not self._files.isDirectory(path):
            raise Refused(f"there is no folder {place}; what Spark reads as a table takes --table")
        self.name = posixpath.basename(self._root)

    def documents(self):
        roots = [re.sub(r"([\\\[\]{}*?])", r"\\\1", root) for root in (self._root, *self._underlined())]
        files = (self._spark.read.format("binaryFile").option("recursiveFileLookup", True)
                 .option("pathGlobFilter", _PATTERN).load(roots))
        named = f.concat(f.lit(self.name), f.expr(f"substring(path, {len(self._root) + 1})"))
        return files.select(named.alias("path"), "content")

    def _underlined(self):
        """What begins with a `_`, as Jekyll's folder of posts does, and Spark would pass over without a word."""
        found, level = [], self._root
        while len(self._files.globStatus(self._path(f"{level}/*"))) > 0:
            names = [status.getPath().toString() for status in self._files.globStatus(self._path(f"{level}/_*"))]
            found += [name for name in names if "/." not in name.removeprefix(self._root)]
            level += "/*"
        return found

    def _path(self, name):
        return self._spark._jvm.org.apache.hadoop.fs.Path(name)


def of_table(spark, form, place, path, text):
    """The documents of a table, named by one column, their texts in another."""
    table = spark.read.format(form).load(place)
    for column in (path, text):
        if column not in table.columns:
            raise Refused(f"{place} has no column '{column}'; it has {', '.join(table.columns)}")
    return table.select(f.col(path).cast("string").alias("path"), f.col(text).cast("binary").alias("content")).dropna()


def spread(documents, partitions):
    """Documents, evenly by their names: how they lay in files decides nothing.

    Names are hashed rather than dealt out in turn, so that a partition that is made again holds the same documents."""
    return documents.select("path", "content").repartition(partitions, "path")


def line_of(path, content):
    """A document as a line. No JSON carries other bytes than UTF-8: their digits stand for them."""
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError:
        text = {"bytes": content.hex()}
    return json.dumps({"path": path, "text": text}, ensure_ascii=False).encode("utf-8") + b"\n"
