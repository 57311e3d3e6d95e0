# SPDX-License-Identifier: MIT
"""The first build of a corpus, beside the bare Markdown parser and a site generator that reads the same files."""

import shutil

from whole.measuring import Contestant, Rounds
from whole.rivals import hugo_command, issues_below, make_hugo_site
from whole.table import Row, memory_of, time_of


def empty(folder):
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)


def contestants_of(programs, corpus, work):
    bare, whole, site = work / "cold", work / "cold-exports", work / "site"
    found = [Contestant("cmark", [programs.cmark, corpus]),
             Contestant("build", [programs.weft, "build", corpus, "--no-exports", "-o", bare], lambda: empty(bare)),
             Contestant("exports", [programs.weft, "build", corpus, "-o", whole], lambda: empty(whole))]
    if shutil.which("hugo"):
        make_hugo_site(site, corpus)
        found.append(Contestant("hugo", hugo_command(site), lambda: empty(site / "public")))
    return found


def measure(programs, corpus, work, times):
    files = issues_below(corpus)
    size = sum(path.stat().st_size for path in files) / 1e6
    rounds = Rounds(contestants_of(programs, corpus, work), times)
    where = f"{len(files)} files, {size:.1f} MB"
    rows = [Row(f"cmark alone, one thread ({where})", time_of(rounds.seconds("cmark"))),
            Row("cold build without exports, against cmark", time_of(rounds.seconds("build")),
                rounds.ratio("build", "cmark"), 2.0),
            Row("cold build with the default exports, against cmark", time_of(rounds.seconds("exports")),
                rounds.ratio("exports", "cmark"), 4.0)]
    if "hugo" not in rounds:
        return rows + [Row("against hugo", "hugo is not here")]
    return rows + [
        Row("hugo, the same files", f"{time_of(rounds.seconds('hugo'))}, {memory_of(rounds.megabytes('hugo'))}"),
        Row("cold build without exports, against hugo", time_of(rounds.seconds("build")),
            rounds.ratio("build", "hugo"), 0.2),
        Row("cold build with the default exports, against hugo", time_of(rounds.seconds("exports")),
            rounds.ratio("exports", "hugo"), 0.2),
        Row("peak memory without exports, against hugo", memory_of(rounds.megabytes("build")),
            rounds.ratio("build", "hugo", "megabytes"), 0.2),
        Row("peak memory with the default exports, against hugo", memory_of(rounds.megabytes("exports")),
            rounds.ratio("exports", "hugo", "megabytes"), 0.2)]
