import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPaths, type PathSearch, type ReadLinks } from './find.ts';
import type { Link } from './links.ts';

/** Links as `a-TYPE->b`; nodes are called like their keys. */
function linksOf(...texts: string[]): Link[] {
  return texts.map((text) => {
    const [, from, type, to] = /^(\w+)-(\w+)->(\w+)$/.exec(text)!;
    return { type: type!, from: from!, to: to!, key: '' };
  });
}

/** Reads from a list, and notes which nodes were asked for. */
function reading(links: readonly Link[], asked: string[] = []): ReadLinks {
  return async (nodes, most, within) => {
    asked.push(...nodes);
    const found = links.filter(({ from, to }) =>
      nodes.some(
        (node) =>
          (node === from && (within?.has(to) ?? true)) || (node === to && (within?.has(from) ?? true)),
      ),
    );
    const met = found.flatMap(({ from, to }) => [from, to]).map((key) => ({ key, name: key }));
    return { links: found.slice(0, most), met, cut: found.length > most };
  };
}

function search(links: readonly Link[], more: Partial<PathSearch> = {}) {
  const named = (key: string) => ({ key, name: key });
  return findPaths({
    from: named('a'),
    to: named('z'),
    length: 4,
    limit: 1_000,
    read: reading(links),
    ...more,
  });
}

const told = async (found: ReturnType<typeof search>) =>
  (await found).paths.map(({ nodes }) => nodes.join(''));

describe('findPaths', () => {
  const diamond = linksOf('a-T->c', 'a-T->b', 'z-T->b', 'c-T->z', 'b-T->c', 'a-T->z');

  it('gives the shortest first, then by names, whichever way links lead', async () => {
    expect(await told(search(diamond))).toEqual(['az', 'abz', 'acz', 'abcz', 'acbz']);
    expect(await search(diamond)).toMatchObject({ complete: true });
  });

  it('orders by names, not by keys', async () => {
    const read: ReadLinks = async (...asked) => {
      const answer = await reading(diamond)(...asked);
      return { ...answer, met: answer.met.map(({ key }) => ({ key, name: key === 'b' ? 'later' : key })) };
    };
    expect(await told(search(diamond, { read }))).toEqual(['az', 'acz', 'abz', 'acbz', 'abcz']);
  });

  it('gives the link of each step, once a type and direction', async () => {
    const parallel = [
      ...linksOf('a-T->b', 'b-T->a', 'a-S->b', 'b-T->z'),
      { ...linksOf('a-T->b')[0]!, key: 'again' },
    ];
    const { paths } = await search(parallel);
    expect(paths.map(({ links }) => links.map(({ type, from, to, key }) => type + from + to + key))).toEqual([
      ['Sab', 'Tbz'],
      ['Tab', 'Tbz'],
      ['Tba', 'Tbz'],
    ]);
  });

  it('takes one of types that exclude each other, the first that is named', async () => {
    const verdicts = linksOf('a-MAY->z', 'a-MUST->z', 'a-OTHER->z');
    const { paths } = await search(verdicts, { exclusive: ['MUST', 'MAY'] });
    expect(paths.map(({ links }) => links[0]!.type)).toEqual(['MUST', 'OTHER']);
  });

  it('says when there are more paths than asked for, and when there are just as many', async () => {
    expect(await search(diamond, { limit: 4 })).toMatchObject({ complete: false });
    expect(await told(search(diamond, { limit: 4 }))).toEqual(['az', 'abz', 'acz', 'abcz']);
    expect(await search(diamond, { limit: 5 })).toMatchObject({ complete: true });
  });

  it('goes no further than the length', async () => {
    expect(await told(search(diamond, { length: 2 }))).toEqual(['az', 'abz', 'acz']);
    expect(await told(search(linksOf('a-T->b', 'y-T->z')))).toEqual([]);
  });

  it('neither passes through an end nor reads what no path can need', async () => {
    const asked: string[] = [];
    const links = linksOf('a-T->b', 'b-T->z', 'far-T->b', ...[...'cdef'].map((n) => `z-T->${n}`));
    expect(await told(search(links, { read: reading(links, asked) }))).toEqual(['abz']);
    // From `a` little is met, so that the search stays on that side and `z` is never read.
    expect(asked).toEqual(['a', 'b', 'far']);
  });

  it('stops where there is too much, and says so', async () => {
    const hub = linksOf(...[...'bcdefgh'].flatMap((n) => [`a-T->${n}`, `${n}-T->z`]));
    expect(await search(hub, { mostLinks: 3 })).toMatchObject({ complete: false });
    expect(await search(hub, { mostSteps: 3 })).toMatchObject({ complete: false });
    expect(await search(hub, { goesOn: () => false })).toEqual({ paths: [], complete: false });
  });

  it('finds exactly the simple paths of any graph', async () => {
    const node = fc.constantFrom(...'abcdez');
    const link = fc
      .tuple(node, node, fc.constantFrom('T', 'S'))
      .filter(([from, to]) => from !== to)
      .map(([from, to, type]): Link => ({ type, from, to, key: '' }));
    await fc.assert(
      fc.asyncProperty(
        fc.array(link, { maxLength: 14 }),
        fc.integer({ min: 1, max: 6 }),
        async (links, length) => {
          const { paths, complete } = await search(links, { length });
          const found = paths.map((path) => [path.nodes.join(''), ...path.links.map(idOf)].join(' '));
          expect(complete).toBe(true);
          expect(new Set(found).size).toBe(found.length);
          expect(found.toSorted()).toEqual(everyPath(links, length).toSorted());
          const lengths = paths.map(({ nodes }) => nodes.length);
          expect(lengths).toEqual(lengths.toSorted((a, b) => a - b));
        },
      ),
      { numRuns: 500 },
    );
  });
});

const idOf = ({ type, from, to }: Link) => `${from}${type}${to}`;

/** By trying everything. */
function everyPath(links: readonly Link[], length: number): string[] {
  const distinct = [...new Map(links.map((link) => [idOf(link), link])).values()];
  const onwards = (nodes: string[], taken: Link[]): string[] => {
    const at = nodes.at(-1)!;
    if (at === 'z') return [[nodes.join(''), ...taken.map(idOf)].join(' ')];
    if (taken.length === length) return [];
    return distinct.flatMap((link) => {
      if (link.from !== at && link.to !== at) return [];
      const next = link.from === at ? link.to : link.from;
      return nodes.includes(next) ? [] : onwards([...nodes, next], [...taken, link]);
    });
  };
  return onwards(['a'], []);
}
