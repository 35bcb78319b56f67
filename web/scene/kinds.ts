import type { Colour } from './palette.ts';

/** How a kind of node looks in a scene: a polygon within −1 to 1 on both axes, y downwards, and a colour of the page. */
export type KindLook = { points: readonly number[]; colour: Colour };

/** A regular polygon; its first corner points at `turn` degrees, 0 being to the right. */
function regular(corners: number, turn = -90, size = 1): number[] {
  return Array.from({ length: corners }, (_, at) => turn + (at * 360) / corners).flatMap((degrees) => [
    size * Math.cos((degrees * Math.PI) / 180),
    size * Math.sin((degrees * Math.PI) / 180),
  ]);
}
function star(): number[] {
  const [outer, inner] = [regular(5), regular(5, -54, 0.54)];
  return [0, 1, 2, 3, 4].flatMap((at) => [
    ...outer.slice(2 * at, 2 * at + 2),
    ...inner.slice(2 * at, 2 * at + 2),
  ]);
}
const box = (width: number, height: number) => [
  -width,
  -height,
  width,
  -height,
  width,
  height,
  -width,
  height,
];

/** Both brackets as one outline: between them it goes there and back on one line, which fills nothing. */
const brackets = [
  -1, -1, -0.42, -1, -0.42, -0.68, -0.68, -0.68, -0.68, 0.68, -0.42, 0.68, -0.42, 1, 0.42, 1, 0.42, 0.68, 0.68, 0.68,
  0.68, -0.68, 0.42, -0.68, 0.42, -1, 1, -1, 1, 1, -1, 1,
]; // prettier-ignore

/** Shapes tell the kinds apart; colour repeats what a kind is about: models, texts, duties, what lifts, risk, openness. */
const looks: Readonly<Record<string, KindLook>> = {
  Model: { points: regular(28), colour: 'applies' },
  Developer: { points: regular(28, -90, 0.8), colour: 'applies' },
  Release: { points: box(1, 0.66), colour: 'applies' },
  Configuration: { points: regular(6, 0), colour: 'applies' },
  Situation: { points: regular(5), colour: 'ink2' },
  Role: { points: regular(5, 90), colour: 'ink2' },
  Preset: { points: [-0.75, -1, 0.75, -1, 0.75, 1, 0, 0.62, -0.75, 1], colour: 'ink2' },
  Component: { points: box(0.84, 0.84), colour: 'upcoming' },
  Level: { points: [-0.6, -0.8, 0.6, -0.8, 1, 0.8, -1, 0.8], colour: 'upcoming' },
  Licence: { points: [-1, -0.72, 0.4, -0.72, 1, 0, 0.4, 0.72, -1, 0.72], colour: 'upcoming' },
  Tier: { points: [-0.6, -0.9, 0.6, -0.9, 0.95, 0, 0.6, 0.9, -0.6, 0.9, -0.95, 0], colour: 'upcoming' },
  Degree: { points: [-1, -0.35, 0, -0.8, 1, -0.35, 1, 0.35, 0, 0.8, -1, 0.35], colour: 'upcoming' },
  ComparePreset: { points: [-0.9, -0.9, 0.9, -0.9, 0.9, 0.55, 0.4, 0.9, -0.9, 0.9], colour: 'ink2' },
  Scheme: { points: [-0.85, -0.9, 0.85, -0.9, 0.85, 0.3, 0, 1, -0.85, 0.3], colour: 'upcoming' },
  Obligation: { points: box(0.74, 1), colour: 'rubric' },
  ObligationLink: { points: [-1, 0, -0.65, -0.7, 0.65, -0.7, 1, 0, 0.65, 0.7, -0.65, 0.7], colour: 'rubric' },
  Instrument: { points: [-0.8, -1, 0.35, -1, 0.8, -0.5, 0.8, 1, -0.8, 1], colour: 'ink' },
  Provision: { points: [-0.8, -0.8, 0.8, -0.8, 0.8, 1, 0, 0.75, -0.8, 1], colour: 'ink' },
  Jurisdiction: { points: regular(8, 22.5), colour: 'ink2' },
  Definition: { points: regular(4), colour: 'rubric' },
  Exemption: { points: brackets, colour: 'exempt' },
  Fact: { points: regular(28).map((value, at) => (at % 2 === 1 ? value * 0.66 : value)), colour: 'ink2' },
  Implication: { points: [-1, -0.66, 0.45, -0.66, 1, 0, 0.45, 0.66, -1, 0.66, -0.7, 0], colour: 'ink2' },
  Comparison: { points: [-1, -0.9, 0, -0.55, 1, -0.9, 1, 0.9, 0, 0.55, -1, 0.9], colour: 'ink2' },
  Theme: { points: [-1, -0.75, 0.4, -0.75, 1, 0, 0.4, 0.75, -1, 0.75, -0.5, 0], colour: 'ink2' },
  Source: { points: [-0.8, -0.9, 0.8, -0.9, 0.8, 0.4, 0.4, 0.9, -0.4, 0.9, -0.8, 0.4], colour: 'ink3' },
  Event: { points: star(), colour: 'ink2' },
  Risk: { points: regular(3), colour: 'undet' },
  Mitigation: {
    points: [-0.95, -0.85, 0, -0.5, 0.95, -0.85, 0.95, 0.1, 0, 0.95, -0.95, 0.1],
    colour: 'undet',
  },
  Benefit: { points: regular(3, 90), colour: 'exempt' },
  Mechanism: { points: [-0.45, -0.7, 1, -0.7, 0.45, 0.7, -1, 0.7], colour: 'exempt' },
  Stage: { points: [-0.5, -0.8, 1, -0.8, 1, 0.3, 0.5, 0.8, -1, 0.8, -1, -0.3], colour: 'ink2' },
  ImpactArea: { points: regular(7), colour: 'undet' },
  Recommendation: { points: regular(8, 0), colour: 'ink2' },
  OpenQuestion: { points: [0, -1, 0.76, 0, 0, 1, -0.76, 0], colour: 'ink2' },
  Concept: { points: regular(9), colour: 'ink2' },
  Objection: {
    points: [-1, -0.85, 1, -0.85, 1, 0.5, 0.1, 0.5, -0.45, 1, -0.45, 0.5, -1, 0.5],
    colour: 'undet',
  },
  Statement: {
    points: [-1, -0.85, 1, -0.85, 1, 0.5, 0.45, 0.5, 0.45, 1, -0.1, 0.5, -1, 0.5],
    colour: 'ink3',
  },
  SavedQuery: { points: [-1, -0.8, 1, -0.8, 0.7, 0, 1, 0.8, -1, 0.8, -0.7, 0], colour: 'ink3' },
  Graph: { points: regular(10), colour: 'ink3' },
};
const other: KindLook = { points: regular(12), colour: 'ink3' };

/** The look of a kind; kinds without one of their own share a grey disc. */
export function lookOf(kind: string): KindLook {
  return looks[kind] ?? other;
}

/** A label of the graph as words: `ImpactArea` is “Impact area”. */
export function wordsOfKind(kind: string): string {
  const words = kind.replaceAll(/(?<=[a-z])(?=[A-Z])/g, ' ');
  return words.charAt(0) + words.slice(1).toLowerCase();
}

/** A count with its thousands apart. The formatter of the browser takes longer to load than a picture to draw. */
export function figure(count: number): string {
  return String(count).replaceAll(/(?<=\d)(?=(\d{3})+$)/g, ',');
}
