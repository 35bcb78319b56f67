import type { Attestation, StatementKind } from '../../../graph/model/knowledge.ts';
import type { Argument } from './api.ts';
import { isShown, type KnowledgeFilters } from './filters.ts';
import { audienceWords, kindWords, measureWords, statementWords } from './words.ts';

/** A point as a list shows it. */
export type ListedPoint = {
  id: string;
  label: string;
  text: string;
  answer?: string;
  attestation: Attestation;
};

/** A section of the page: its points in parts, and how many the filters leave out. */
export type Group = {
  id: string;
  heading: string;
  parts: { heading: string; points: ListedPoint[] }[];
  left: number;
};

/** What follows the balance of risk and benefit, in the order of reading. Only the attestation filters reach here. */
export function groupsOf(argument: Argument, filters: KnowledgeFilters): Group[] {
  const { concepts, recommendations, mitigations, questions, objections, statements } = argument;
  const statementKinds = Object.keys(statementWords) as StatementKind[];
  const groups = [
    group('Concept', [
      ['', concepts.map((one) => ({ ...one, text: one.check_question, answer: one.answer }))],
    ]),
    group(
      'Recommendation',
      entries(audienceWords).map(([audience, words]) => [
        words,
        recommendations
          .filter(({ audiences }) => audiences.includes(audience))
          .map((one) => ({ ...one, text: one.advice })),
      ]),
    ),
    group(
      'Mitigation',
      entries(measureWords).map(([kind, words]) => [
        words,
        mitigations.filter((one) => one.kind === kind).map((one) => ({ ...one, text: one.meaning })),
      ]),
    ),
    group('OpenQuestion', [['', questions.map((one) => ({ ...one, text: one.question }))]]),
    group('Objection', [['', objections.map((one) => ({ ...one, text: one.objection }))]]),
    group(
      'Statement',
      statementKinds.map((kind) => [
        statementWords[kind],
        statements.filter((one) => one.kind === kind).map((one) => ({ ...one, text: one.statement })),
      ]),
    ),
  ];
  return groups.map(({ parts, ...rest }) => {
    const shown = parts.map(({ heading, points }) => ({
      heading,
      points: points.filter((point) => isShown(point, filters)),
    }));
    const count = (all: typeof parts) =>
      new Set(all.flatMap(({ points }) => points.map(({ id }) => id))).size;
    return {
      ...rest,
      parts: shown.filter(({ points }) => points.length > 0),
      left: count(parts) - count(shown),
    };
  });
}

function group(label: keyof typeof kindWords, parts: [heading: string, points: ListedPoint[]][]) {
  const { many, section } = kindWords[label];
  return { id: section, heading: many, parts: parts.map(([heading, points]) => ({ heading, points })) };
}

function entries<K extends string>(record: Record<K, string>): [K, string][] {
  return Object.entries(record) as [K, string][];
}
