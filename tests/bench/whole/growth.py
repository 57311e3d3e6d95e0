# SPDX-License-Identifier: MIT
"""How time, archive and memory grow when a corpus grows tenfold."""

from whole.cold import empty
from whole.measuring import Contestant, Rounds
from whole.table import Row, memory_of, time_of

MILLION = 1_000_000
MOST_MEGABYTES = 2048 * 1.048576


class Size:
    def __init__(self, articles, seconds, megabytes, archive):
        self.articles, self.seconds, self.megabytes, self.archive = articles, seconds, megabytes, archive


def measure_sizes(programs, corpora, work, times):
    """Of corpora by their articles, in rounds; the archives are left in `work`."""
    folders = {articles: work / f"growth-{articles}" for articles in corpora}
    contestants = [Contestant(articles, [programs.weft, "build", corpus, "--no-exports", "-o", folders[articles]],
                              lambda folder=folders[articles]: empty(folder))
                   for articles, corpus in corpora.items()]
    rounds = Rounds(contestants, times, warm=False)
    return [Size(articles, rounds.seconds(articles), rounds.megabytes(articles),
                 (folders[articles] / "weft.db").stat().st_size / 1e6) for articles in corpora]


def rows_of(sizes):
    rows = [Row(f"build of {size.articles:,} articles without exports",
                f"{time_of(size.seconds)}, archive {memory_of(size.archive)}, peak {memory_of(size.megabytes)}")
            for size in sizes]
    for small, large in zip(sizes, sizes[1:]):
        step = f"{small.articles:,} → {large.articles:,} articles"
        tenfold = large.articles == 10 * small.articles
        rows += [Row(f"{step}: {what}", "", have, bound if tenfold else None) for what, have, bound in (
            ("time", large.seconds / small.seconds, 11),
            ("size of the archive", large.archive / small.archive, 10),
            ("peak memory", large.megabytes / small.megabytes, 6))]
    rows += [Row(f"peak memory at {MILLION:,} articles, without exports", memory_of(size.megabytes),
                 size.megabytes / 1.048576 / 1024, MOST_MEGABYTES / 1.048576 / 1024, unit="GiB")
             for size in sizes if size.articles == MILLION]
    return rows
