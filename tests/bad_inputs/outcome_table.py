# SPDX-License-Identifier: MIT
"""What comes of the catalogue, as the table of docs/testing.md."""

BEGIN = "<!-- made by tests/bad_inputs/run_catalogue --write-table -->"
END = "<!-- end of what is made -->"
GROUPS = {
    "C": "files and folders",
    "F": "front matter",
    "M": "Markdown",
    "U": "addresses",
    "E": "encodings and scripts",
    "O": "ontologies",
    "J": "texts that attack exports",
    "I": "faults of input and output",
    "K": "crashes, and two at once",
    "X": "surroundings",
}


def table_of(rows, held):
    """Rows are those of the manifest, `held` the departures."""
    lines = ["| | about | cases | end as asked | otherwise |", "|---|---|---|---|---|"]
    for letter, about in GROUPS.items():
        names = [row[0] for row in rows if row[0].startswith(letter)]
        other = [name for name in names if name in held]
        lines.append(f"| {letter} | {about} | {len(names)} | {len(names) - len(other)} | {', '.join(other)} |")
    lines += ["", "| case | is | why it ends otherwise |", "|---|---|---|"]
    for row in rows:
        if row[0] in held:
            lines.append(f"| {row[0]} | {escaped(row[-1])} | {escaped(held[row[0]][-1])} |")
    return "\n".join([BEGIN, "", *lines, "", END])


def escaped(text):
    """What may stand in a cell."""
    return text.replace("|", "\\|")


def replaced(page, table):
    """The page with the table in the place of what stands between the marks."""
    begin, end = page.index(BEGIN), page.index(END) + len(END)
    return page[:begin] + table + page[end:]
