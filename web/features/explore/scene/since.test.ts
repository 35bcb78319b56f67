import { describe, expect, it } from 'vitest';
import type { SceneDraft } from '../../../../graph/model/scene.ts';
import { keyOf, refOf, type GraphEdge, type GraphNode } from './scene.ts';
import { edge, node, sceneOf } from './scenes.fixture.ts';
import { changedSince, seenOf, wordsOf } from './since.ts';

const model = node('Configuration c', { name: 'GPT-4' });
const duty = node('Obligation x', { name: 'Technical documentation', detail: 'Art. 53(1)(a)' });
const theme = node('Theme t', { name: 'Documentation', detail: 'a theme' });
const subject = (verdict: string, type = 'SUBJECT_TO') =>
  edge('Configuration c', type, 'Obligation x', { verdict }, 'host');
const about = edge('Obligation x', 'ABOUT', 'Theme t');

/** A scene as it was kept. */
const kept = (nodes: GraphNode[], edges: GraphEdge[]): Pick<SceneDraft, 'nodes' | 'edges'> => ({
  nodes: nodes.map((each) => ({ ...refOf(keyOf(each)), name: each.name, x: 0, y: 0, pinned: false })),
  edges: seenOf({ nodes, edges }),
});
const wordsFor = (before: [GraphNode[], GraphEdge[]], [nodes, edges]: [GraphNode[], GraphEdge[]]) =>
  wordsOf(changedSince(kept(...before), { nodes, edges, missing: [] }));
const all = [model, duty, theme];

it('keeps of a relationship the places of its ends, what tells it apart, and its verdict', () =>
  expect(seenOf(sceneOf(all, [subject('applies'), about]))).toEqual([
    {
      type: 'SUBJECT_TO',
      from: 0,
      to: 1,
      key: 'host',
      verdict: 'applies',
    },
    {
      type: 'ABOUT',
      from: 1,
      to: 2,
      key: '',
      verdict: null,
    },
  ]));

describe('what has changed', () => {
  it('is nothing where all is as it was', () => {
    const edges = [subject('applies'), about];
    expect(changedSince(kept(all, edges), { nodes: all, edges: edges.toReversed(), missing: [] })).toEqual({
      gone: [],
      renamed: [],
      verdicts: [],
      newEdges: [],
      lostEdges: [],
    });
  });

  it('is what is gone, without its relationships', () =>
    expect(wordsFor([all, [about, subject('applies')]], [[model, theme], []])).toEqual([
      'Technical documentation: no longer in the graph',
    ]));

  it('is another name', () =>
    expect(wordsFor([all, []], [[{ ...model, name: 'GPT-4 of 2023' }, duty, theme], []])).toEqual([
      'GPT-4 of 2023: was called GPT-4',
    ]));

  it.each([
    [[subject('applies')], [subject('exempt', 'EXEMPT_FROM')], 'exempt, was applies'],
    [[subject('upcoming')], [subject('applies')], 'applies, was upcoming'],
    [[subject('undetermined', 'MAY_BE_SUBJECT_TO')], [], 'no verdict, was undetermined'],
    [[], [subject('applies')], 'applies, was no verdict'],
  ])('is another verdict, told once', (before, after, words) =>
    expect(wordsFor([all, before], [all, after])).toEqual([`GPT-4 → Art. 53(1)(a): ${words}`]),
  );

  it('is a relationship that came or went, parallel ones told once', () => {
    const twice = [
      edge('Obligation x', 'ABOUT', 'Theme t', {}, '1'),
      edge('Obligation x', 'ABOUT', 'Theme t', {}, '2'),
    ];
    expect(wordsFor([all, twice], [all, []])).toEqual(['Art. 53(1)(a) is about Documentation: no longer']);
    expect(wordsFor([all, []], [all, [about]])).toEqual(['Art. 53(1)(a) is about Documentation: new']);
  });

  it('tells all of it in order', () => {
    const before: [GraphNode[], GraphEdge[]] = [
      [...all, node('Role r', { name: 'Provider' })],
      [about, subject('applies')],
    ];
    const renamed = [model, duty, { ...theme, name: 'Papers' }];
    expect(wordsFor(before, [renamed, [edge('Obligation x', 'ADDRESSES', 'Theme t')]])).toEqual([
      'Provider: no longer in the graph',
      'Papers: was called Documentation',
      'GPT-4 → Art. 53(1)(a): no verdict, was applies',
      'Art. 53(1)(a) is about Papers: no longer',
      'Art. 53(1)(a) addresses Papers: new',
    ]);
  });
});
