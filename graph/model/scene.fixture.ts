import type { SceneDraft } from './scene.ts';

/** A small scene: a law, a duty under it, and the duties of the law that are not shown. */
export const sampleScene = {
  format: 1,
  name: 'Duties of the AI Act',
  note: 'As of the edition.',
  nodes: [
    { label: 'Instrument', id: 'EU-AIA', name: 'AI Act', x: 0, y: 0, pinned: true },
    {
      label: 'Obligation',
      id: 'EU-AIA-53-1-d',
      name: 'Summary of the content',
      x: 240.5,
      y: -80,
      pinned: false,
    },
  ],
  groups: [
    {
      of: { label: 'Instrument', id: 'EU-AIA' },
      type: 'UNDER',
      direction: 'in',
      label: 'Obligation',
      total: 90,
      x: 240,
      y: 60,
    },
  ],
  edges: [{ type: 'UNDER', from: 1, to: 0, key: '', verdict: null }],
  arrangement: 'layers',
  hidden: { kinds: [], types: [] },
  situation: 'provider-in-eu',
  asOf: '2026-11-20',
  knownOn: '2026-11-20',
  graphVersion: 'test',
} satisfies SceneDraft;

/**
 * The largest scene that is kept. Its texts are as long as the longest of the seeds: ids of 48 characters, names of 140,
 * and places as the browser reckons them.
 */
export function largestScene(): SceneDraft {
  const place = (index: number) => ({ x: -12_345.678901234567 - index, y: 12_345.678901234567 + index });
  const named = (index: number) => ({ label: 'Recommendation', id: `${index}-`.padEnd(48, 'i') });
  return {
    ...sampleScene,
    note: 'n'.repeat(2_000),
    nodes: Array.from({ length: 500 }, (_, index) => ({
      ...named(index),
      ...place(index),
      name: 'n'.repeat(140),
      pinned: false,
    })),
    groups: Array.from({ length: 500 }, (_, index) => ({
      of: named(index),
      type: 'MAY_BE_SUBJECT_TO',
      direction: 'out',
      label: 'Recommendation',
      total: 1_000,
      ...place(index),
    })),
    edges: Array.from({ length: 5_000 }, (_, index) => ({
      type: 'MAY_BE_SUBJECT_TO',
      from: 100 + (index % 400),
      to: Math.floor(index / 400),
      key: 'provider-third-country',
      verdict: 'undetermined',
    })),
  };
}
