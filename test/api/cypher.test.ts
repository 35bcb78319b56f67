import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lines } from '../../server/run-cypher.ts';
import { testApp, type TestApp } from './test-app.ts';

let test: TestApp;
beforeAll(async () => void (test = await testApp()));
afterAll(() => test.close());
const run = (query: string, parameters = {}) =>
  request(test.app).post('/api/cypher').send({ query, parameters });
const explain = (query: string) => request(test.app).post('/api/cypher/explain').send({ query });

const models = 'MATCH (m:Model) RETURN m.id AS id ORDER BY id';

describe('a query that a person wrote', () => {
  it('answers with columns and rows, and which graph they come from', async () => {
    const { status, body } = await run(`${models} LIMIT 2`);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      columns: ['id'],
      rows: [['allam-7b'], ['anthropic-175b']],
      truncated: false,
      graphVersion: expect.stringMatching(/^[0-9a-f]{16}$/),
    });
  });

  it('takes parameters as values, never as Cypher', async () => {
    const query = 'MATCH (m:Model {id: $id}) RETURN m.name AS name';
    expect((await run(query, { id: 'gpt-4' })).body.rows).toEqual([['GPT-4']]);
    expect((await run(query, { id: "x'}) DETACH DELETE m //" })).body.rows).toEqual([]);
    const missing = await run(query);
    expect([missing.status, missing.body.errors[0].field]).toEqual([422, 'parameters.id']);
  });

  it.each([
    ['a write', 'MATCH (m:Model)\nSET m.name = "x"\nRETURN m', /SET is not run/, 2, 1],
    ['a file', "LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line", /LOAD/, 1, 1],
    ['a procedure', 'CALL db.labels() YIELD label RETURN label', /Procedures/, 1, 1],
    ['two statements', 'RETURN 1 AS a; MATCH (n) RETURN n', /One statement/, 1, 14],
    ['what cannot be read', 'MATCH (m:Model RETURN m', /RETURN/, 1, 16],
    ['what the engines read differently', 'MATCH (m:Model) RETURN m.name', /needs Neo4j/, 1, 24],
  ])('is refused with its place: %s', async (_, query, message, line, column) => {
    const { status, body } = await run(query);
    expect([status, body.code]).toEqual([422, 'cypher-refused']);
    expect(body.errors[0]).toMatchObject({ field: 'query', line, column, mend: expect.any(String) });
    expect(body.errors[0].message).toMatch(message);
  });

  it('says in words of its own what the engine does not take', async () => {
    const { status, body } = await run('MATCH (m:Model) RETURN x.id AS id ORDER BY id');
    expect([status, body.code]).toEqual([422, 'cypher-failed']);
  });

  it('says when rows were left out', async () => {
    const { body } = await run('MATCH (a:Model), (b:Model) RETURN a.id AS a, b.id AS b ORDER BY a, b');
    expect(body.rows).toHaveLength(5_000);
    expect(body.truncated).toBe(true);
  });

  it('comes a line a row where the client asks for lines, and then whole', async () => {
    const { headers, text } = await request(test.app)
      .post('/api/cypher')
      .set('Accept', lines)
      .send({ query: 'MATCH (a:Model), (b:Model) RETURN a.id AS a, b.id AS b ORDER BY a, b' })
      .buffer(true)
      .parse((response, done) => {
        let all = '';
        response.on('data', (chunk: Buffer) => (all += chunk.toString()));
        response.on('end', () => done(null, all));
      })
      .then((response) => ({ headers: response.headers, text: String(response.body) }));
    expect(headers['content-type']).toContain(lines);
    const parts = text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(parts[0]).toEqual({ columns: ['a', 'b'] });
    const last = parts.at(-1);
    expect(last).toMatchObject({ truncated: false, rows: parts.length - 2 });
    expect(last.rows).toBeGreaterThan(15_000);
  });

  it('is refused as usual where lines are asked for and nothing was sent yet', async () => {
    const { status, body } = await request(test.app)
      .post('/api/cypher')
      .set('Accept', lines)
      .send({ query: 'CREATE (n)' });
    expect([status, body.code]).toEqual([422, 'cypher-refused']);
  });
});

describe('what a query would do', () => {
  it('tells columns, parameters and the plan, and runs nothing', async () => {
    const { body } = await explain('MATCH (m:Model {id: $id}) RETURN m.name AS name');
    expect(body).toMatchObject({ engine: 'embedded', columns: ['name'], parameters: ['id'] });
    expect(body.plan).toContain('Model');
    expect(body.notes).toEqual([
      expect.objectContaining({ message: 'The rows come in no order', line: 1, column: 27 }),
    ]);
  });

  it('is refused like the query itself', async () => {
    expect((await explain('MERGE (n:X)')).body.code).toBe('cypher-refused');
  });
});

describe('the graph', () => {
  const get = (path: string) => request(test.app).get(`/api/graph/${path}`);
  it('tells its labels, types and words', async () => {
    const { body } = await get('schema');
    const model = body.labels.find(({ label }: { label: string }) => label === 'Model');
    expect(model.nodes).toBeGreaterThan(100);
    expect(model.properties).toContain('training_compute_flop');
    const subject = body.types.find(({ type }: { type: string }) => type === 'SUBJECT_TO');
    expect(subject).toMatchObject({ from: ['Configuration'], to: ['Obligation'] });
    expect(body.clauses).toContain('MATCH');
    expect(body.functions).toContain('coalesce');
  });

  it('finds things by name and id, those that start with the words first', async () => {
    const { body } = await get('search?q=gpt-4&limit=3');
    expect(body.items[0]).toEqual({ label: 'Model', id: 'gpt-4', name: 'GPT-4', detail: 'OpenAI' });
    expect(body.total).toBeGreaterThanOrEqual(body.items.length);
    const risks = await get('search?label=Risk&limit=100');
    expect(new Set(risks.body.items.map(({ label }: { label: string }) => label))).toEqual(new Set(['Risk']));
    expect((await get('search?label=no%20label')).status).toBe(422);
  });
});
