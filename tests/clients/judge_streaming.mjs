// SPDX-License-Identifier: MIT
// Reads JSON-LD as a stream under the streaming profile, which fails when an object names itself before its type or a
// context comes late; it must say what it says when it is read at leisure.
//
// usage: node judge_streaming.mjs STEM
import { fail, hashOf, judged, quadsOfStreaming, read } from './judge.mjs';

const text = read('jsonld');
const streamed = await hashOf(await judged('streaming', () => quadsOfStreaming(text, true)));
const whole = await hashOf(await judged('whole', () => quadsOfStreaming(text, false)));
if (streamed.hash !== whole.hash) fail(`${streamed.lines} triples as a stream, ${whole.lines} otherwise`);

// The parser forgives more than the profile does: the order is looked at here.
for (const object of text.matchAll(/\{"(?!@)([^"]*)":"[^"]*"(?:,"([^"]*)")?/g)) {
  if (object[1] !== 'type') fail(`an object begins with ${object[1]}: ${object[0]}`);
}
console.log(`${streamed.lines} triples, ${streamed.hash}`);
