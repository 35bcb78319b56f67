import { expect, it } from 'vitest';
import { tableOf } from '../../../../test/docs/blocks.ts';
import { byKind, byType, kindOrder } from './order.ts';

it('has a place for every label of the data model, and for nothing else', () => {
  const labels = tableOf('docs/data-model.md', 'label').map(([label]) => label!.replaceAll('`', ''));
  // The one node of this label says which graph is loaded; nobody walks to it.
  expect(kindOrder.toSorted()).toEqual(labels.filter((label) => label !== 'Graph').toSorted());
});

it('puts what it knows before what it does not, which it sorts by name', () => {
  expect(['Zebra', 'Source', 'Ape', 'Model'].sort(byKind)).toEqual(['Model', 'Source', 'Ape', 'Zebra']);
  expect(['ZED', 'STATED_IN', 'ALPHA', 'SUBJECT_TO'].sort(byType)).toEqual([
    'SUBJECT_TO',
    'STATED_IN',
    'ALPHA',
    'ZED',
  ]);
});
