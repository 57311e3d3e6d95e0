// SPDX-License-Identifier: MIT
import type { Archive } from '../data/archive';

/** A piece of text and the topics that are mentioned there. */
export interface Piece {
  text: string;
  topics: number[];
}

/** Cuts a text where mentions begin and end; they may lie within one another. */
export function piecesOf(text: string, mentions: readonly number[]): Piece[] {
  const cuts = new Set([0, text.length]);
  const spans: [topic: number, start: number, end: number][] = [];
  for (let i = 0; i + 2 < mentions.length; i += 3) {
    const [topic, start, end] = [mentions[i], Math.max(0, mentions[i + 1]), Math.min(text.length, mentions[i + 2])];
    if (start >= end) continue;
    spans.push([topic, start, end]);
    cuts.add(start).add(end);
  }
  const at = [...cuts].sort((a, b) => a - b);
  const pieces = at.slice(0, -1).map((from, i) => ({
    text: text.slice(from, at[i + 1]),
    topics: spans.filter(([, start, end]) => start <= from && at[i + 1] <= end).map(([topic]) => topic),
  }));
  return joined(pieces);
}

const isSame = (a: readonly number[], b: readonly number[]): boolean =>
  a.length === b.length && a.every((n) => b.includes(n));

/** Words of the same topics with nothing but a blank between them are one piece. */
function joined(pieces: Piece[]): Piece[] {
  const out: Piece[] = [];
  for (const piece of pieces) {
    const [before, blank] = out.slice(-2);
    const isBetween = blank?.topics.length === 0 && /^ +$/.test(blank.text);
    if (piece.topics.length === 0 || !isBetween || !isSame(before.topics, piece.topics)) out.push(piece);
    else out.splice(-2, 2, { text: before.text + blank.text + piece.text, topics: piece.topics });
  }
  return out;
}

interface Props {
  archive: Archive;
  text: string;
  mentions: readonly number[];
  pointed: number | undefined;
}

/** A text in which the words are marked that topics were found by. */
export function Evidence({ archive, text, mentions, pointed }: Props) {
  const { label } = archive.network.part.topics;
  const pieces = piecesOf(text, mentions);
  const isMark = (at: number): boolean => (pieces[at]?.topics.length ?? 0) > 0;
  const classOf = (at: number): string =>
    [
      pointed !== undefined && pieces[at].topics.includes(pointed) ? 'is-pointed' : '',
      isMark(at - 1) ? 'goes-on' : '',
      isMark(at + 1) ? 'is-begun' : '',
    ]
      .filter(Boolean)
      .join(' ');
  return (
    <bdi class="evidence">
      {pieces.map((piece, at) =>
        isMark(at) ? (
          <mark class={classOf(at)} title={piece.topics.map((topic) => label[topic]).join(', ')}>
            {piece.text}
          </mark>
        ) : (
          piece.text
        ),
      )}
    </bdi>
  );
}
