/**
 * How far to the right a kind belongs, so that a picture reads from models over duties to what they rest on: releases,
 * configurations, duties, what lifts them, the tests, the facts, and the texts and orders behind all.
 */
const ranks: Readonly<Record<string, number>> = {
  Preset: 0,
  ComparePreset: 0,
  Model: 1,
  Release: 2,
  Developer: 3,
  Licence: 3,
  Configuration: 3,
  Level: 3,
  Situation: 3,
  Tier: 4,
  Degree: 3,
  Component: 4,
  Scheme: 5,
  Recommendation: 4,
  ObligationLink: 4,
  Obligation: 5,
  Exemption: 6,
  Provision: 6,
  Mitigation: 6,
  Mechanism: 6,
  Role: 7,
  Theme: 7,
  Definition: 7,
  Risk: 7,
  Benefit: 7,
  Objection: 6,
  OpenQuestion: 6,
  Concept: 6,
  Statement: 6,
  Implication: 8,
  Fact: 9,
  Event: 8,
  Instrument: 9,
  Stage: 9,
  ImpactArea: 9,
  Jurisdiction: 10,
  Source: 11,
};
const middle = 6;

/** Where a kind stands between left and right. A kind without a place of its own stands in the middle. */
export function rankOf(kind: string): number {
  return ranks[kind] ?? middle;
}

/**
 * Edges as a layered layout should read them: from what stands further left to what stands further right, whichever
 * way they lead in the graph. So an exemption stands behind the duty it lifts. Within one kind they keep their way.
 */
export function leftToRight<Edge extends { from: string; to: string }>(
  edges: readonly Edge[],
  kindOf: (key: string) => string,
): Edge[] {
  return edges.map((edge) =>
    rankOf(kindOf(edge.from)) > rankOf(kindOf(edge.to)) ? { ...edge, from: edge.to, to: edge.from } : edge,
  );
}
