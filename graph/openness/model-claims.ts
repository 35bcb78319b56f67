import type { SourceRef } from '../model/basics.ts';
import type { Developer, Licence, Model, Release } from '../model/release.ts';
import { wordsOfDate, wordsOfNumber } from '../rules/words.ts';
import { countryName } from './country-name.ts';

/** One fact of a model for reading: its value in words, or that it is not known, with its basis. */
export type ClaimRow = {
  label: string;
  value: string;
  known: boolean;
  basis: SourceRef;
  note?: string;
  url?: string;
};

type Claim<T> = { value: T | null; basis: SourceRef; note?: string | undefined };

/** A large count in words: 180 billion, 3.5 trillion. */
export function countWords(value: number): string {
  const scale = [
    { from: 1e12, word: 'trillion' },
    { from: 1e9, word: 'billion' },
    { from: 1e6, word: 'million' },
  ].find(({ from }) => value >= from);
  if (!scale) return value.toLocaleString('en-GB');
  return `${Number((value / scale.from).toPrecision(4)).toLocaleString('en-GB', { maximumFractionDigits: 3 })} ${scale.word}`;
}

/** The facts of a model and its first release, each with its basis. */
export function claimsOf({
  model,
  developer,
  licences,
}: {
  model: Model;
  developer: Developer | null;
  licences: readonly Licence[];
}): ClaimRow[] {
  const release = model.releases[0]!;
  return [
    row('Developer', model.developer, (id) => (developer?.id === id ? developer.name : id)),
    ...(developer ? [row('Seat of the developer', developer.country, countryName)] : []),
    row('Released', release.date, wordsOfDate),
    row(
      'Licence of the weights',
      release.licence,
      (id) => licences.find((licence) => licence.id === id)?.name ?? id,
    ),
    row('Way of release', release.channel, channelWords),
    row('Parameters', model.parameters, countWords),
    row('Training tokens', model.training_tokens, countWords),
    row('Training compute', model.training_compute_flop, (value) => wordsOfNumber(value, 'FLOP')),
    row('Kind of model', model.modality, (words) => words),
    row('Generates', model.outputs, (outputs) => outputs.join(', ')),
    {
      ...row('Described in', model.reference, (url) => url),
      ...(model.reference.value && { url: model.reference.value }),
    },
  ];
}

function row<T>(label: string, { value, basis, note }: Claim<T>, words: (value: T) => string): ClaimRow {
  return {
    label,
    value: value === null ? 'not known' : words(value),
    known: value !== null,
    basis,
    ...(note && { note }),
  };
}

function channelWords(channel: NonNullable<Release['channel']['value']>): string {
  return { download: 'for download', api: 'through an interface only', none: 'not released' }[channel];
}

/** All sources a model record rests on, each once, in the order of first use. */
export function sourceIds(model: Model): string[] {
  const found = new Set<string>();
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit);
    else if (value !== null && typeof value === 'object') {
      if ('source' in value && 'checked' in value) found.add(String(value.source));
      Object.values(value).forEach(visit);
    }
  };
  visit(model);
  return [...found];
}
