# SPDX-License-Identifier: MIT
"""Documents, wherever they lie: their paths and contents."""

import posixpath
import re

from pyspark.sql import functions as f

from weft_spark.refused import Refused

# As weft reads, whatever the case.
_PATTERN = "*.{[mM][dD],[mM][dD][xX],[mM][aA][rR][kK][dD][oO][wW][nN]}"
_NAMED_SO = re.compile(r"\.(md|mdx|markdown)$", re.IGNORECASE)


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
        """Spark passes over whatever begins with a `_` without a word, as Jekyll's folder of posts does, and Hugo's
        `_index.md`. Such folders are named to it, and such files, of which there are few, are read by the driver."""
        underlined = self._underlined()
        folders = [status.getPath().toString() for status in underlined if status.isDirectory()]
        files = (self._spark.read.format("binaryFile").option("recursiveFileLookup", True)
                 .option("pathGlobFilter", _PATTERN).load([_literal(root) for root in (self._root, *folders)]))
        named = f.concat(f.lit(self.name), f.expr(f"substring(path, {len(self._root) + 1})"))
        alone = [self._read(status.getPath()) for status in underlined
                 if status.isFile() and _NAMED_SO.search(status.getPath().getName())]
        rest = self._spark.createDataFrame(alone, "path STRING, content BINARY")
        return files.select(named.alias("path"), "content").union(rest)

    def _read(self, path):
        stream = self._files.open(path)
        content = self._spark._jvm.org.apache.commons.io.IOUtils.toByteArray(stream)
        stream.close()
        return self.name + path.toString().removeprefix(self._root), bytearray(content)

    def _underlined(self):
        found, level = [], _literal(self._root)
        while len(self._files.globStatus(self._path(f"{level}/*"))) > 0:
            statuses = self._files.globStatus(self._path(f"{level}/_*"))
            found += [status for status in statuses
                      if "/." not in status.getPath().toString().removeprefix(self._root)]
            level += "/*"
        return found

    def _path(self, name):
        return self._spark._jvm.org.apache.hadoop.fs.Path(name)


def of_table(spark, form, place, path, text):
    """The documents of a table, named by one column, their texts in another. A row that lacks one of them is a document
    that cannot be read."""
    table = spark.read.format(form).load(place)
    for column in (path, text):
        if column not in table.columns:
            raise Refused(f"{place} has no column '{column}'; it has {', '.join(table.columns)}")
    named = f.coalesce(f.col(path).cast("string"), f.lit(""))
    return table.select(named.alias("path"), f.col(text).cast("binary").alias("content"))


def spread(documents, partitions):
    """Documents, evenly by their names: how they lay in files decides nothing.

    Names are hashed rather than dealt out in turn, so that a partition that is made again holds the same documents."""
    return documents.select("path", "content").repartition(partitions, "path")


def _literal(path):
    """A path in which no sign is one of a pattern."""
    return re.sub(r"([\\\[\]{}*?])", r"\\\1", path)
