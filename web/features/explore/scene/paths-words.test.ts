import { expect, it } from 'vitest';
import { stepsOf, wordsOfPath } from './paths-words.ts';
import { edge, node } from './scenes.fixture.ts';

const nodes = [
  node('Model a', { name: 'Llama' }),
  node('Release r', { name: 'Llama of 2023' }),
  node('Configuration c', { name: 'open weights' }),
  node('Obligation x', { name: 'Technical documentation' }),
  node('Exemption e', { name: 'Open models' }),
];
const edges = [
  edge('Model a', 'HAS_RELEASE', 'Release r'),
  edge('Release r', 'HAS_CONFIGURATION', 'Configuration c'),
  edge('Configuration c', 'SUBJECT_TO', 'Obligation x', { verdict: 'upcoming' }),
  edge('Exemption e', 'LIFTS', 'Obligation x'),
];

it('reads a path as a sentence, each relationship the way it is walked', () => {
  expect(wordsOfPath({ nodes, edges })).toBe(
    'Llama was released as Llama of 2023, which has the configuration open weights, which will be subject to ' +
      'Technical documentation, which is lifted by Open models.',
  );
  expect(wordsOfPath({ nodes: nodes.toReversed(), edges: edges.toReversed() })).toBe(
    'Open models lifts Technical documentation, which will bind open weights, which is the configuration of ' +
      'Llama of 2023, which is a release of Llama.',
  );
});

it('names where each step leads', () =>
  expect(stepsOf({ nodes, edges }).map(({ direction, to }) => [direction, to.id])).toEqual([
    ['out', 'r'],
    ['out', 'c'],
    ['out', 'x'],
    ['in', 'e'],
  ]));

it('reads one node alone', () => expect(wordsOfPath({ nodes: nodes.slice(0, 1), edges: [] })).toBe('Llama.'));
