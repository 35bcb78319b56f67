import type { NodeRef } from '../../graph/model/scene.ts';
import type { ReadLinks } from '../../graph/paths/find.ts';
import type { Link } from '../../graph/paths/links.ts';
import type { GraphStore } from '../../graph/store/port.ts';
import { kinds, nameOf } from './kinds.ts';
import { idsByLabel } from './nodes.ts';
import { rowsOf } from './rows.ts';
import { keyOf, refOf } from './shapes.ts';

/** What stands behind nearly everything, and so joins nearly everything: left out in between unless asked for. */
export const leftOut = ['Source', 'SavedQuery'];

export type PathsAsked = {
  from: NodeRef;
  to: NodeRef;
  situation?: string | undefined;
  /** The labels allowed in between; without, all but `leftOut`. */
  kinds?: readonly string[] | undefined;
  types?: readonly string[] | undefined;
  length: number;
  limit: number;
};

/** Reads the links of nodes with one query for each label among them and each direction. */
export function linkReader(
  store: GraphStore,
  { from, to, situation, kinds: allowed, types }: PathsAsked,
): ReadLinks {
  const between = [...kinds.keys()].filter((label) => allowed?.includes(label) ?? !leftOut.includes(label));
  const ends = [from, to];
  const endKeys = new Set(ends.map(keyOf));
  return async (nodes, most, within) => {
    const parameters = {
      situation: situation ?? null,
      types: types ?? [],
      labels: between,
      ends: ends.map(({ id }) => id),
      within: within ? [...new Set([...within].map((key) => refOf(key).id))] : [],
      most: most + 1,
    };
    const bounds = { types: types !== undefined, within: within !== null };
    const reads = [...idsByLabel(nodes.map(refOf))].flatMap(([label, starts]) =>
      (['out', 'in'] as const).map(async (direction) => {
        const rows = await rowsOf(store, linksQuery(label, direction, bounds), { ...parameters, starts });
        return rows.map((row) => {
          const start = keyOf({ label, id: String(row['start']) });
          const otherLabel = String(row['label']);
          const other = keyOf({ label: otherLabel, id: String(row['id']) });
          const [first, second] = direction === 'out' ? [start, other] : [other, start];
          const link: Link = { type: String(row['type']), from: first, to: second, key: String(row['key']) };
          const name = `${rankOf(otherLabel)} ${String(row['name'])}`;
          return { link, other, name, allowed: between.includes(otherLabel) };
        });
      }),
    );
    const found = (await Promise.all(reads)).flat();
    // The query knows the ends by their ids only, and ids are unique within a label.
    const kept = found.filter(({ other, allowed }) => allowed || endKeys.has(other));
    return {
      links: kept.map(({ link }) => link),
      met: kept.map(({ other, name }) => ({ key: other, name })),
      cut: found.length > most,
    };
  };
}

/** Ways over the configuration of a release stand before others of their length: by it the law reaches a model. */
function rankOf(label: string): number {
  return label === 'Configuration' ? 0 : 1;
}

/**
 * The query for links of nodes of one label, a label of `kinds`: one for each type and neighbour. `types` and `within`
 * say whether these are bounded.
 */
export function linksQuery(
  label: string,
  direction: 'out' | 'in',
  { types, within }: { types: boolean; within: boolean },
): string {
  return `UNWIND $starts AS start
    MATCH (a:${label} {id: start})${direction === 'out' ? '-[r]->' : '<-[r]-'}(b)
    WHERE r.seeded IS NOT NULL AND b.seeded IS NOT NULL
      AND ($situation IS NULL OR r.situation IS NULL OR r.situation = $situation)
      ${types ? 'AND type(r) IN $types' : ''} ${within ? 'AND b.id IN $within' : ''}
      AND (b.id IN $ends OR labels(b)[0] IN $labels)
    RETURN a.id AS start, type(r) AS type, labels(b)[0] AS label, b.id AS id, ${nameOf('b')} AS name,
      min(r.key) AS key
    ORDER BY start, type, label, id LIMIT $most`;
}
