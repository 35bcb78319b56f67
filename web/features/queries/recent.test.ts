import { expect, it } from 'vitest';
import { parseRecent, withRecent } from './recent.ts';

const query = (id: string) => ({ id, question: `What of ${id}?` });

it('puts the last opened first, once, and keeps six', () => {
  const list = ['a', 'b', 'c', 'd', 'e', 'f', 'b', 'g'].reduce(
    (all, id) => withRecent(all, query(id)),
    [] as ReturnType<typeof query>[],
  );
  expect(list.map(({ id }) => id)).toEqual(['g', 'b', 'f', 'e', 'd', 'c']);
});

it.each([null, '', '{', '{}', '5', '[null, 1, {"id": 2}]'])('reads %j as nothing', (text) =>
  expect(parseRecent(text)).toEqual([]),
);

it('reads what it wrote', () => expect(parseRecent(JSON.stringify([query('a')]))).toEqual([query('a')]));
