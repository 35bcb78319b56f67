import { expect, it } from 'vitest';
import { addressed, linkTo } from './address.ts';

it('carries any text and its fields there and back', () => {
  const written = { text: "MATCH (n {a: '&#%+ü'})\nRETURN $x", fields: { x: "'3'", y: '' } };
  const { search, hash } = new URL(linkTo(written), 'http://localhost');
  expect(addressed(search, hash)).toEqual({ kind: 'text', written });
});

it.each([
  [
    '?query=a-b&p.law=EU-AIA&other=1',
    { kind: 'saved', purpose: 'query', slug: 'a-b', given: { law: 'EU-AIA' } },
  ],
  ['?edit=a', { kind: 'saved', purpose: 'edit', slug: 'a', given: {} }],
  ['?fork=a', { kind: 'saved', purpose: 'fork', slug: 'a', given: {} }],
  ['?query=', { kind: 'nothing' }],
  ['', { kind: 'nothing' }],
])('reads %s', (search, asked) => expect(addressed(search, '#main')).toEqual(asked));
