/**
 * A small drawing on the shape of a kind, in a 16 px square, as SVG path data: what is drawn as a line, and what is
 * filled. It is in the colour of the paper; where the shape has no ground of its own it takes the colour of the kind.
 */
export type KindIcon = { line?: string; fill?: string; own?: true };

/** A dot. */
const dot = (x: number, y: number, radius = 1) =>
  `M${x - radius} ${y}a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0z`;

/** What each kind is, in one sign: a model is a net, a duty a weight, what lifts it points upwards. */
const icons: Readonly<Record<string, KindIcon>> = {
  Model: {
    line: 'M8 4.8 4.9 10.2h6.2z',
    fill: dot(8, 4.8, 1.4) + dot(4.9, 10.2, 1.4) + dot(11.1, 10.2, 1.4),
  },
  Developer: { fill: `${dot(8, 5.9, 1.7)}M4.9 11.4c0-2.1 1.3-3.2 3.1-3.2s3.1 1.1 3.1 3.2z` },
  Release: { line: 'M3.8 8h7.2M8.3 5.3 11 8l-2.7 2.7' },
  Configuration: { line: 'M4.6 6.2h6.8M4.6 9.9h6.8', fill: dot(9.6, 6.2, 1.5) + dot(6.4, 9.9, 1.5) },
  Situation: { line: 'M8 12.2c-2-2.1-3-3.6-3-4.8a3 3 0 0 1 6 0c0 1.2-1 2.7-3 4.8z', fill: dot(8, 7.4, 1) },
  Role: { line: 'M5.2 5.2h5.6v4.6H5.2zM8 3v2.2', fill: dot(8, 7.5, 1.1) },
  Preset: { fill: 'M6.2 4.4v6.4L11 7.6z' },
  Component: { line: 'M8 3.8 11.7 5.9v4.2L8 12.2 4.3 10.1V5.9zM4.3 5.9 8 8l3.7-2.1M8 8v4.2' },
  Level: { line: 'M4.6 11.2h2.2V8.6H9V6h2.6' },
  Licence: { line: 'M9.4 6.2a2.7 2.7 0 1 0 0 3.6' },
  Tier: { fill: 'M4.4 8.9h1.9v2.6H4.4zM7.1 6.7h1.9v4.8H7.1zM9.8 4.5h1.9v7H9.8z' },
  Degree: { line: 'M4.6 9.6h2.2V7.6H9V5.8h2.4' },
  ComparePreset: { line: 'M5 5v6M8 5v6M11 5v6' },
  Scheme: { line: 'M4.8 5.2h6.4M4.8 7.6h6.4M6.4 10h3.2' },
  Obligation: { line: 'M6.6 5a1.45 1.45 0 1 1 2.8 0', fill: 'M5.6 5.9h4.8l1 6.2H4.6z' },
  ObligationLink: { line: 'M6.6 8h2.8', fill: dot(5.1, 8, 1.6) + dot(10.9, 8, 1.6) },
  Instrument: { line: 'M4.8 6.4h4.6M4.8 9h6.4M4.8 11.6h6.4' },
  Provision: {
    line: 'M9.9 5.1c-.3-.7-1-1-1.9-1-1.1 0-1.8.6-1.8 1.3 0 1.6 3.7 1.5 3.7 3.3 0 .7-.6 1.2-1.4 1.3M6.1 10.3c.3.7 1 1 1.9 1 1.1 0 1.8-.6 1.8-1.3 0-1.6-3.7-1.5-3.7-3.3 0-.7.6-1.2 1.4-1.3',
  },
  Jurisdiction: { line: 'M5.4 7.4v3M8 7.4v3M10.6 7.4v3M4.2 11.6h7.6', fill: 'M3.9 6.6 8 3.9l4.1 2.7z' },
  Definition: { line: 'M5.6 6.7h4.8M5.6 9.3h4.8' },
  Exemption: { line: 'M5.4 7.6 8 5l2.6 2.6M5.4 11.2 8 8.6l2.6 2.6', own: true },
  Fact: { line: 'M8 7.4v3.2', fill: dot(8, 5.4, 1) },
  Implication: { line: 'M5 6.7h4.4M5 9.3h4.4M8.4 4.9 11.5 8l-3.1 3.1' },
  Comparison: { line: 'M5 6.6h6M5 9.4h6M9.4 4.8 6.6 11.2' },
  Theme: { line: 'M6.9 5 6.1 11M10 5 9.2 11M5.2 6.9h6M4.8 9.1h6' },
  Source: {
    line: 'M8 5.6C6.9 4.8 5.6 4.5 4.2 4.5v5.7c1.4 0 2.7.3 3.8 1.1 1.1-.8 2.4-1.1 3.8-1.1V4.5c-1.4 0-2.7.3-3.8 1.1zv5.7',
  },
  Event: { line: 'M8 5.6v2.6l1.9 1.2' },
  Risk: { line: 'M8 5.6v3.2', fill: dot(8, 10.5, 0.9) },
  Mitigation: { line: 'M8 5.6v5M5.8 8.6 8 10.8l2.2-2.2' },
  Benefit: { line: 'M8 4.2v5M5.5 6.7h5' },
  Mechanism: { line: 'M8 4.9v6.2M5.3 6.4l5.4 3.2M5.3 9.6l5.4-3.2' },
  Stage: { line: 'M4.2 8h7.6', fill: dot(4.6, 8, 1.3) + dot(8, 8, 1.3) + dot(11.4, 8, 1.3) },
  ImpactArea: { line: dot(8, 8.2, 3.2), fill: dot(8, 8.2, 1.2) },
  Recommendation: { line: 'M7.7 4v8.2M7.7 4.9h2.9l1.2 1.1-1.2 1.1H7.7M7.7 8.3H5.4L4.2 9.4l1.2 1.1h2.3' },
  OpenQuestion: {
    line: 'M6.3 6.4c0-1 .7-1.7 1.7-1.7s1.7.6 1.7 1.5c0 1.1-1.5 1.4-1.6 2.7',
    fill: dot(8.1, 11, 0.9),
  },
  Concept: { line: 'M6.8 9.2a2.8 2.8 0 1 1 2.4 0v1.4H6.8zM7 12.2h2' },
  Objection: { line: 'M5.8 4.4l4.4 4.4M10.2 4.4 5.8 8.8' },
  Statement: { fill: 'M4.6 5h2.6v2.2L5.9 9.1H4.8l.6-1.9h-.8zM8.8 5h2.6v2.2l-1.3 1.9H9l.6-1.9h-.8z' },
  SavedQuery: { line: `${dot(7.5, 7.3, 2.4)}M9.3 9.1l2.1 2.1` },
  Graph: { line: 'M5 6l6 1.2M5 6l2 5', fill: dot(5, 6, 1.5) + dot(11, 7.2, 1.5) + dot(7, 11, 1.5) },
};

/** The icon of a kind; a kind without one of its own has a ring. */
export function iconOf(kind: string): KindIcon {
  return icons[kind] ?? { line: dot(8, 8, 2.4) };
}
