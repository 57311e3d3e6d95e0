# SPDX-License-Identifier: MIT
"""Folders of Parquet tables, each of which says by its table `meta` what it holds and what has made it."""

from dataclasses import asdict, fields

from weft_spark.program import Identity
from weft_spark.refused import Refused

VERSION = 1  # of the tables, counted up with every change of their meaning


class Store:
    """The tables of one kind below a place: `records`, `facts` or `graph`."""

    def __init__(self, spark, place, kind):
        self.spark = spark
        self.place = place.rstrip("/")
        self.kind = kind

    def begin(self):
        """Marks what is there as unfinished. What an ended job has left is replaced, and nothing else is."""
        if self._is_there("meta"):
            self._require_kind(self._meta())
        elif self._exists() and not self._is_there("_begun"):
            raise Refused(f"{self.place} is there already, and holds no {self.kind}: name another folder")
        self.spark.range(0).write.mode("overwrite").parquet(f"{self.place}/_begun")
        self.remove("meta")

    def write(self, name, table):
        """Keeps a table, and gives it as it is kept, so that what is built upon it does not make it anew."""
        table.write.mode("overwrite").parquet(f"{self.place}/{name}")
        return self.read(name)

    def read(self, name):
        return self.spark.read.parquet(f"{self.place}/{name}")

    def finish(self, identity):
        """Says what has made the tables, which makes them whole."""
        row = {"kind": self.kind, "version": VERSION, **asdict(identity)}
        schema = "kind STRING, version INT, weft STRING, shard INT, reader INT, ontology STRING"
        written = self.spark.createDataFrame([tuple(row.values())], schema).coalesce(1).write
        written.mode("overwrite").parquet(f"{self.place}/_meta")
        self._files().rename(self._path("_meta"), self._path("meta"))  # whole or not there
        self.remove("_begun")

    def identity(self):
        """What has made the tables; refused are those that are not whole, of another kind or version."""
        if not self._is_there("meta"):
            raise Refused(f"{self.place} holds no {self.kind}, or none that were finished")
        meta = self._meta()
        self._require_kind(meta)
        return Identity(*(meta[its.name] for its in fields(Identity)))

    def _require_kind(self, meta):
        if meta["kind"] != self.kind:
            raise Refused(f"{self.place} holds {meta['kind']}, not {self.kind}")
        if meta["version"] != VERSION:
            raise Refused(f"{self.place} is of version {meta['version']}, this job writes and reads version {VERSION}: "
                          "make it anew, or use the job that has made it")

    def _meta(self):
        return self.read("meta").first()

    def _path(self, name=""):
        return self.spark._jvm.org.apache.hadoop.fs.Path(f"{self.place}/{name}" if name else self.place)

    def _files(self):
        return self._path().getFileSystem(self.spark.sparkContext._jsc.hadoopConfiguration())

    def _exists(self):
        return self._files().exists(self._path()) and len(self._files().listStatus(self._path())) > 0

    def _is_there(self, name):
        return self._files().exists(self._path(name))

    def remove(self, name):
        self._files().delete(self._path(name), True)


def one_identity(stores):
    """What has made the tables of several places, which has to be the same."""
    identities = [(store.identity(), store.place) for store in stores]
    first, place = identities[0]
    for other, elsewhere in identities[1:]:
        if other != first:
            raise Refused(f"{elsewhere} was made by {other},\n{place} by {first}:\n"
                          "what different programs or ontologies say is not mixed; read one of them again")
    return first

