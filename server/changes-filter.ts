import { z } from 'zod';
import { narrowed, type Wanted } from '../graph/changes/counts.ts';
import { directions, type Direction } from '../graph/changes/direction.ts';
import type { Flip } from '../graph/changes/flips.ts';
import { Id } from '../graph/model/basics.ts';
import type { Theme } from '../graph/model/taxonomy.ts';
import { ProblemError, type FieldError } from './errors.ts';
import type { ChangeGround } from './law-changes.ts';

/** What narrows the changes of every address. */
export const changesFilter = {
  jurisdiction: Id.optional().describe('Id of a jurisdiction'),
  theme: Id.optional().describe('Id of a theme; the themes under it count too'),
  model: Id.optional().describe('Id of a model'),
};

/** What narrows the cells that flip. */
export const flipsFilter = {
  ...changesFilter,
  situation: Id.optional().describe('Id of a situation'),
  direction: z
    .enum(directions as readonly [Direction, ...Direction[]])
    .optional()
    .describe('Which way; idle, where nothing is owed either way, is left out unless asked for'),
};

type Filter = {
  jurisdiction?: string | undefined;
  theme?: string | undefined;
  model?: string | undefined;
  situation?: string | undefined;
};

/** The filter as questions to flips. Throws `invalid-request` with each id that nothing has. */
export function wantedOf(filter: Filter, ground: ChangeGround): Wanted {
  const { rulebase, rules, configurations: all, modelsOf } = ground;
  const problems: FieldError[] = [];
  const known = (field: keyof Filter, ids: Iterable<string>, list: string) => {
    const id = filter[field];
    if (id !== undefined && !new Set(ids).has(id))
      problems.push({ field, message: `"${id}" is not known`, mend: `use an id of ${list}` });
  };
  const configurations = new Set(all.filter((id) => modelsOf(id).some((model) => model.id === filter.model)));
  known(
    'jurisdiction',
    rulebase.jurisdictions.map(({ id }) => id),
    'GET /api/jurisdictions',
  );
  known(
    'theme',
    rulebase.themes.map(({ id }) => id),
    '`themes` in GET /api/rulebase',
  );
  known(
    'situation',
    rulebase.situations.map(({ id }) => id),
    '`situations` in GET /api/rulebase',
  );
  known('model', configurations.size > 0 ? [filter.model!] : [], 'GET /api/models');
  if (problems.length > 0) throw new ProblemError('invalid-request', undefined, problems);
  const themes = filter.theme === undefined ? undefined : themesUnder(filter.theme, rulebase.themes);
  const jurisdictionOf = new Map(
    rules.obligations.map(({ record, instrument }) => [record.id, instrument.jurisdiction]),
  );
  const themesOf = new Map(rules.obligations.map(({ record }) => [record.id, record.themes]));
  return {
    obligation: (id) =>
      (filter.jurisdiction === undefined || jurisdictionOf.get(id) === filter.jurisdiction) &&
      (!themes || themesOf.get(id)!.some((theme) => themes.has(theme))),
    ...(filter.model !== undefined && { configuration: (id: string) => configurations.has(id) }),
    situation: filter.situation,
  };
}

/** Flips that are wanted, in one direction where one is asked for, and without the idle ones where none is. */
export function inDirection(flips: readonly Flip[], direction: Direction | undefined): Flip[] {
  if (direction) return narrowed(flips, { direction });
  return flips.filter(({ turns }) => turns.some((turn) => turn.direction !== 'idle'));
}

/** A theme and all that are narrower. */
function themesUnder(id: string, themes: readonly Theme[]): Set<string> {
  const found = new Set([id]);
  for (let before = 0; before !== found.size;) {
    before = found.size;
    for (const theme of themes) if (theme.broader && found.has(theme.broader)) found.add(theme.id);
  }
  return found;
}
