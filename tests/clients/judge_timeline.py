#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Looks at a timeline: its numbers are those counted anew from the graph, the commonest topics are there, a darker cell
has a larger share, no cell lies over another or beyond the sheet.

usage: judge_timeline.py TIMELINE.svg GRAPH.jsonld
"""
import collections
import json
import re
import sys
import urllib.parse
import xml.etree.ElementTree as ElementTree

from judge import Findings

SVG = "{http://www.w3.org/2000/svg}"


def classes_of(element):
    return element.get("class", "").split()


def with_class(root, name):
    return [element for element in root.iter() if name in classes_of(element)]


def column_of(issue, unit):
    """The name of the column an issue belongs to; None when it has none."""
    if unit == "issue":
        return urllib.parse.unquote(issue["id"].removeprefix("issue:"))
    date = issue.get("datePublished")
    if not date:
        return None
    if unit == "quarter":
        return f"{date[:4]}-Q{(int(date[5:7]) + 2) // 3}"
    return date[:7] if unit == "month" else date[:4]


def unit_of(root, findings):
    found = re.search(r", by (month|quarter|year|issue), ", root.findtext(SVG + "desc"))
    findings.expect(found, "it does not say what its columns are, or they are several periods joined")
    return found.group(1) if found else "issue"


def count(graph, unit):
    """By column: articles; by topic and column: articles that have it."""
    issues = {node["id"]: node for node in graph["nodes"] if node["group"] == "issue"}
    columns, cells, column_by_article = collections.Counter(), collections.Counter(), {}
    for node in graph["nodes"]:
        if node["group"] == "article" and not node.get("recurring"):
            column = column_of(issues[node["isPartOf"]], unit)
            if column is not None:
                column_by_article[node["id"]] = column
                columns[column] += 1
    for link in graph["links"]:
        if link["rel"] in ("about", "mentions") and link["source"] in column_by_article:
            cells[link["target"], column_by_article[link["source"]]] += 1
    return columns, cells


def box_of(rect):
    x, y, width, height = (float(rect.get(name)) for name in ("x", "y", "width", "height"))
    return x, y, x + width, y + height


def overlap(one, other):
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def read_columns(root, findings):
    columns = {}
    for element in with_class(root, "column"):
        found = re.fullmatch(r"(.*): (?:no issue|(\d+) articles? in \d+ issues?)", element.findtext(SVG + "title"))
        findings.expect(found, f"a column of {element.findtext(SVG + 'title')!r}")
        columns[found.group(1)] = int(found.group(2) or 0)
    return columns


def read_cells(root, findings):
    """(topic, column, articles, of all, shade, box), and the sum of each row."""
    cells, sums = [], {}
    for row in with_class(root, "row"):
        for cell in with_class(row, "cell"):
            first = cell.findtext(SVG + "title").split("\n")[0]
            found = re.fullmatch(r".*, (.+?): (\d+) of (\d+) articles?, ([\d.]+) %", first)
            findings.expect(found, f"a cell of {first!r}")
            number, whole = int(found.group(2)), int(found.group(3))
            findings.expect(abs(float(found.group(4)) - 100 * number / whole) <= 0.51, f"the share of {first!r}")
            shade = next(int(name[1:]) for name in classes_of(cell) if re.fullmatch(r"s\d", name))
            cells.append((row.get("id"), found.group(1), number, whole, shade, box_of(cell.find(SVG + "rect"))))
            titles = len(cell.findtext(SVG + "title").split("\n")) - 1
            findings.expect(titles == min(number, 6), f"{titles} titles of {number} at {first!r}")
        sums[row.get("id")] = next(int(text.text) for text in row.findall(SVG + "text"))
    return cells, sums


def judge_places(cells, root, findings):
    width, height = (float(n) for n in root.get("viewBox").split()[2:])
    for i, (topic, column, _, _, _, box) in enumerate(cells):
        inside = box[0] >= 0 and box[1] >= 0 and box[2] <= width and box[3] <= height
        findings.expect(inside, f"{topic} in {column} is beyond the sheet")
        for other in cells[:i]:
            findings.expect(not overlap(box, other[5]), f"{topic} in {column} lies over {other[0]} in {other[1]}")
    for text in root.iter(SVG + "text"):
        y = float(text.get("y") or 0)
        findings.expect(0 <= float(text.get("x") or 0) <= width and 0 <= y <= height, f"{text.text!r} is beyond the sheet")


def judge_shades(cells, findings):
    by_share = sorted(cells, key=lambda cell: cell[2] / cell[3])
    for lighter, darker in zip(by_share, by_share[1:]):
        findings.expect(lighter[4] <= darker[4], f"{lighter[:4]} is darker than {darker[:4]}")


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    findings = Findings()
    root = ElementTree.parse(sys.argv[1]).getroot()
    with open(sys.argv[2], encoding="utf-8") as file:
        graph = json.load(file)
    shown_columns = read_columns(root, findings)
    cells, sums = read_cells(root, findings)
    columns, counts = count(graph, unit_of(root, findings))
    findings.expect({name: n for name, n in shown_columns.items() if n} == dict(columns), "columns differ from the graph's")
    shown = {(topic, column): number for topic, column, number, _, _, _ in cells}
    findings.expect(len(shown) == len(cells), "a cell is there twice")
    for topic, column, _, whole, _, _ in cells:
        findings.expect(whole == columns[column], f"{column} has {columns[column]} articles, not {whole}")
    expected = {key: n for key, n in counts.items() if key[0] in sums}
    findings.expect(shown == expected, f"cells differ from the graph's: {set(shown.items()) ^ set(expected.items())}")
    totals = collections.Counter()
    for (topic, _), number in counts.items():
        totals[topic] += number
    for topic, number in sums.items():
        findings.expect(totals[topic] == number, f"{topic} has {totals[topic]} articles, not {number}")
    for topic, number in totals.items():
        findings.expect(topic in sums or number <= min(sums.values()), f"{topic} has {number} articles and no row")
    judge_places(cells, root, findings)
    judge_shades(cells, findings)
    findings.end(f"{len(sums)} rows, {len(shown_columns)} columns, {len(cells)} cells")


main()
