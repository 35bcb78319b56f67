import type { ObligationLink } from '../model/knowledge.ts';
import type { CollectionName, Seeds } from '../model/seed-file.ts';

/** The collections of what is argued about openness, in the order of reading. Their ids are unique among them all. */
export const argued = [
  'stages',
  'impact_areas',
  'risks',
  'benefits',
  'mitigations',
  'mechanisms',
  'concepts',
  'recommendations',
  'open_questions',
  'objections',
  'statements',
] as const satisfies readonly CollectionName[];

/** What a concept, question, objection or statement may be about, beside what is argued. */
export const subjects = [...argued, 'components', 'jurisdictions', 'instruments'] as const;

/** A duty that a link reaches, and the theme through which it does; `null` where the link names the duty itself. */
export type Reached = { obligation: string; theme: string | null };

type Themed = Pick<Seeds, 'obligations' | 'themes'>;

/**
 * The duties a link reaches: those it names, then those on its themes. Scope rules and policies on a theme ask nothing
 * of anybody, so a link reaches them only by name.
 */
export function reachedBy(link: ObligationLink, { obligations, themes }: Themed): Reached[] {
  const broader = new Map(themes.map(({ id, broader }) => [id, broader]));
  const within = (theme: string | undefined, wanted: readonly string[]): string | undefined =>
    theme === undefined || wanted.includes(theme) ? theme : within(broader.get(theme), wanted);
  const named = link.obligations ?? [];
  const themed = obligations
    .filter(({ nature }) => nature === 'duty' || nature === 'liability')
    .filter(({ id }) => !named.includes(id) && !link.except?.includes(id))
    .flatMap(({ id, themes }): Reached[] => {
      const theme = themes.map((theme) => within(theme, link.themes ?? [])).find(Boolean);
      return theme === undefined ? [] : [{ obligation: id, theme }];
    });
  return [...named.map((obligation) => ({ obligation, theme: null })), ...themed];
}
