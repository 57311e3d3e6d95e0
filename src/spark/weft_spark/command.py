# SPDX-License-Identifier: MIT
"""The command line: weft-spark read | facts | graph."""

import argparse
import os
import re
import sys

from pyspark.sql import SparkSession

from weft_spark import documents, facts, graph, program, records, related
from weft_spark.refused import Refused
from weft_spark.store import Store, one_identity
from weft_spark.topics import Topics


def main(arguments=None):
    """Does what the arguments ask for: 0, or 1 when documents were left out, and 2 when it cannot be done."""
    options = _parser().parse_args(arguments)
    spark = SparkSession.builder.appName(f"weft {options.command}").getOrCreate()
    try:
        return options.run(spark, options)
    except Refused as error:
        return _refused(error)
    except Exception as error:
        # What a worker refuses comes back in words only.
        found = re.search(r"^weft_spark\.refused\.Refused: (.*)$", str(error), re.MULTILINE)
        if found is None:
            raise
        return _refused(found.group(1))


def _refused(reason):
    _say(reason)
    return 2


def _say(words):
    print(f"weft-spark: {words}", file=sys.stderr)


def _read(spark, options):
    given = _program(options)
    if options.table:
        found = documents.of_table(spark, options.table, options.documents, options.path_column, options.text_column)
    else:
        folder = documents.Folder(spark, options.documents)
        found = folder.documents()
        given = given.below(folder.name)
    identity = given.identity()
    store = Store(spark, options.output, "records")
    store.begin()
    partitions = options.partitions or 4 * spark.sparkContext.defaultParallelism
    for finding in given.findings() if given.config else ():
        _say(finding)
    sent = given.sent(spark.sparkContext)
    kept = store.write("record", records.read(spark, sent, identity, documents.spread(found, partitions)))
    whole, left_out = kept.selectExpr("count(*)", f"count_if({records.LEFT_OUT})").first()
    if whole == 0:
        raise Refused(f"there is no document in {options.documents}")
    store.finish(identity)
    _say(f"{whole} documents were read" + (f", of which {left_out} had to be left out" if left_out else ""))
    return 1 if left_out else 0


def _facts(spark, options):
    sources = [Store(spark, place, "records") for place in options.records]
    identity = one_identity(sources)
    store = Store(spark, options.output, "facts")
    store.begin()
    all_records = sources[0].read("record")
    for source in sources[1:]:
        all_records = all_records.unionByName(source.read("record"))
    facts.write(store, all_records, _topics_of(options, identity))
    store.finish(identity)
    return 0


def _graph(spark, options):
    source = Store(spark, options.facts, "facts")
    identity = source.identity()
    store = Store(spark, options.output, "graph")
    store.begin()
    graph.write(source, store, _topics_of(options, identity), identity, options.block, options.neighbours)
    store.finish(identity)
    return 0


def _program(options):
    return program.Program(program.found(options.weft), config=options.config and os.path.abspath(options.config),
                           ontologies=tuple(os.path.abspath(file) for file in options.ontology),
                           default_ontology=not options.no_default_ontology, drafts=options.drafts)


def _topics_of(options, identity):
    given = program.Program(program.found(options.weft), ontologies=tuple(options.ontology),
                            default_ontology=not options.no_default_ontology)
    its = given.identity()
    if its != identity:
        raise Refused(f"what is to be read was made by {identity},\nthis is {its}:\n"
                      "name the program and the topics that it was made with: --weft, --ontology")
    return Topics(given.topics())


def _parser():
    parser = argparse.ArgumentParser(prog="weft-spark", description="topic maps of more digests than one machine can hold")
    commands = parser.add_subparsers(dest="command", required=True)
    read = _add(commands, _read, "read", "read and tag documents: the expensive half, for each document once")
    read.add_argument("documents", metavar="DOCUMENTS", help="a folder of Markdown files, or with --table what Spark reads as one")
    read.add_argument("--table", metavar="FORMAT", help="read a table: parquet, json, orc, …")
    read.add_argument("--path-column", metavar="NAME", default="path", help="where the table names documents (path)")
    read.add_argument("--text-column", metavar="NAME", default="text", help="where their texts are (text)")
    read.add_argument("--partitions", metavar="N", type=int, help="into how many parts to spread them (four a core)")
    read.add_argument("--config", metavar="FILE", default="", help="the weft.yaml to read them by")
    read.add_argument("--drafts", action="store_true", help="read issues that are not published as well")
    facts_ = _add(commands, _facts, "facts", "make tables of what was read, those of the archive")
    facts_.add_argument("records", metavar="RECORDS", nargs="+", help="folders of weft-spark read")
    graph_ = _add(commands, _graph, "graph", "reckon what topics and articles have to do with each other")
    graph_.add_argument("facts", metavar="FACTS", help="a folder of weft-spark facts")
    graph_.add_argument("--block", metavar="N", type=int, default=related.BLOCK,
                        help=f"compare articles by what at most N of them share ({related.BLOCK})")
    graph_.add_argument("--neighbours", metavar="N", type=int, default=related.NEIGHBOURS,
                        help=f"keep the N best of each article ({related.NEIGHBOURS})")
    return parser


def _add(commands, run, name, sentence):
    command = commands.add_parser(name, help=sentence, description=sentence)
    command.set_defaults(run=run)
    command.add_argument("-o", "--output", metavar="FOLDER", required=True, help="the folder to write the tables into")
    command.add_argument("--weft", metavar="PROGRAM", default="weft", help="the program, which is sent along (weft)")
    command.add_argument("--ontology", metavar="FILE", action="append", default=[], help="topics to add, or to override")
    command.add_argument("--no-default-ontology", action="store_true", help="leave out the topics that come with weft")
    return command
