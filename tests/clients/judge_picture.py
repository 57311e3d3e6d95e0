#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Looks at a PNG and a PDF of an SVG: both can be opened, have its size and are not blank; the PDF has its words as text
and its links; what is damaged would not have passed.

usage: judge_picture.py PICTURE.svg PICTURE.png PICTURE.pdf SCALE
"""
import io
import math
import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ElementTree

from judge import Findings, skip

try:
    from PIL import Image
except ImportError:
    skip("Pillow is not installed (Debian: python3-pil)")

SVG = "{http://www.w3.org/2000/svg}"
HREF = "{http://www.w3.org/1999/xlink}href"
TOOLS = ("pdfinfo", "pdftotext", "pdftoppm")


def call(*command):
    return subprocess.run(command, capture_output=True, check=False)


def open_png(data):
    """The picture, or why there is none."""
    try:
        Image.open(io.BytesIO(data)).verify()
        picture = Image.open(io.BytesIO(data))
        picture.load()
        return picture, ""
    except Exception as error:  # Pillow has no class of its own for what is wrong with a file
        return None, str(error)


def shade_count(picture):
    small = picture.convert("RGB").resize((200, 200))
    return len(small.getcolors(maxcolors=40000))


def judge_png(path, size, findings):
    with open(path, "rb") as file:
        data = file.read()
    picture, why = open_png(data)
    findings.expect(picture is not None, f"the PNG cannot be opened: {why}")
    if picture is None:
        return
    findings.expect(picture.size == tuple(math.floor(side + 0.5) for side in size), f"the PNG has {picture.size}, not {size}")
    findings.expect(shade_count(picture) > 20, "the PNG is blank")
    right, bottom = picture.size[0] - 1, picture.size[1] - 1
    corners = [picture.convert("RGB").getpixel(at) for at in ((3, 3), (0, 0), (right, 0), (0, bottom), (right, bottom))]
    apart = max(max(channel) - min(channel) for channel in zip(*corners))
    findings.expect(apart <= 3, f"the ground does not reach every corner: {corners}")
    findings.expect(not picture.info, f"the PNG tells more than its pixels: {picture.info}")
    middle = len(data) // 2
    for damaged in (data[:middle], data[:middle] + bytes([data[middle] ^ 0xFF]) + data[middle + 1:], b"", data[8:]):
        findings.expect(open_png(damaged)[0] is None, "a damaged PNG would have passed")


def words_of(root):
    """Runs of four or more letters that are drawn."""
    return {word for text in root.iter(SVG + "text") for word in re.findall(r"[A-Za-z]{4,}", "".join(text.itertext()))}


def judge_pdf(path, size, root, findings):
    info = call("pdfinfo", path)
    findings.expect(info.returncode == 0 and not info.stderr, f"pdfinfo says: {info.stderr.decode()}")
    told = dict(re.findall(r"^([^:\n]+): +(.*)$", info.stdout.decode(), re.MULTILINE))
    findings.expect(told.get("Pages") == "1", f"{told.get('Pages')} pages")
    findings.expect("CreationDate" not in told, "the PDF has a time in it")
    sides = [float(n) for n in re.findall(r"[\d.]+", told.get("Page size", ""))[:2]]
    findings.expect(len(sides) == 2 and all(abs(a - b) < 1 for a, b in zip(sides, size)), f"the page has {sides}")
    text = call("pdftotext", "-layout", path, "-").stdout.decode()
    missing = {word for word in words_of(root) if word not in text}
    findings.expect(not missing, f"words that are no text in the PDF: {sorted(missing)[:10]}")
    links = {element.get(HREF) for element in root.iter() if element.get(HREF)}
    found = {line.split()[-1] for line in call("pdfinfo", "-url", path).stdout.decode().splitlines()[1:]}
    findings.expect(links == found, f"links differ: {sorted(links ^ found)[:10]}")
    page = call("pdftoppm", "-png", "-r", "36", path)
    picture, why = open_png(page.stdout)
    findings.expect(picture is not None and shade_count(picture) > 20, f"the PDF is blank: {why}")


def main():
    if len(sys.argv) != 5:
        sys.exit(__doc__)
    if any(shutil.which(tool) is None for tool in TOOLS):
        skip("pdfinfo, pdftotext or pdftoppm is not installed (Debian: poppler-utils)")
    findings = Findings()
    svg, png, pdf, scale = sys.argv[1:]
    root = ElementTree.parse(svg).getroot()
    size = [float(n) for n in root.get("viewBox").split()[2:]]
    judge_png(png, [side * float(scale) for side in size], findings)
    judge_pdf(pdf, size, root, findings)
    findings.end(f"{size[0]:.0f} x {size[1]:.0f}, {len(words_of(root))} words")


main()
