import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { jsonSchemas } from './json-schema.ts';

describe('jsonSchemas', () => {
  it.each(Object.entries(jsonSchemas()))(
    '%s is committed as generated (npm run seeds:schema)',
    async (name, text) => {
      expect(await readFile(new URL(`../../seeds/schema/${name}`, import.meta.url), 'utf8')).toBe(text);
    },
  );

  it('knows every collection and the recursive condition', () => {
    const schema = JSON.parse(jsonSchemas()['seed-file.schema.json']!);
    expect(Object.keys(schema.properties)).toContain('obligations');
    expect(schema.definitions.Condition).toBeDefined();
    expect(schema.additionalProperties).toBe(false);
  });
});
