# SPDX-License-Identifier: MIT
"""Things of which few are common and most are rare, such as words, publishers and topics: by their ranks."""

import math


class Ranks:
    """Ranks from 0 as Zipf's law with a flat head (Mandelbrot) spreads them: more than r with (1 + r / head) ^ -tail.

    There is no last one, so that n draws see about n ^ (1 / (1 + tail)) different ones (Heaps' law).
    """

    def __init__(self, head, tail):
        self.head = head
        self.power = -1 / tail

    def at(self, share):
        """The rank at a share from 0 to 1, in which every rank has as much room as it is likely."""
        return int(self.head * ((1 - share) ** self.power - 1))


def expected(head, tail, draws):
    """(how many different ones, share of the first, of the first ten, of the first hundred) in so many draws."""
    above = lambda rank: (1 + rank / head) ** -tail
    different, rank, step = 0.0, 0, 1
    while draws * (above(rank) - above(rank + step)) > 1e-9 * step and rank < 1e12:
        likely = (above(rank) - above(rank + step)) / step
        different += step * -math.expm1(draws * math.log1p(-likely)) if likely < 1 else step
        rank += step
        if rank > 50 * step:
            step *= 2
    return different, 1 - above(1), 1 - above(10), 1 - above(100)


def fit(counts):
    """The head and tail with which as many draws would come out most like these counts, a count for each thing."""
    counts = sorted(counts, reverse=True)
    draws = sum(counts)
    wanted = (len(counts), *(sum(counts[:first]) / draws for first in (1, 10, 100)))
    best = None
    for head in (1.12 ** step for step in range(-20, 110)):
        for tail in (1.12 ** step for step in range(-30, 20)):
            first, ten, hundred = (1 - (1 + rank / head) ** -tail for rank in (1, 10, 100))
            miss = sum((math.log(have) - math.log(want)) ** 2
                       for have, want in zip((first, ten, hundred), wanted[1:]))
            if best is None or miss < 4 * best[0] + 0.2:
                different = expected(head, tail, draws)[0]
                miss += 4 * (math.log(different) - math.log(wanted[0])) ** 2
                if best is None or miss < best[0]:
                    best = (miss, head, tail)
    return {"head": round(best[1], 4), "tail": round(best[2], 4)}


def mixed(number):
    """64 bits that a number always has and that look drawn by lot (SplitMix64). Of huge ranks the low bits are 0."""
    number = (number % ((1 << 61) - 1) * 0x9E3779B97F4A7C15 + 0x632BE59BD9B4E019) & 0xFFFFFFFFFFFFFFFF
    number = ((number ^ (number >> 30)) * 0xBF58476D1CE4E5B9) & 0xFFFFFFFFFFFFFFFF
    number = ((number ^ (number >> 27)) * 0x94D049BB133111EB) & 0xFFFFFFFFFFFFFFFF
    return number ^ (number >> 31)


def share_of(number):
    """A share from 0 to 1 that a number always has."""
    return (mixed(number) >> 11) / (1 << 53)
