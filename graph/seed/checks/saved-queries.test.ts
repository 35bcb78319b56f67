import { describe, expect, it } from 'vitest';
import { checkSeedTexts } from '../check.ts';
import { buildGraph } from '../graph.ts';
import { seedsOf } from '../records.ts';
import { smallSeeds } from '../seeds.fixture.ts';

const models = `/*---
question: Which models are there?
explanation: All models, by name, as a list.
inputs:
  - { name: model, label: Model, type: node, node: Model, required: false }
  - { name: after, label: After, type: date, default: { days_after_edition: -30 } }
result: { kind: table }
cites: [label]
tags: [models]
example: { inputs: { model: first }, includes: [{ id: first }] }
---*/
MATCH (m:Model)
WHERE ($model IS NULL OR m.id = $model) AND $after > ''
RETURN m.id AS id, m.name AS label
ORDER BY id
`;
const choosing = models
  .replace('type: node, node: Model', 'type: choice, choices_query: models')
  .replace('Which models are there?', 'Which of the models?');

const withQueries = (queries: Record<string, string>) =>
  checkSeedTexts([
    ...smallSeeds,
    ...Object.entries(queries).map(([slug, text]) => ({ file: `queries/${slug}.cypher`, text })),
  ]);

/** The mistakes after a change of the query, which must change something. */
function after(from: string, to: string, slug = 'models') {
  expect(models).toContain(from);
  return withQueries({ [slug]: models.replace(from, () => to) }).problems;
}

describe('saved queries among the seeds', () => {
  it('become nodes with their Cypher in the record', () => {
    const { set, problems, counts } = withQueries({ models, choosing });
    expect(problems).toEqual([]);
    expect(counts.saved_queries).toBe(2);
    const node = buildGraph(seedsOf(set), '2026-11-20').nodes.find(({ label }) => label === 'SavedQuery')!;
    expect(node).toMatchObject({ id: 'choosing', properties: { kind: 'table', tags: ['models'] } });
    expect(JSON.parse(String(node.properties['record'])).cypher).toMatch(/^MATCH/);
  });

  it.each([
    ['a parameter that is no input', 'm.id = $model', 'm.id = $modle', 'inputs', /`\$modle`/, /`\$model`/],
    ['an input that is not asked', "$after > ''", 'true', 'inputs[1].name', /does not ask/, /remove/],
    ['an input given twice', 'name: after', 'name: model', 'inputs[1].name', /given twice/, /rename/],
    ['a write', 'ORDER BY id', 'DELETE m', 'cypher', /DELETE is not run/, /Remove it/],
    ['two statements', 'ORDER BY id', '; MATCH (n) RETURN n.id AS id', 'cypher', /One statement/, /Remove/],
    ['what leaves the subset', 'm.name AS label', 'm.name', 'cypher', /no name of its own/, /AS name/],
    ['no order', 'ORDER BY id', '', 'cypher', /no order/, /ORDER BY/],
    [
      'a citation that is no column',
      'cites: [label]',
      'cites: [cite]',
      'cites[0]',
      /no column `cite`/,
      /id, label/,
    ],
    [
      'a cell that is no column',
      'kind: table',
      'kind: matrix, row: id, column: label, cell: n',
      'result.cell',
      /no column `n`/,
      /label/,
    ],
    [
      'a node that is no column',
      'kind: table',
      'kind: scene, nodes: [{ id: id, label: name, of: id }]',
      'result.nodes[0].label',
      /`name`/,
      /label/,
    ],
    [
      'an expected column that is none',
      '{ id: first }]',
      '{ ids: first }]',
      'example.includes[0].ids',
      /`ids`/,
      /id/,
    ],
    [
      'a column twice',
      'm.name AS label',
      'm.name AS label, m.date AS id',
      'cypher',
      /returned twice/,
      /another name/,
    ],
    [
      'a label that is none',
      'node: Model',
      'node: Modell',
      'inputs[0].node',
      /no node has the label/,
      /data-model/,
    ],
    ['a node of text', 'type: node', 'type: text', 'inputs[0].node', /go together/, /change the type/],
    [
      'a choice of nothing',
      'type: node, node: Model',
      'type: choice',
      'inputs[0].type',
      /choices_query/,
      /keep the one/,
    ],
    [
      'a choice of a query that is none',
      'type: node, node: Model',
      'type: choice, choices_query: modles',
      'inputs[0].choices_query',
      /there is no savedquery `modles`/,
      /models/,
    ],
    [
      'a default of another type',
      '{ days_after_edition: -30 }',
      'soon',
      'inputs[1].default',
      /is no date/,
      /type of the input/,
    ],
    [
      'a default that counts days of a text',
      'type: date',
      'type: text',
      'inputs[1].default',
      /only a date/,
      /value itself/,
    ],
    [
      'an example input that is none',
      'model: first',
      'modell: first',
      'example.inputs.modell',
      /not an input/,
      /model/,
    ],
    [
      'an example input that does not fit',
      'model: first',
      'after: soon',
      'example.inputs.after',
      /does not fit/,
      /YYYY/,
    ],
  ])('refuse %s', (_, from, to, path, message, mend) => {
    const problems = after(from, to).filter((problem) => message.test(problem.message));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ file: 'queries/models.cypher', path });
    expect(problems[0]!.mend).toMatch(mend);
  });

  it('say the line in the file', () => {
    expect(after('m.name AS label', 'sum(m.x) AS label')[0]).toMatchObject({ line: 14, path: 'cypher' });
  });

  it('are named by an address, once', () => {
    expect(after('All models', 'All the models', 'All_Models').map(({ message }) => message)).toEqual([
      '`All_Models` cannot be the address of a saved query',
    ]);
    const { problems } = withQueries({ models, 'more/models': models });
    expect(problems.map(({ message }) => message)).toEqual(['`models` is given twice in `saved_queries`']);
  });

  it('cannot choose from a query that asks for something or gives no labels', () => {
    const asking = withQueries({ models: models.replace(', required: false', ''), choosing });
    expect(asking.problems.map(({ message }) => message)).toEqual([
      '`models` cannot list choices: it needs `model`',
    ]);
    const bare = models.replace(', m.name AS label', '').replace('cites: [label]\n', '');
    expect(withQueries({ models: bare, choosing }).problems.map(({ message }) => message)).toEqual([
      '`models` cannot list choices: it does not return `id` and `label`',
    ]);
  });

  it('are not written into YAML files', () => {
    const file = { file: 'a.yaml', text: 'saved_queries:\n  - { id: a }\n' };
    const { problems } = checkSeedTexts([...smallSeeds, file]);
    expect(problems.map(({ message }) => message)).toEqual(['`saved_queries` is not a collection']);
  });
});
