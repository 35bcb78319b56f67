import type { Point } from './api.ts';
import { audienceWords, measureWords, statementWords } from './words.ts';

/** A part of a point under its own heading. */
export type Field = { heading: string; text: string };

/** The point itself in a sentence. */
export function textOf({ label, record }: Point): string {
  switch (label) {
    case 'Stage':
      return record.definition;
    case 'Mechanism':
      return record.claim;
    case 'Recommendation':
      return record.advice;
    case 'OpenQuestion':
      return record.question;
    case 'Objection':
      return record.objection;
    case 'ImpactArea':
    case 'Mitigation':
    case 'Concept':
      return record.meaning;
    default:
      return record.statement;
  }
}

/** What else a point says of itself, in the order of reading. */
export function fieldsOf({ label, record }: Point): Field[] {
  const field = (heading: string, text: string): Field => ({ heading, text });
  switch (label) {
    case 'Stage':
      return [
        field('Set apart by', record.set_apart_by),
        field('Examples', `${record.examples.join(', ')}.`),
      ];
    case 'Mechanism':
      return [
        field('How it comes about', record.how),
        field('What it takes for granted', record.assumption),
        field('What would break it', record.breaks_if),
      ];
    case 'Concept':
      return [
        field('Why one needs it', record.why_needed),
        field('A question to check', record.check_question),
        field('Its answer', record.answer),
      ];
    case 'OpenQuestion':
      return [
        field('Where it comes from', record.basis),
        field('Why it is open', record.unresolved),
        field('What would settle it', `${record.resolved_by.join('. ')}.`),
      ];
    case 'Objection':
      return [field('Held in', record.held_in), field('Answer', record.answer)];
    default:
      return [];
  }
}

/** What kind of point it is, closer than its label. */
export function kindOf({ label, record }: Point): string | undefined {
  switch (label) {
    case 'Mitigation':
      return measureWords[record.kind];
    case 'Recommendation':
      return record.audiences.map((audience) => audienceWords[audience]).join(', ');
    case 'Statement':
      return statementWords[record.kind] + (record.degree ? `: ${record.degree}` : '');
    case 'Risk':
      return record.counts_against === 'closedness' ? 'A cost of not opening' : undefined;
    default:
      return undefined;
  }
}

/** Parts of a point that stand on weaker ground than the rest. */
export function additionsOf({ label, record }: Point) {
  const has = label === 'Risk' || label === 'Benefit' || label === 'Mitigation';
  return has ? (record.adds ?? []) : [];
}
