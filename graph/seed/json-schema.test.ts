import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { rulesFromSeeds } from './build.ts';
import { jsonSchemas } from './json-schema.ts';

const { records } = await rulesFromSeeds('seeds');
const schemas = jsonSchemas(records!.facts);

describe('jsonSchemas', () => {
  it.each(Object.entries(schemas))('%s is committed as generated (npm run seeds:schema)', (name, text) => {
    expect(readFileSync(join('seeds/schema', name), 'utf8')).toBe(text);
  });

  it('knows every collection and the recursive condition', () => {
    const schema = JSON.parse(schemas['seed-file.schema.json']!);
    expect(Object.keys(schema.properties)).toContain('obligations');
    expect(schema.definitions.Condition).toBeDefined();
    expect(schema.additionalProperties).toBe(false);
  });
});

describe('the schema of case files', () => {
  const schema = z.fromJSONSchema(JSON.parse(schemas['case-file.schema.json']!));
  const takes = (value: unknown) => schema.safeParse(value).success;

  it.each(readdirSync('test/cases'))('takes %s', (name) => {
    expect(takes(parse(readFileSync(join('test/cases', name), 'utf8')))).toBe(true);
  });
  it('takes what a reader of cases takes', () => {
    expect(takes({ facts: {} })).toBe(true);
    expect(takes({ facts: { role: ['model-provider'], licence_id: null }, asOf: '2026-11-20' })).toBe(true);
    expect(takes({ facts: { role: 'model-provider', training_compute_flop: { above: 1e23 } } })).toBe(true);
    expect(takes({ facts: { output_modalities: { includes: ['text'] } } })).toBe(true);
    expect(takes({ facts: { its_own_name: true }, vocabulary: 'us' })).toBe(true);
  });
  it.each([
    ['an unknown fact', { facts: { rolee: ['deployer'] } }],
    ['a word that is no choice', { facts: { role: ['deployerr'] } }],
    ['a text for a number', { facts: { training_compute_flop: 'large' } }],
    ['a number below its least', { facts: { training_compute_flop: -5 } }],
    ['a text for yes or no', { facts: { commission_designated: 'no' } }],
    ['an unknown vocabulary', { facts: {}, vocabulary: 'fr' }],
    ['another field', { facts: {}, factz: {} }],
    ['no case', { cases: [] }],
    ['a case without an id', { cases: [{ facts: {} }] }],
  ])('refuses %s', (_, value) => expect(takes(value)).toBe(false));
});
