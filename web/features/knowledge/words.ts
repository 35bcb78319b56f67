import type { Attestation, Credit, Mitigation, StatementKind } from '../../../graph/model/knowledge.ts';
import type { Point } from './api.ts';

/** How firmly a point is attested, in words. */
export const attestationWords: Record<Attestation, string> = {
  stated: 'stated in the summaries',
  confirmed: 'confirmed by a third party',
  inferred: 'inferred here',
  'recalled-fair': 'recalled, fits what is seen',
  'recalled-weak': 'recalled, weak',
};

/** Whether a point is only remembered. */
export function isRecalled(attestation: Attestation): boolean {
  return attestation.startsWith('recalled');
}

/** Whose point it is. */
export const creditWords: Record<Credit, string> = {
  authors: 'a point of the paper’s authors',
  'summary-compiler': 'a point of whoever wrote the summary, not of the paper',
  'record-compilers': 'not to be taken for the paper’s',
};

/** What kind of point it is: one, several, and the section of the page that lists it. */
export const kindWords: Record<Point['label'], { one: string; many: string; section: string }> = {
  Stage: { one: 'Stage', many: 'Stages', section: 'balance' },
  ImpactArea: { one: 'Area of impact', many: 'Areas of impact', section: 'balance' },
  Risk: { one: 'Risk', many: 'Risks', section: 'risks' },
  Benefit: { one: 'Benefit', many: 'Benefits', section: 'benefits' },
  Mitigation: { one: 'Practice or measure', many: 'Practices and measures', section: 'measures' },
  Mechanism: { one: 'Mechanism', many: 'Mechanisms', section: 'mechanisms' },
  Concept: { one: 'Concept', many: 'Concepts', section: 'concepts' },
  Recommendation: { one: 'Recommendation', many: 'Recommendations', section: 'recommendations' },
  OpenQuestion: { one: 'Open question', many: 'Open questions', section: 'questions' },
  Objection: { one: 'Objection', many: 'Objections', section: 'objections' },
  Statement: { one: 'Statement', many: 'Statements', section: 'statements' },
};

/** The kinds of measures. */
export const measureWords: Record<Mitigation['kind'], string> = {
  practice: 'Best practices',
  release: 'Ways to release',
  safeguard: 'Safeguards',
  law: 'Law and policy',
  community: 'What a community does',
};

/** Who is advised. */
export const audienceWords = {
  developers: 'For developers',
  'policy-makers': 'For policy makers',
  researchers: 'For researchers',
  public: 'For the public',
} as const;

/** The kinds of statements, in the order in which they are listed. */
export const statementWords: Record<StatementKind, string> = {
  'quick-fact': 'Quick facts',
  summary: 'In short',
  motive: 'Motives',
  method: 'Method',
  'key-result': 'Key results',
  observation: 'Observations',
  regulation: 'Regulation',
  structure: 'How it is built',
  'trade-off': 'Trade-offs',
  'failure-sign': 'Signs of failure',
  'first-experiment': 'First experiments',
  limitation: 'Limitations',
  confidence: 'Confidence',
  'next-check': 'Next checks',
};

/** What a relationship says, read from the point on the page. */
export const relationWords: Record<string, { out: string; in: string }> = {
  WITHIN: { out: 'Where it shows', in: 'Risks and benefits in it' },
  ARISES_IN: { out: 'When it shows', in: 'Risks and benefits in it' },
  DRIVEN_BY: { out: 'Parts whose openness drives it', in: 'What it drives' },
  SUPPORTS: { out: 'Benefits it supports', in: 'Mechanisms behind it' },
  UNDERCUTS: { out: 'Mechanisms it would break', in: 'Risks that would break it' },
  MITIGATES: { out: 'Risks it lowers', in: 'What lowers it' },
  FURTHERS: { out: 'Benefits it furthers', in: 'What furthers it' },
  CALLS_FOR: { out: 'What it consists of', in: 'Advice that asks for it' },
  ANSWERED_BY: { out: 'What the answer leans on', in: 'Objections it answers' },
  DISAGREES_WITH: { out: 'In disagreement with', in: 'In disagreement with' },
  ABOUT: { out: 'What it is about', in: 'Spoken of in' },
};
