# SPDX-License-Identifier: MIT
"""Words, signs, publishers and pages that are made up, each by its rank."""

from made.ranks import Ranks, mixed, share_of

COMMON = """the of and to in a is for on with that this how from by it are as we an be or at your what you not can has
its about but new they all more was their when will which there who our out up into than some only also then make like
time just over know year good most work first well way even want because these give day any after use two""".split()
COMMON_SIGNS = ("的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能"
                "下过子说产种面而方后多定行学法所民得经")

HEADS = "b c d f g h j k l m n p r s t v w z br ch cl cr dr fl gr pl pr sh sk sl sp st tr".split()
MIDDLES = "a e i o u ai ea oo".split()
ENDS = ["", "", "", "l", "n", "r", "s", "t", "m", "nd", "x"]
SYLLABLES = [head + middle + end for head in HEADS for middle in MIDDLES for end in sorted(set(ENDS))]
KEPT = 200_000


def spelled(number):
    """A pronounceable word of two syllables and more; equal numbers give equal words, and others other ones."""
    scattered = number * 1_000_003 + 12_345
    word = ""
    while scattered or not word:
        scattered, syllable = divmod(scattered, len(SYLLABLES))
        word += SYLLABLES[syllable]
    return word


class Words:
    """Words by rank: those that every text is full of, then others without end."""

    def __init__(self, figures, taken):
        self.ranks = Ranks(**figures["word"])
        self.taken = taken
        self.known = COMMON + [self.make(rank) for rank in range(len(COMMON), KEPT)]

    def make(self, rank):
        word = spelled(mixed(rank) >> 20 if rank > 1 << 53 else rank)
        return word + "o" if word in self.taken else word

    def some(self, count, lot):
        head, power, known, kept = self.ranks.head, self.ranks.power, self.known, KEPT
        ranks = [int(head * ((1 - lot()) ** power - 1)) for _ in range(count)]
        return [known[rank] if rank < kept else self.make(rank) for rank in ranks]


class Signs:
    """Han characters by rank."""

    def __init__(self, figures):
        self.ranks = Ranks(**figures["sign"])
        others = (chr(0x4E00 + mixed(at) % 0x5000) for at in range(6000))
        self.known = list(dict.fromkeys([*COMMON_SIGNS, *others]))

    def some(self, count, lot):
        at, known = self.ranks.at, self.known
        return [known[at(lot()) % len(known)] for _ in range(count)]


class Pages:
    """Pages of the web by rank. Each has its publisher, and some publishers are tenants of a site."""

    def __init__(self, figures):
        self.ranks = Ranks(**figures["page"])
        self.publishers = Ranks(**figures["source"])
        self.tenants = figures["tenants"]

    def publisher(self, rank):
        name = spelled(mixed(rank) >> 24)
        if share_of(rank + 7) < self.tenants:
            return f"https://github.com/{name}"
        return f"https://{name}.example" if rank % 3 else f"https://blog.{name}.example"

    def one(self, lot):
        rank = self.ranks.at(lot())
        place = self.publisher(self.publishers.at(share_of(rank)))
        return f"{place}/{spelled(mixed(rank) >> 30)}-{spelled(mixed(rank + 1) >> 34)}"
