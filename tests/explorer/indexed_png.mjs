// SPDX-License-Identifier: MIT
// Pictures of few colours as small PNGs: a byte a pixel, a third of what browsers write.
import { deflateSync } from 'node:zlib';

const most = 256;
/** As many of these are the commonest colours as they are, for grounds and their shadows. */
const exact = 24;

/** A PNG of RGBA pixels in the commonest of their colours; the others become the nearest of these. */
export function indexedPng(width, height, rgba) {
  const colours = new Uint32Array(width * height).map((_, i) => rgba.readUIntBE(4 * i, 3));
  const palette = commonest(colours);
  const nearest = new Map();
  const rows = Buffer.alloc((width + 1) * height);
  colours.forEach((colour, i) => {
    if (!nearest.has(colour)) nearest.set(colour, nearestOf(palette, colour));
    // Each row begins with how it is filtered: not at all.
    rows[i + 1 + Math.floor(i / width)] = nearest.get(colour);
  });
  const head = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 3, 0, 0, 0]);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', head),
    chunk('PLTE', Buffer.from(palette.flatMap(channels))),
    chunk('IDAT', deflateSync(rows, { level: 9, memLevel: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const channels = (colour) => [colour >> 16, (colour >> 8) & 255, colour & 255];

/** The commonest colours, and the commonest one of each of the commonest sixteenths of red, green and blue. */
function commonest(colours) {
  const counts = new Map();
  for (const colour of colours) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const sorted = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  const boxes = new Map();
  for (const [colour, count] of sorted) {
    const key = colour & 0xf0f0f0;
    const box = boxes.get(key) ?? { colour, sum: 0 };
    box.sum += count;
    boxes.set(key, box);
  }
  const ofBoxes = [...boxes.values()].sort((a, b) => b.sum - a.sum || a.colour - b.colour).map((box) => box.colour);
  return [...new Set([...sorted.slice(0, exact).map(([colour]) => colour), ...ofBoxes])].slice(0, most);
}

function nearestOf(palette, colour) {
  const wanted = channels(colour);
  const distance = (other) => channels(other).reduce((sum, channel, i) => sum + (channel - wanted[i]) ** 2, 0);
  return palette.reduce((best, other, i) => (distance(other) < distance(palette[best]) ? i : best), 0);
}

/** The check of a PNG's chunks; zlib tells it from Node.js 20 on only. */
function crc32(bytes) {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

function chunk(name, data) {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}
