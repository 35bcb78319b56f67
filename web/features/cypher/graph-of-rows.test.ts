import { expect, it } from 'vitest';
import { pageOf, plainOf, propertiesOf, wordsOf } from './cell-words.ts';
import { nodesIn } from './graph-of-rows.ts';

const gpt = { labels: ['Model'], properties: { id: 'gpt-2', name: 'GPT-2', record: '{}' } };
const release = { labels: ['Release'], properties: { id: 'gpt-2' } };
const has = { type: 'HAS_RELEASE', properties: { key: '' } };
const path = { nodes: [gpt, release], relationships: [has] };

it('finds each node once, wherever it stands', () => {
  expect(nodesIn([[gpt, 1, null], [[gpt]], [path], [{ inner: release }], [has]])).toEqual([gpt, release]);
});

it.each([
  [gpt, 'GPT-2'],
  [has, 'HAS_RELEASE'],
  [path, 'GPT-2 –HAS_RELEASE– gpt-2'],
  [[gpt, release], 'GPT-2, gpt-2'],
  [{ a: 1 }, '{"a":1}'],
  [[], '–'],
  [true, 'yes'],
])('tells %j as %s', (cell, words) => expect(wordsOf(cell)).toBe(words));

it('writes things into a file as JSON and leaves the rest', () => {
  expect(plainOf(gpt)).toBe(JSON.stringify(gpt));
  expect(plainOf([1, 'a'])).toEqual([1, 'a']);
  expect(plainOf('a')).toBe('a');
});

it('leads to the page of a node that has one', () => {
  expect(pageOf(gpt)).toBe('/models/gpt-2');
  expect(pageOf(release)).toBeUndefined();
});

it('leaves the record out of the properties', () =>
  expect(propertiesOf(gpt.properties)).toEqual([
    ['id', 'gpt-2'],
    ['name', 'GPT-2'],
  ]));
