// SPDX-License-Identifier: MIT
// A community has a colour and a mark, so that colour is never all that tells it.

interface Pen {
  moveTo(x: number, y: number): void;
  lineTo(x: number, y: number): void;
  closePath(): void;
  arc(x: number, y: number, r: number, from: number, to: number): void;
}

type Draw = (pen: Pen, x: number, y: number, r: number) => void;

/** A polygon of the area of a circle, whose first corner is at an angle, in turns. */
const polygon = (corners: number, turn: number): Draw => {
  const grown = Math.sqrt((2 * Math.PI) / (corners * Math.sin((2 * Math.PI) / corners)));
  const points = [...Array(corners).keys()].map((i) => {
    const angle = 2 * Math.PI * (turn + i / corners);
    return [Math.cos(angle) * grown, Math.sin(angle) * grown];
  });
  return (pen, x, y, r) => {
    points.forEach(([dx, dy], i) =>
      i === 0 ? pen.moveTo(x + dx * r, y + dy * r) : pen.lineTo(x + dx * r, y + dy * r),
    );
    pen.closePath();
  };
};

const circle: Draw = (pen, x, y, r) => {
  pen.moveTo(x + r, y);
  pen.arc(x, y, r, 0, 2 * Math.PI);
};

const outlines: Draw[] = [
  circle,
  polygon(4, 1 / 8),
  polygon(3, -1 / 4),
  polygon(4, 0),
  polygon(6, 0),
  polygon(3, 1 / 4),
  polygon(5, -1 / 4),
];

/** The outline of a community; -1, which is none, has that of the first. */
export const outlineOf = (community: number): Draw => outlines[Math.max(0, community) % outlines.length];

/** Whether a community comes after those that have an outline of their own, and so has a hole in it. */
export const isHollow = (community: number): boolean => Math.floor(community / outlines.length) % 2 === 1;
