import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { Preset } from '../../graph/model/release.ts';
import type { FactValues } from '../../graph/model/fact.ts';

/** A question as every way in takes it. Both days are given, so that the answer does not depend on today. */
export type Case = { name: string; facts: FactValues; asOf: string; knownOn: string };

const { presets } = parse(readFileSync('seeds/presets.yaml', 'utf8')) as { presets: unknown[] };
const days = { asOf: '2026-11-20', knownOn: '2026-11-20' };

const fromPresets = presets.map((preset): Case => {
  const { id, facts } = Preset.parse(preset);
  return { name: id, facts, ...days };
});

/** Open weights under Apache-2.0, with closed data: Article 53(2) lifts two duties and leaves two. */
export const openCase: Omit<Case, 'name'> = {
  facts: fromPresets.find(({ name }) => name === 'apache-weights-closed-data')!.facts,
  ...days,
};

/** Every preset, and cases that the presets leave out: little known, ranges, other days. */
export const sameAnswerCases: Case[] = [
  ...fromPresets,
  { name: 'nothing-known', facts: {}, ...days },
  {
    name: 'known-in-part',
    facts: {
      role: ['model-provider'],
      artifact: 'model',
      placed_on_eu_market: true,
      output_modalities: ['text'],
      training_compute_flop: { above: 1e23, 'at-most': 1e25 },
      date_placed_on_market: '2025-08',
      licence_id: 'CC-BY-NC-4.0',
    },
    ...days,
  },
  { name: 'before-the-act', ...openCase, asOf: '2024-01-15' },
  { name: 'as-known-in-may', ...openCase, asOf: '2027-01-01', knownOn: '2026-05-01' },
];
