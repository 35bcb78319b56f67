import { expect, it } from 'vitest';
import { counted, isAddress, linkOf, linkOfNode, wordsOfCell } from './cells.ts';

const node = { labels: ['Model'], properties: { id: 'gpt-2', name: 'GPT-2' } };
const nameless = { labels: ['Stage'], properties: { id: 'use' } };
const relationship = { type: 'HAS_RELEASE', properties: {} };

it.each([
  [null, '–'],
  [[], '–'],
  [['a', 'b'], 'a, b'],
  [true, 'yes'],
  [false, 'no'],
  [0, '0'],
  [{ a: 1 }, '{"a":1}'],
  [node, 'GPT-2'],
  [nameless, 'use'],
  [relationship, 'HAS_RELEASE'],
  [{ nodes: [node, nameless], relationships: [relationship] }, 'GPT-2 → use'],
])('tells %j as %s', (value, words) => expect(wordsOfCell(value)).toBe(words));

it('leads from ids of things that have a page, and from nothing else', () => {
  expect(linkOf('model_id', 'gpt-2')).toBe('/models/gpt-2');
  expect(linkOf('obligation_id', 'EU-AIA-53-1-a')).toBe('/law/rule/EU-AIA-53-1-a');
  expect(linkOf('model', 'GPT-2')).toBeUndefined();
  expect(linkOf('model_id', null)).toBeUndefined();
  expect(linkOfNode('Instrument', 'EU-AIA')).toBe('/law/EU-AIA');
  expect(linkOfNode('Event', 'omnibus-published')).toBe('/changes/omnibus-published');
  expect(linkOfNode('Stage', 'use')).toBeUndefined();
});

it('takes only whole addresses of the web for such', () => {
  expect(isAddress('https://eur-lex.europa.eu/x')).toBe(true);
  expect(isAddress('javascript:alert(1)')).toBe(false);
  expect(isAddress('see https://example.org')).toBe(false);
});

it('counts with commas', () => expect(counted(4812)).toBe('4,812'));
