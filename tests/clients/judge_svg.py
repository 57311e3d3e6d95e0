#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Looks at a path, or a chart of trends: well formed, nothing over anything else, nothing beyond the sheet, no link but to the web.

usage: judge_svg.py PICTURE.svg
"""
import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ElementTree

from judge import Findings, skip

SVG = "{http://www.w3.org/2000/svg}"
HREF = "{http://www.w3.org/1999/xlink}href"


def numbers(text):
    return [float(n) for n in re.findall(r"-?\d+(?:\.\d+)?", text)]


def shift_of(element):
    """The translations of a group; Graphviz's other transformations are the identity."""
    found = re.search(r"translate\(([^)]*)\)", element.get("transform", ""))
    return numbers(found.group(1)) if found else [0.0, 0.0]


def box_of(shape):
    if shape.tag == SVG + "ellipse":
        x, y, rx, ry = (float(shape.get(name, 0)) for name in ("cx", "cy", "rx", "ry"))
        return x - rx, y - ry, x + rx, y + ry
    if shape.tag == SVG + "rect":
        x, y, width, height = (float(shape.get(name, 0)) for name in ("x", "y", "width", "height"))
        return x, y, x + width, y + height
    points = numbers(shape.get("d") or shape.get("points"))
    return min(points[::2]), min(points[1::2]), max(points[::2]), max(points[1::2])


def boxes(element, x=0.0, y=0.0):
    """The outline of every node, with what it is called."""
    dx, dy = shift_of(element)
    x, y = x + dx, y + dy
    if "node" in element.get("class", "").split():
        shapes = [e for e in element.iter() if e.tag in (SVG + "path", SVG + "polygon", SVG + "ellipse", SVG + "rect")]
        left, top, right, bottom = box_of(shapes[0])
        yield (left + x, top + y, right + x, bottom + y), element.findtext(SVG + "title")
        return
    for child in element:
        yield from boxes(child, x, y)


def overlap(one, other):
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    findings = Findings()
    if shutil.which("xmllint") is None:
        skip("xmllint is not installed (Debian: libxml2-utils)")
    lint = subprocess.run(["xmllint", "--noout", "--nonet", sys.argv[1]], capture_output=True, text=True, check=False)
    findings.expect(lint.returncode == 0 and not lint.stderr, f"xmllint says: {lint.stderr.strip()}")
    root = ElementTree.parse(sys.argv[1]).getroot()
    _, _, width, height = numbers(root.get("viewBox"))
    nodes = list(boxes(root))
    for i, (box, name) in enumerate(nodes):
        inside = box[0] >= 0 and box[1] >= 0 and box[2] <= width and box[3] <= height
        findings.expect(inside, f"{name} is beyond the sheet")
        for other, other_name in nodes[:i]:
            findings.expect(not overlap(box, other), f"{name} lies over {other_name}")
    for element in root.iter():
        findings.expect(element.tag != SVG + "script", "a script")
        target = element.get(HREF)
        findings.expect(target is None or target.startswith(("https://", "http://")), f"a link to {target}")
        handlers = [name for name in element.attrib if name.lower().startswith("on")]
        findings.expect(not handlers, f"handlers {handlers}")
    findings.end(f"{len(nodes)} boxes on {width:.0f} x {height:.0f}")


main()
