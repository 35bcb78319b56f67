import { relationshipWords } from './relationship-words.ts';

/** The kinds in the order in which they are listed: models, what binds them, texts, then what is argued about them. */
export const kindOrder: readonly string[] = [
  'Model',
  'Release',
  'Configuration',
  'Developer',
  'Licence',
  'Component',
  'Level',
  'Scheme',
  'Tier',
  'Degree',
  'Situation',
  'Preset',
  'ComparePreset',
  'Obligation',
  'Exemption',
  'Definition',
  'Fact',
  'Implication',
  'Instrument',
  'Provision',
  'Jurisdiction',
  'Event',
  'Role',
  'Theme',
  'Comparison',
  'Risk',
  'Benefit',
  'Mitigation',
  'Mechanism',
  'Stage',
  'ImpactArea',
  'ObligationLink',
  'Recommendation',
  'Objection',
  'OpenQuestion',
  'Concept',
  'Statement',
  'SavedQuery',
  'Source',
];

const kindPlaces = new Map(kindOrder.map((kind, at) => [kind, at]));
const typePlaces = new Map(Object.keys(relationshipWords).map((type, at) => [type, at]));

/** Compares two kinds by that order; those that are not in it come last, by name. */
export function byKind(a: string, b: string): number {
  return byPlace(kindPlaces, a, b);
}

/** Compares two types of relationships likewise, in the order of their words. */
export function byType(a: string, b: string): number {
  return byPlace(typePlaces, a, b);
}

function byPlace(places: ReadonlyMap<string, number>, a: string, b: string): number {
  const placeOf = (name: string) => places.get(name) ?? places.size;
  return placeOf(a) - placeOf(b) || a.localeCompare(b);
}
