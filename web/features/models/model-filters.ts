import { stepOf } from '../openness/parts.ts';
import type { LevelCode } from '../../../graph/model/taxonomy.ts';
import type { ModelRow } from './model-record.ts';

export const opennessClasses = ['closed', 'semi-open', 'open', 'not-applicable', 'unknown'] as const;
export type OpennessClass = (typeof opennessClasses)[number];

export const sortColumns = ['name', 'developer', 'openness', 'released', 'licence', 'compute'] as const;
export type SortColumn = (typeof sortColumns)[number];

/** What is looked for in the list, as the address holds it. An empty text means any. */
export type ModelFilters = {
  q: string;
  weights: OpennessClass | '';
  data: OpennessClass | '';
  /** Another part, by its place in the strip from 1, and how open it is: `7:open`. */
  part: string;
  country: string;
  year: string;
  output: string;
  tier: string;
  developer: string;
  licence: string;
  sort: SortColumn;
  descending: boolean;
};

export const noFilters: ModelFilters = {
  q: '',
  weights: '',
  data: '',
  part: '',
  country: '',
  year: '',
  output: '',
  tier: '',
  developer: '',
  licence: '',
  sort: 'name',
  descending: false,
};

/** Places in the strip, from 0: pre-training data, and weights with architecture. */
const preTrainingData = 3;
const weightsWithArchitecture = 11;

/** The class of a level: closed, semi-open (2 to 4), open, or why it has none. */
export function classOf(level: LevelCode | undefined): OpennessClass {
  const step = stepOf(level ?? 'UNKNOWN');
  if (typeof step !== 'number') return step;
  return step === 1 ? 'closed' : step === 5 ? 'open' : 'semi-open';
}

export const weightsClass = (row: ModelRow) => classOf(row.levels[weightsWithArchitecture]);
export const dataClass = (row: ModelRow) => classOf(row.levels[preTrainingData]);

type Query = Record<string, string | null | (string | null)[] | undefined>;

/** Reads the filters from the address. What it does not understand is left out, as if it were not there. */
export function filtersFrom(query: Query): ModelFilters {
  const text = (key: string) => (typeof query[key] === 'string' ? query[key] : '');
  const oneOf = <T extends string>(list: readonly T[], value: string) => list.find((item) => item === value);
  const sort = text('sort');
  return {
    q: text('q'),
    weights: oneOf(opennessClasses, text('weights')) ?? '',
    data: oneOf(opennessClasses, text('data')) ?? '',
    part: readPart(text('part')) ? text('part') : '',
    country: text('country'),
    year: text('year'),
    output: text('output'),
    tier: text('tier'),
    developer: text('developer'),
    licence: text('licence'),
    sort: oneOf(sortColumns, sort.replace(/^-/, '')) ?? noFilters.sort,
    descending: sort.startsWith('-'),
  };
}

/** The filters as an address holds them, without those that are not set. */
export function queryFrom({ sort, descending, ...texts }: ModelFilters): Record<string, string> {
  const order = `${descending ? '-' : ''}${sort}`;
  return Object.fromEntries(
    Object.entries({ ...texts, sort: order === noFilters.sort ? '' : order }).filter(
      ([, value]) => value !== '',
    ),
  );
}

/** Whether anything narrows the list. */
export function isNarrowed({ sort: _sort, descending: _descending, ...narrowing }: ModelFilters): boolean {
  return Object.values(narrowing).some((value) => value !== '');
}

/** A part by its place in the strip from 1 and how open it is, as `7:open` says; `undefined` for anything else. */
export function readPart(text: string): { position: number; openness: OpennessClass } | undefined {
  const [place = '', word] = text.split(':');
  const openness = opennessClasses.find((name) => name === word);
  const position = /^\d{1,2}$/.test(place) ? Number(place) : 0;
  return openness && position >= 1 && position <= 12 ? { position, openness } : undefined;
}

/** Whether a part of a model is as open as `7:open` asks. */
export function hasPart(row: ModelRow, asked: string): boolean {
  const part = readPart(asked);
  return part === undefined || classOf(row.levels[part.position - 1]) === part.openness;
}

/** The year of the first release. */
export const yearOf = (row: ModelRow) => row.released?.slice(0, 4) ?? notKnown;

/** The text a search looks in: name, id, developer, country and licence. */
export function searchText(row: ModelRow, country: string): string {
  return [row.name, row.id, row.developer?.name ?? '', country, row.licence?.name ?? ''].join(' ');
}

/** The choices of a filter: id, name and in how many models, sorted by name. Models without one are under `none`. */
export function choicesOf(
  rows: readonly ModelRow[],
  pick: (row: ModelRow) => { id: string; name: string } | null,
): { id: string; name: string; count: number }[] {
  const found = new Map<string, { id: string; name: string; count: number }>();
  for (const row of rows) {
    const { id, name } = pick(row) ?? { id: notKnown, name: 'Not known' };
    found.set(id, { id, name, count: (found.get(id)?.count ?? 0) + 1 });
  }
  return [...found.values()].sort((a, b) => a.name.localeCompare(b.name));
}

/** Stands in the address for a developer or licence that is not known. */
export const notKnown = 'not-known';
