import { expect, it } from 'vitest';
import { modelsAsCsv } from './export.ts';
import type { ModelRow } from './model-record.ts';

it('writes one line a model with the level of each part', () => {
  const row: ModelRow = {
    id: 'a',
    name: 'A, the first',
    developer: null,
    country: 'AE',
    released: '2024-05',
    licence: { id: 'MIT', name: 'MIT License' },
    levels: ['C1', 'NA', 'UNKNOWN', 'D4', 'D5', 'D1', 'C2', 'C3', 'D2', 'D3', 'C4', 'D5'],
    configurations: [],
    trainingComputeFlop: 1e24,
    outputs: ['text', 'speech'],
    tiers: ['g7-open-weights'],
  };
  const [head, line] = modelsAsCsv([row]).split('\r\n');
  expect(head).toMatch(/^\uFEFFid,name,developer,.*,Pre-training code,.*,Weights with architecture$/);
  expect(line).toBe(
    'a,"A, the first",,AE,2024-05,MIT,1e+24,text speech,g7-open-weights,C1,NA,UNKNOWN,D4,D5,D1,C2,C3,D2,D3,C4,D5',
  );
});
