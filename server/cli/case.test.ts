import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readCase, readCaseFile } from './case.ts';
import { InputError } from './input.ts';

let dir: string;
beforeAll(async () => void (dir = await mkdtemp(join(tmpdir(), 'tierwise-case-'))));
afterAll(() => rm(dir, { recursive: true }));

async function file(name: string, text: string | Buffer): Promise<string> {
  const path = join(dir, name);
  await writeFile(path, text);
  return path;
}

/** What a refusal says, with the folder left out. */
async function refusal(work: Promise<unknown>): Promise<string> {
  const error: unknown = await work.then(
    () => new Error('was read'),
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(InputError);
  return (error as Error).message.replaceAll(`${dir}/`, '');
}

/** A few lines that stand for a thousand million. */
function bomb(): string {
  const lines = ['a0: &a0 [lol]'];
  for (let level = 1; level < 10; level++)
    lines.push(
      `a${level}: &a${level} [${Array(10)
        .fill(`*a${level - 1}`)
        .join(', ')}]`,
    );
  return [...lines, 'facts: *a9'].join('\n');
}

describe('a file that is no case', () => {
  it.each<[string, string | Buffer, string]>([
    ['nothing.yaml', '', 'nothing.yaml:1 file: '],
    ['list.json', '[]', 'list.json:1 file: '],
    ['broken.yaml', 'facts:\n  role: [deployer', 'broken.yaml:2 '],
    ['day.yaml', 'facts: {}\nasOf: 2026-13-01', 'day.yaml:2 asOf: '],
    ['fact.yaml', 'facts:\n  artifact: model', 'fact.yaml:2 facts.artifact: "artifact" is not a known fact'],
    ['two.yaml', 'facts: {}\n---\nfacts: {}', 'two.yaml:2 '],
    ['twice.json', '{"facts": {"artifact": "model", "artifact": "dataset"}}', 'twice.json:1 '],
    ['anchor.yaml', 'facts: *none', 'anchor.yaml:1 '],
    ['circle.yaml', 'facts: &it\n  role: *it', 'circle.yaml: an alias stands inside'],
    ['bomb.yaml', bomb(), 'bomb.yaml:1 '],
    ['tag.yaml', 'facts: {licence_id: !!js/function x}', 'tag.yaml:1 '],
    ['dunder.yaml', 'facts: {__proto__: {artifact: model}}', 'dunder.yaml: "__proto__"'],
    ['bytes.yaml', Buffer.from([0xff, 0xfe, 0x00]), 'bytes.yaml: not a text in UTF-8'],
    ['large.yaml', `facts: {}\n${' '.repeat(5_000_000)}`, 'large.yaml: too large'],
    ['deep.yaml', `facts: {role: ${'['.repeat(20_000)}`, 'deep.yaml:1 '],
  ])('is refused by name and line: %s', async (name, text, words) => {
    const path = await file(name, text);
    const said = await refusal(readCase(path, {}, []));
    expect(said).toContain(words);
    expect(said.length).toBeLessThan(500);
  });
  it('is refused when it is a directory, or not there', async () => {
    expect(await refusal(readCase(dir, {}, []))).toBe(`${dir}: a directory, not a file.`);
    expect(await refusal(readCase(join(dir, 'none'), {}, []))).toBe('none: there is no such file.');
  });
});

describe('a file of cases', () => {
  const cases = (...ids: string[]) =>
    JSON.stringify({ cases: ids.map((id) => ({ id, asOf: '2026-11-20' })) });
  it('gives the case asked for, or names those it has', async () => {
    const path = await file('cases.json', cases('case-a', 'case-b'));
    expect(await readCase(path, { case: 'case-b' }, [])).toMatchObject({ asOf: '2026-11-20' });
    expect(await refusal(readCase(path, {}, []))).toContain('choose one with --case, such as case-a, case-b');
    expect(await refusal(readCase(path, { case: 'case-x' }, []))).toContain('Did you mean case-a?');
    const single = await file('single.yaml', 'facts: {}');
    expect(await refusal(readCase(single, { case: 'case-a' }, []))).toContain('holds a single case');
  });
  it('has one case for one id', async () => {
    const path = await file('same.json', cases('a', 'b', 'a'));
    const said = 'same.json:1 cases[2].id: "a" is the id of cases[0] too.';
    expect(await refusal(readCaseFile(path))).toContain(said);
    expect(await refusal(readCase(path, { case: 'a' }, []))).toContain(said);
  });
});
