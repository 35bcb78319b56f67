import type { SourceRef } from '../model/basics.ts';
import type { FactValues } from '../model/fact.ts';
import type { CollectionName } from '../model/seed-file.ts';
import { factsRead } from '../rules/fact-test.ts';
import { conditionsIn } from './conditions.ts';
import { knowledgeReferences } from './knowledge-references.ts';
import type { Path, SeedRecord } from './records.ts';

/** An id in a record that must be that of another record; `or` names further collections it may be in. */
export type Reference = { to: CollectionName; or?: readonly CollectionName[]; id: string; path: Path };

/** What a comparison may be drawn between: a duty, or a rule that lifts or frames duties. */
export const comparable = ['obligations', 'exemptions', 'provisions'] as const;

/** A statement of where something comes from, and where it stands in its record. */
export type PlacedSource = { ref: SourceRef; path: Path };

/** Every id in a record that names another record, sources included. */
export function referencesIn(entry: SeedRecord): Reference[] {
  return [
    ...fieldReferences(entry),
    ...conditionReferences(entry),
    ...statedSources(entry).map(({ ref, path }) => ({
      to: 'sources' as const,
      id: ref.source,
      path: [...path, 'source'],
    })),
  ];
}

/** The sources that a record names. A saved query names none: what its example expects may look like one. */
function statedSources({ collection, record }: SeedRecord): PlacedSource[] {
  return collection === 'saved_queries' ? [] : sourcesIn(record);
}

/** Every source named anywhere in a record. */
export function sourcesIn(value: unknown, path: Path = []): PlacedSource[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((item, index) => sourcesIn(item, [...path, index]));
  if ('source' in value && 'checked' in value && 'confidence' in value)
    return [{ ref: value as SourceRef, path }];
  return Object.entries(value).flatMap(([key, item]) => sourcesIn(item, [...path, key]));
}

function fieldReferences({ collection, record }: SeedRecord): Reference[] {
  switch (collection) {
    case 'jurisdictions':
      return one('jurisdictions', record.parent, 'parent');
    case 'instruments':
      return [
        ...one('jurisdictions', record.jurisdiction, 'jurisdiction'),
        ...many('instruments', record.amends, 'amends'),
        ...many('instruments', record.repeals, 'repeals'),
        ...many('instruments', record.implements, 'implements'),
        ...many('instruments', record.interprets, 'interprets'),
      ];
    case 'tiers':
      return one('schemes', record.scheme, 'scheme');
    case 'provisions':
      return [
        ...one('instruments', record.instrument, 'instrument'),
        ...many('definitions', record.grounds, 'grounds'),
      ];
    case 'definitions':
      return one('instruments', record.instrument, 'instrument');
    case 'obligations':
      return [
        ...one('instruments', record.instrument, 'instrument'),
        ...many('themes', record.themes, 'themes'),
        ...many('roles', record.binds, 'binds'),
        ...many('components', record.touches, 'touches'),
      ];
    case 'exemptions':
      return [
        ...one('instruments', record.instrument, 'instrument'),
        ...many('obligations', record.lifts, 'lifts'),
      ];
    case 'events':
      return many('instruments', record.instruments, 'instruments');
    case 'comparisons':
      return [
        { to: 'obligations', or: comparable, id: record.a, path: ['a'] },
        { to: 'obligations', or: comparable, id: record.b, path: ['b'] },
        ...many('themes', record.themes, 'themes'),
      ];
    case 'implications': {
      const { says } = record;
      return [
        ...one('facts', says.fact, 'says', 'fact'),
        ...('at-most' in says ? one('facts', says['at-most'].fact, 'says', 'at-most', 'fact') : []),
        ...('at-least' in says ? one('facts', says['at-least'].fact, 'says', 'at-least', 'fact') : []),
      ];
    }
    case 'facts':
      return [
        ...one('facts', record.only_if, 'only_if'),
        ...Object.entries((record.type.kind === 'text' && record.type.unclear) || {}).flatMap(([name, ids]) =>
          ids.flatMap((id, index) => one('licences', id, 'type', 'unclear', name, index)),
        ),
        ...(['with', 'replaces'] as const).flatMap((field) =>
          (record.move?.[field] ?? []).flatMap((id, index) => one('facts', id, 'move', field, index)),
        ),
        ...(record.type.kind === 'text' ? (record.move?.values ?? []) : []).flatMap((id, index) =>
          one('licences', String(id), 'move', 'values', index),
        ),
      ];
    case 'themes':
      return one('themes', record.broader, 'broader');
    case 'models':
      return [
        ...one('developers', record.developer.value, 'developer', 'value'),
        ...one('models', record.lineage?.base, 'lineage', 'base'),
        ...record.releases.flatMap((release, index) => [
          ...one('licences', release.licence.value, 'releases', index, 'licence', 'value'),
          ...release.exposes.flatMap((exposure, place) => [
            ...one('components', exposure.component, 'releases', index, 'exposes', place, 'component'),
            ...one('licences', exposure.licence, 'releases', index, 'exposes', place, 'licence'),
            ...(exposure.further_licences ?? []).flatMap((id, further) =>
              one('licences', id, 'releases', index, 'exposes', place, 'further_licences', further),
            ),
          ]),
        ]),
      ];
    case 'situations':
    case 'presets':
      return licenceOf(record.facts);
    case 'degrees':
      return [...one('tiers', record.tier, 'tier'), ...licenceOf(record.facts)];
    case 'compare_presets':
      return [
        ...many('jurisdictions', record.jurisdictions, 'jurisdictions'),
        ...many('degrees', record.tiers, 'tiers'),
        ...many('models', record.models, 'models'),
        ...many('themes', record.themes, 'themes'),
        ...one('presets', record.case, 'case'),
        ...one('models', record.model, 'model'),
        ...one('situations', record.situation, 'situation'),
        ...licenceOf(record.facts ?? {}),
      ];
    case 'saved_queries':
      return record.inputs.flatMap(({ choices_query }, index) =>
        one('saved_queries', choices_query, 'inputs', index, 'choices_query'),
      );
    default:
      return knowledgeReferences({ collection, record } as SeedRecord);
  }
}

function conditionReferences({ record }: SeedRecord): Reference[] {
  return conditionsIn(record).flatMap(({ condition, path }): Reference[] => {
    if ('definition' in condition) return one('definitions', condition.definition, ...path, 'definition');
    if (!('fact' in condition)) return [];
    const [fact, bound] = factsRead(condition);
    return [...one('facts', fact, ...path, 'fact'), ...one('facts', bound, ...path)];
  });
}

function licenceOf(facts: FactValues): Reference[] {
  const licence = facts['licence_id'];
  return one('licences', typeof licence === 'string' ? licence : undefined, 'facts', 'licence_id');
}

function one(to: CollectionName, id: string | null | undefined, ...path: Path): Reference[] {
  return id === undefined || id === null ? [] : [{ to, id, path }];
}

function many(to: CollectionName, ids: readonly string[] | undefined, field: string): Reference[] {
  return (ids ?? []).map((id, index) => ({ to, id, path: [field, index] }));
}
