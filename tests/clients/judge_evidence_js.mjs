// SPDX-License-Identifier: MIT
// Reads the evidence with jsonld.js in safe mode, and as a stream; both must say the same.
//
// usage: node judge_evidence_js.mjs STEM
import { fail, hashOf, judged, quadsOfJsonldJs, quadsOfStreaming, read } from './judge.mjs';

const text = read('evidence.jsonld');
const whole = await hashOf(await judged('jsonld.js', () => quadsOfJsonldJs(text)));
const streamed = await hashOf(await judged('streaming', () => quadsOfStreaming(text, true)));
if (whole.hash !== streamed.hash) fail(`${streamed.lines} triples as a stream, ${whole.lines} otherwise`);
console.log(`${whole.lines} triples, ${whole.hash}`);
