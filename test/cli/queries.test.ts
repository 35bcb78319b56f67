import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { file, tierwise } from './tierwise.ts';

let data: string;
beforeAll(async () => void (data = await mkdtemp(join(tmpdir(), 'tierwise-cli-queries-'))));
afterAll(() => rm(data, { recursive: true }));
const queries = (...args: string[]) => tierwise('queries', ...args, '--data', data);
const cypher = (...args: string[]) => tierwise('cypher', ...args, '--data', data);

describe('queries', () => {
  it('are listed, by tag, and shown', () => {
    const { stdout, status } = queries();
    expect([status, queries('list').stdout]).toEqual([0, stdout]);
    expect(stdout).toMatch(/^penalties +What are the highest penalties/m);
    const tagged = JSON.parse(queries('list', '--tag', 'models', '--json').stdout);
    expect(tagged.total).toBeLessThan(stdout.trim().split('\n').length);
    expect(queries('show', 'duties-of-a-model').stdout).toMatch(/model \(node\): .+, must be given\n/);
    const missing = queries('show', 'no-such-query');
    expect([missing.status, missing.stderr]).toEqual([2, 'There is no saved query "no-such-query".\n']);
    const misspelt = queries('shw', 'penalties');
    expect([misspelt.status, misspelt.stderr]).toEqual([2, expect.stringContaining('Did you mean show?')]);
  });

  it('run with inputs, as a table, as JSON, as CSV, and a line a row', () => {
    const run = (...more: string[]) =>
      queries('run', 'models-from-a-country', '--input', 'country=FR', ...more);
    expect(run().stdout).toMatch(/^model_id +model +/);
    expect(run().stderr).toMatch(/^\d+ rows in \d+ ms, from graph [0-9a-f]{16}\.\n$/);
    const { columns, rows, parameters, truncated } = JSON.parse(run('--json').stdout);
    expect([columns[0], parameters, truncated]).toEqual(['model_id', { country: 'FR' }, false]);
    expect(
      run('--ndjson')
        .stdout.trim()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toEqual(rows);
    const [heads, ...lines] = run('--csv').stdout.trimEnd().split('\r\n');
    expect([heads, lines.length]).toEqual([columns.join(','), rows.length]);
    expect(run('--csv', '--json')).toMatchObject({ status: 2, stderr: expect.stringContaining('--csv') });
    const unfit = queries('run', 'models-from-a-country', '--input', 'county=FR');
    expect([unfit.status, unfit.stderr]).toEqual([2, expect.stringContaining('`county` is not an input')]);
    expect(queries('run', 'penalties', '--input', 'x').stderr).toContain('is no name=value');
  });

  it('tell what came and went since an earlier answer', async () => {
    const earlier = JSON.parse(
      queries('run', 'models-from-a-country', '--input', 'country=FR', '--json').stdout,
    );
    const unchanged = queries(
      'run',
      'models-from-a-country',
      '--expect',
      await file('a.json', JSON.stringify(earlier)),
    );
    expect([unchanged.status, unchanged.stdout]).toEqual([
      0,
      `0 rows came, 0 went, ${earlier.rows.length} stayed.\n`,
    ]);
    const [first, ...rest] = earlier.rows;
    const gone = ['no-model', ...first.slice(1)];
    const changed = await file('b.json', JSON.stringify({ ...earlier, rows: [...rest.toReversed(), gone] }));
    const report = queries('run', 'models-from-a-country', '--expect', changed);
    expect(report.status).toBe(1);
    expect(report.stdout).toContain('- model_id=no-model ');
    expect(report.stdout).toContain(`+ model_id=${first[0]} `);
    expect(JSON.parse(queries('run', 'models-from-a-country', '--expect', changed, '--json').stdout)).toEqual(
      {
        came: [first],
        went: [gone],
        same: rest.length,
      },
    );
    const cut = await file('cut.json', JSON.stringify({ ...earlier, truncated: true }));
    expect(queries('run', 'models-from-a-country', '--expect', cut)).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringContaining('cannot be compared'),
    });
    const other = await file('c.json', JSON.stringify({ ...earlier, columns: ['id'] }));
    expect(queries('run', 'models-from-a-country', '--expect', other)).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('The columns were id and are model_id'),
    });
    const none = queries('run', 'penalties', '--expect', 'no-such.json');
    expect([none.status, none.stderr]).toEqual([2, expect.stringContaining('--json > no-such.json')]);
  });

  it('go out as files and come in again', async () => {
    const { stdout } = queries('export', 'penalties');
    expect(stdout).toMatch(/^\/\*---\nquestion: /);
    const path = await file(
      'mine.cypher',
      stdout.replace('What are the highest', 'What are now the highest'),
    );
    const imported = queries('import', path, '--shared');
    expect(imported.stdout).toMatch(/^what-are-now-the-highest-.*-[0-9a-f]{6}\n$/);
    expect(queries('list').stdout).toContain('(shared)');
    expect(queries('run', imported.stdout.trim(), '--json').status).toBe(0);
    expect(queries('import', path)).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('Tierwise-Owner'),
    });
    const wrong = await file('wrong.cypher', '/*---\nquestion: no\n---*/\nRETURN 1 AS a\n');
    expect(queries('import', wrong).stderr).toMatch(/wrong\.cypher:2 /);
  });
});

describe('cypher', () => {
  it('runs a query with parameters, from an argument or a file', async () => {
    const query = 'MATCH (m:Model {id: $id}) RETURN m.name AS name ORDER BY name';
    expect(JSON.parse(cypher(query, '--param', 'id=gpt-4', '--json').stdout).rows).toEqual([['GPT-4']]);
    const path = await file('question.cypher', query);
    expect(cypher(path, '--param', 'id=gpt-4', '--ndjson').stdout).toBe('["GPT-4"]\n');
    expect(cypher(path, '--param', 'id=gpt-4', '--csv').stdout).toBe('name\r\nGPT-4\r\n');
    expect(cypher(query)).toMatchObject({ status: 2, stderr: expect.stringContaining('--param id=…') });
  });

  it('refuses what would write, with the place and the mend', () => {
    const { status, stderr, stdout } = cypher('MATCH (n)\nDELETE n');
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain('line 2, column 1: DELETE is not run');
  });

  it('says when rows were left out, and keeps its deadline', () => {
    const many = cypher('MATCH (m:Model) RETURN m.id AS id ORDER BY id', '--limit', '2');
    expect(many.stderr).toContain('There are more than 2 rows');
    expect(many.stdout.trim().split('\n')).toHaveLength(3);
    const wide = 'UNWIND range(1, 200000) AS n RETURN n AS n ORDER BY n';
    expect(cypher(wide, '--limit', '200000').stderr).toMatch(/^200000 rows in /);
    const late = cypher(
      'MATCH (a), (b), (c) WHERE a.id = b.id + c.id RETURN count(*) AS n',
      '--deadline',
      '300',
    );
    expect(late).toMatchObject({ status: 2, stderr: expect.stringContaining('within 300 ms') });
    expect(cypher('RETURN 1 AS a', '--limit', 'all').stderr).toContain('--limit all');
  });
});
