import { describe, expect, it } from 'vitest';
import { readQueryText } from './read-query.ts';

const text = `/*---
question: Which models are there?
explanation: All models, by name, as a list.
inputs:
  - { name: least, label: From, type: text, required: false }
result: { kind: table }
tags: [models]
example: { at_least: 1 }
---*/

MATCH (m:Model)
WHERE $least IS NULL OR m.id >= $least
RETURN m.id AS model_id
ORDER BY model_id
`;

describe('readQueryText', () => {
  it('reads the header, the slug and the Cypher', () => {
    const { record, problems, slug } = readQueryText(text, 'queries/all-models.cypher');
    expect(problems).toEqual([]);
    expect(slug).toBe('all-models');
    expect(record).toMatchObject({
      id: 'all-models',
      question: 'Which models are there?',
      cites: [],
      inputs: [{ name: 'least', required: false }],
      example: { inputs: {}, at_least: 1 },
    });
    expect(record!.cypher).toMatch(/^MATCH \(m:Model\)\n[\s\S]*ORDER BY model_id$/);
  });

  it('knows the lines of the file', () => {
    const { at } = readQueryText(text, 'queries/all-models.cypher');
    expect(at('inputs', 0, 'name')).toEqual({
      file: 'queries/all-models.cypher',
      line: 5,
      path: 'inputs[0].name',
    });
    expect(at('cypher', 2)).toEqual({ file: 'queries/all-models.cypher', line: 12, path: 'cypher' });
  });

  it('reads lines that end as on Windows', () => {
    const { record, at } = readQueryText(text.replaceAll('\n', '\r\n'), 'all-models.cypher');
    expect(record?.id).toBe('all-models');
    expect([at('tags').line, at('cypher', 1).line]).toEqual([7, 11]);
  });

  it.each([
    ['no header', 'MATCH (m) RETURN m.id AS id', 1, '', /no header/],
    ['a header that does not open the file', `// first\n${text}`, 1, '', /no header/],
    ['a header that does not end', text.replace('---*/', '*/'), 1, '', /no header/],
    ['broken YAML', text.replace('tags: [models]', 'tags: [models'), 8, '', /not valid YAML/],
    ['no question mark', text.replace('there?', 'there.'), 2, 'question', /question mark/],
    ['a field that is none', text.replace('tags:', 'tag:'), 7, 'tag', /not a field/],
    ['a type that is none', text.replace('type: text', 'type: string'), 5, 'inputs[0].type', /does not fit/],
    ['a kind that is none', text.replace('kind: table', 'kind: chart'), 6, 'result.kind', /does not fit/],
    [
      'an example that expects nothing',
      text.replace('{ at_least: 1 }', '{ inputs: {} }'),
      8,
      'example',
      /what comes out/,
    ],
    ['no Cypher', text.slice(0, text.indexOf('MATCH')), 10, 'cypher', /no Cypher/],
  ])('says where and what: %s', (_, broken, line, path, message) => {
    const { record, problems } = readQueryText(broken, 'queries/all-models.cypher');
    expect(record).toBeNull();
    expect(problems.map((problem) => problem.message).join()).toMatch(message);
    const problem = problems.find((each) => message.test(each.message))!;
    expect(problem).toMatchObject({ file: 'queries/all-models.cypher', line, path });
    expect(problem.mend).not.toBe('');
  });
});
