#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Looks at a map as a reader would, with fonts of the machine and rules of its own: every word inside its box, nothing
over anything else, nothing beyond the sheet, every text with enough contrast in each theme, and nothing that acts.

usage: judge_map.py MAP.svg
"""
import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ElementTree

from judge import Findings, skip

SVG = "{http://www.w3.org/2000/svg}"
XLINK_HREF = "{http://www.w3.org/1999/xlink}href"
ALLOWED = {"svg", "title", "desc", "style", "g", "rect", "ellipse", "line", "text", "a"}
FONTS = {False: "Helvetica", True: "Helvetica:bold"}
LEAST_CONTRAST = 4.5
SLACK = 0.5  # points: coordinates have one decimal


def numbers(text):
    return [float(n) for n in re.findall(r"-?\d+(?:\.\d+)?", text)]


class Fonts:
    """How wide text is in the fonts that this machine has in place of those the map asks for."""

    def __init__(self):
        try:
            from PIL import ImageFont
        except ImportError:
            skip("PIL is not installed (Debian: python3-pil)")
        self.load = ImageFont.truetype
        self.files = {}
        self.fonts = {}

    def file_for(self, character, bold):
        """The font that fontconfig has for a script; all of ASCII is one."""
        wide = ord(character) > 0x2E7F
        key = (wide, bold)
        if key not in self.files:
            pattern = FONTS[bold] + (":lang=zh" if wide else "")
            found = subprocess.run(["fc-match", "-f", "%{file}|%{index}", pattern], capture_output=True, text=True, check=True)
            self.files[key] = found.stdout.split("|")
        return self.files[key]

    def width(self, text, size, bold):
        total = 0.0
        for run in re.findall("[\u2e80-\U0010ffff]+|[^\u2e80-\U0010ffff]+", text):
            file, index = self.file_for(run[0], bold)
            if (file, index) not in self.fonts:
                self.fonts[file, index] = self.load(file, 100, index=int(index))
            total += self.fonts[file, index].getlength(run) * size / 100
        return total


class Rules:
    """The rules of the map's style: a class has a property, in a scheme."""

    def __init__(self, style):
        blocks = {"always": re.sub(r"@media[^{]*\{(?:[^{}]*\{[^{}]*\})*\s*\}", "", style)}
        for query, block in re.findall(r"@media([^{]*)\{((?:[^{}]*\{[^{}]*\})*)\s*\}", style):
            blocks[query.strip()] = block
        always = self.parse(blocks["always"])
        self.schemes = {"as it is": always}
        for query, name in (("(prefers-color-scheme:dark)", "dark"), ("print", "print")):
            if query in blocks:
                self.schemes[name] = always | self.parse(blocks[query])

    @staticmethod
    def parse(block):
        rules = {}
        for name, body in re.findall(r"\.weft-map \.([\w-]+)\{([^}]*)\}", block):
            for declaration in body.split(";"):
                key, _, value = declaration.partition(":")
                rules[name, key] = value
        return rules


def luminance(colour):
    digits = colour.lstrip("#")
    if len(digits) == 3:
        digits = "".join(2 * digit for digit in digits)
    channels = [int(digits[i : i + 2], 16) / 255 for i in (0, 2, 4)]
    r, g, b = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b


def contrast(one, other):
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


class Thing:
    """A shape or a text in its place on the sheet."""

    def __init__(self, element, box, group):
        self.element, self.box, self.group = element, box, group
        self.classes = element.get("class", "").split()

    def __str__(self):
        return repr(self.element.text or " ".join(self.classes))

    def colour(self, rules):
        found = [rules[name, "fill"] for name in self.classes if (name, "fill") in rules]
        return found[-1] if found else None


def box_of(element, fonts, anchor):
    if element.tag == SVG + "rect":
        if "%" in element.get("width"):
            return None
        x, y, width, height = (float(element.get(name, 0)) for name in ("x", "y", "width", "height"))
        return x, y, x + width, y + height
    if element.tag == SVG + "ellipse":
        x, y, rx, ry = (float(element.get(name, 0)) for name in ("cx", "cy", "rx", "ry"))
        return x - rx, y - ry, x + rx, y + ry
    if element.tag == SVG + "text":
        x, y, size = (float(element.get(name, 0)) for name in ("x", "y", "font-size"))
        width = fonts.width(element.text or "", size, element.get("font-weight") == "bold")
        left = x - width / 2 if anchor == "middle" else x
        return left, y - 0.72 * size, left + width, y + 0.06 * size
    return None


def things_of(root, fonts):
    """All shapes and texts in the order they are drawn, with the group that each belongs to."""
    things = []
    open_elements = [(root, 0.0, 0.0, "start", ())]
    while open_elements:
        element, x, y, anchor, groups = open_elements.pop()
        moved = re.search(r"translate\(([^)]*)\)", element.get("transform", ""))
        if moved:
            dx, dy = numbers(moved.group(1))
            x, y = x + dx, y + dy
        anchor = element.get("text-anchor", anchor)
        if element.tag == SVG + "g":
            groups = groups + (element,)
        box = box_of(element, fonts, anchor)
        if box:
            things.append(Thing(element, (box[0] + x, box[1] + y, box[2] + x, box[3] + y), groups))
        open_elements.extend((child, x, y, anchor, groups) for child in reversed(list(element)))
    return things


def inside(inner, outer, slack=SLACK):
    return (
        inner[0] >= outer[0] - slack
        and inner[1] >= outer[1] - slack
        and inner[2] <= outer[2] + slack
        and inner[3] <= outer[3] + slack
    )


def overlap(one, other, slack=SLACK):
    return (
        one[0] < other[2] - slack
        and other[0] < one[2] - slack
        and one[1] < other[3] - slack
        and other[1] < one[3] - slack
    )


