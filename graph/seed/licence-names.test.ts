import { describe, expect, it } from 'vitest';
import { fileURLToPath } from 'node:url';
import { readCaseFacts } from '../rules/case-facts.ts';
import { checkSeeds } from './check.ts';
import { seedsOf } from './records.ts';

// A licence is looked up by its id and shown by its name. A name without its version must not pass for one.
const { set } = await checkSeeds(fileURLToPath(new URL('../../seeds', import.meta.url)));
const { licences, facts } = seedsOf(set);
const read = (licence_id: string) => readCaseFacts({ licence_id }, facts);
const numbered = licences.filter(({ version }) => /^\d{1,2}(\.\d+)?$/.test(version ?? ''));

describe('the names of licences', () => {
  it('are all different', () => {
    const names = licences.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });
  it.each(numbered)('$id is named with its version', ({ name, version }) => {
    expect(name).toContain(version);
  });
  it.each(licences)('$id is read as it stands', ({ id }) => {
    expect(read(id).facts.get('licence_id')?.value).toBe(id);
  });

  const bare = numbered
    // “Falcon under Apache 2.0” gives the version of another licence.
    .filter(({ name, version }) => name.split(' ').includes(version!) && !/ (under|with) /.test(name))
    .map(({ id, name, version }) => ({ id, name: name.replace(` ${version}`, '') }));
  it.each(bare)('“$name” is refused, and $id is among what it could mean', ({ id, name }) => {
    const { facts: known, problems } = read(name);
    expect(known.size).toBe(0);
    expect(problems).toHaveLength(1);
    expect(problems[0]!.mend).toContain(id);
  });
});
