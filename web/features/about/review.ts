import type { SourceRef } from '../../../graph/model/basics.ts';
import type { Confidence } from '../../../graph/model/basics.ts';
import { ordersByWeight } from '../../ui/orders.ts';
import type { Rulebase } from '../../../graph/model/rulebase.ts';

/** How much of one legal order is covered. */
export type Coverage = {
  id: string;
  name: string;
  instruments: number;
  rules: number;
  duties: number;
  exemptions: number;
};

/** Coverage by legal order, those with texts only, the weightiest first. */
export function coverageOf(rulebase: Rulebase): Coverage[] {
  return ordersByWeight(rulebase).flatMap(({ id, name }) => {
    const texts = new Set(
      rulebase.instruments.filter(({ jurisdiction }) => jurisdiction === id).map((text) => text.id),
    );
    if (texts.size === 0) return [];
    const rules = rulebase.obligations.filter(({ instrument }) => texts.has(instrument));
    return [
      {
        id,
        name,
        instruments: texts.size,
        rules: rules.length,
        duties: rules.filter(({ nature }) => nature === 'duty').length,
        exemptions: rulebase.exemptions.filter(({ instrument }) => texts.has(instrument)).length,
      },
    ];
  });
}

/** The sum of a column of the coverage. */
export function sumOf(coverage: readonly Coverage[], column: Exclude<keyof Coverage, 'id' | 'name'>): number {
  return coverage.reduce((sum, row) => sum + row[column], 0);
}

/** A record that rests on less than the official text, or that names points to be checked again. */
export type Review = {
  id: string;
  what: string;
  link: string;
  jurisdiction: string;
  confidence: Confidence;
  checked: string;
  doubts: string[];
};

const rank: Confidence[] = ['own-knowledge', 'secondary', 'primary'];

/** The review list: weakest first, then those with points to be checked, then by id. */
export function reviewListOf(rulebase: Rulebase): Review[] {
  const texts = new Map(rulebase.instruments.map((text) => [text.id, text]));
  const rules = [...rulebase.obligations, ...rulebase.exemptions, ...rulebase.provisions];
  const records = [
    ...rules.map((rule) => ({
      ...rule,
      what: `${rule.citation}, ${rule.title}`,
      text: rule.instrument,
      link: 'trigger' in rule ? `/law/${rule.instrument}/${rule.id}` : `/law/${rule.instrument}`,
    })),
    ...rulebase.instruments.map((text) => ({
      ...text,
      what: text.title,
      text: text.id,
      link: `/law/${text.id}`,
    })),
  ];
  return records
    .map((record): Review => ({
      id: record.id,
      what: record.what,
      link: record.link,
      jurisdiction: texts.get(record.text)?.jurisdiction ?? '',
      confidence: firmest(record.sources),
      checked: record.sources.map(({ checked }) => checked).toSorted()[0]!,
      doubts: [...(('doubt' in record ? record.doubt : undefined) ?? []), ...notesOf(record.sources)],
    }))
    .filter(({ confidence, doubts }) => confidence !== 'primary' || doubts.length > 0)
    .sort(
      (a, b) =>
        rank.indexOf(a.confidence) - rank.indexOf(b.confidence) ||
        b.doubts.length - a.doubts.length ||
        (a.id < b.id ? -1 : 1),
    );
}

/** A record is as firm as its firmest source. */
function firmest(sources: readonly SourceRef[]): Confidence {
  return sources
    .map(({ confidence }) => confidence)
    .toSorted((a, b) => rank.indexOf(b) - rank.indexOf(a))[0]!;
}

function notesOf(sources: readonly SourceRef[]): string[] {
  return sources.flatMap(({ note }) => note ?? []);
}