def has_class(elements, name):
    return any(name in element.get("class", "").split() for element in elements)


def nodes_of(things):
    """The shapes and texts of every node, by its group."""
    nodes = {}
    for thing in things:
        for group in thing.group:
            if "node" in group.get("class", "").split():
                nodes.setdefault(group, []).append(thing)
    return nodes


def union(boxes):
    return min(b[0] for b in boxes), min(b[1] for b in boxes), max(b[2] for b in boxes), max(b[3] for b in boxes)


def judge_places(things, sheet, findings):
    for thing in things:
        if not has_class(thing.group, "lands"):
            findings.expect(inside(thing.box, sheet), f"{thing} is beyond the sheet")
    nodes = nodes_of(things)
    for parts in nodes.values():
        texts = [part for part in parts if part.element.tag == SVG + "text"]
        shapes = [part for part in parts if "box" in part.classes]
        findings.expect(texts, "a node without words")
        for text in texts:
            if shapes:
                findings.expect(inside(text.box, shapes[0].box), f"{text} is cut by its box")
            for other in texts:
                findings.expect(other is text or not overlap(text.box, other.box), f"{text} lies over {other} of its own")
    outlines = [(union([part.box for part in parts]), parts) for parts in nodes.values()]
    outlines.sort(key=lambda outline: outline[0])
    for i, (box, parts) in enumerate(outlines):
        for other, other_parts in outlines[i + 1 :]:
            if other[0] > box[2]:
                break
            findings.expect(not overlap(box, other), f"{parts[-1]} lies over {other_parts[-1]}")
    words = [thing for thing in things if thing.element.tag == SVG + "text" and not has_class(thing.group, "node")]
    for i, word in enumerate(words):
        for other in words[:i]:
            findings.expect(not overlap(word.box, other.box), f"{word} lies over {other} in the words of the sheet")
        for box, parts in outlines:
            findings.expect(not overlap(word.box, box), f"{word} lies over {parts[-1]}")
    return len(nodes)


def judge_contrast(things, rules, findings):
    """Every text on whatever fill was drawn last below it."""
    shapes = [(i, thing) for i, thing in enumerate(things) if thing.element.tag != SVG + "text"]
    for scheme, scheme_rules in rules.schemes.items():
        ground = scheme_rules.get(("ground", "fill"))
        for i, text in enumerate(things):
            if text.element.tag != SVG + "text":
                continue
            colour = text.colour(scheme_rules)
            findings.expect(colour is not None, f"{text} has no colour of its own ({scheme})")
            for at, shape in shapes:
                if at > i or not overlap(text.box, shape.box):
                    continue
                fill = fill_of(shape, scheme_rules)
                if fill and covered_later(text, shape, shapes, at, i, scheme_rules):
                    continue
                if fill and colour:
                    judge_pair(text, colour, fill, scheme, findings)
            if colour and ground:
                below = [s for at, s in shapes if at < i and inside(text.box, s.box) and fill_of(s, scheme_rules)]
                if not below:
                    judge_pair(text, colour, ground, scheme, findings)


def fill_of(shape, rules):
    for element in (shape.element, *reversed(shape.group)):
        for name in reversed(element.get("class", "").split()):
            if (name, "fill") in rules:
                return rules[name, "fill"]
    return None


def covered_later(text, shape, shapes, at, until, rules):
    return any(
        at < later < until and fill_of(other, rules) and inside(text.box, other.box) for later, other in shapes
    )


def judge_pair(text, colour, fill, scheme, findings):
    found = contrast(colour, fill)
    findings.expect(found >= LEAST_CONTRAST, f"{text}: {colour} on {fill} has a contrast of {found:.1f} ({scheme})")


def judge_safety(root, findings):
    for element in root.iter():
        name = element.tag.removeprefix(SVG)
        findings.expect(name in ALLOWED, f"an element {name}")
        for attribute, value in element.attrib.items():
            findings.expect(not attribute.lower().startswith("on"), f"a handler {attribute}")
            findings.expect("url(" not in value.lower(), f"a reference in {attribute}")
            if attribute.lower().endswith("href"):
                allowed = attribute == XLINK_HREF and re.match(r"(https?://|mailto:)", value)
                findings.expect(allowed, f"a link to {value}")
    style = "".join(element.text or "" for element in root.iter(SVG + "style"))
    findings.expect("@import" not in style and "url(" not in style.lower(), "a style that fetches")


def judge(text, findings):
    try:
        root = ElementTree.fromstring(text)
    except ElementTree.ParseError as error:
        findings.expect(False, f"not well formed: {error}")
        return 0
    judge_safety(root, findings)
    findings.expect(root.get("role") == "img", "no role")
    named = root.get("aria-labelledby", "").split()
    ids = {element.get("id"): element.text for element in root.iter() if element.get("id")}
    findings.expect(named and all(ids.get(name) for name in named), "no title and description")
    rules = Rules("".join(element.text or "" for element in root.iter(SVG + "style")))
    _, _, width, height = numbers(root.get("viewBox"))
    things = things_of(root, Fonts())
    count = judge_places(things, (0, 0, width, height), findings)
    judge_contrast(things, rules, findings)
    for group in root.iter(SVG + "g"):
        if {"node", "edge"} & set(group.get("class", "").split()):
            findings.expect((group.findtext(SVG + "title") or "").strip(), "a thing without a tooltip")
    return count


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    if shutil.which("fc-match") is None:
        skip("fc-match is not installed (Debian: fontconfig)")
    with open(sys.argv[1], encoding="utf-8") as file:
        text = file.read()
    findings = Findings()
    count = judge(text, findings)
    findings.end(f"{count} boxes")


main()
