import type { CompareAnswer } from '../model/compare.ts';
import type { Citation } from '../model/finding.ts';

/** A source of a comparison: how firmly it was read and when, and the rules that rest on it. */
export type UsedSource = Pick<Citation, 'source' | 'title' | 'url' | 'confidence' | 'checked'> & {
  /** The places that rest on it, text by text: `AI Act: Art. 8, Art. 9`. */
  places: string[];
};

/** A rule that is shown: the text it stands in, its place there, and what it rests on. */
export type CitedRule = { text: string; citation: string; citations: readonly Citation[] };

/** Everything the rules of a comparison rest on. */
export function sourcesOf({ rules, exemptions }: CompareAnswer): UsedSource[] {
  return usedSources([
    ...Object.values(rules).map(({ instrumentTitle, ...rule }) => ({ ...rule, text: instrumentTitle })),
    // What lifts a rule is mostly of the same text, and says so by its citation.
    ...Object.values(exemptions).map((rule) => ({ ...rule, text: 'What lifts a rule' })),
  ]);
}

/** Everything that rules rest on, each source and each degree of firmness once, the firmest first. */
export function usedSources(rules: readonly CitedRule[]): UsedSource[] {
  const cited = rules.flatMap(({ text, citation, citations }) =>
    citations.map((source) => ({ text, citation, source })),
  );
  const bySource = Map.groupBy(cited, ({ source: { source, confidence, checked } }) =>
    [source, confidence, checked].join(' '),
  );
  return [...bySource.values()]
    .map((own) => {
      const { source, title, url, confidence, checked } = own[0]!.source;
      const byText = Map.groupBy(own, ({ text }) => text);
      const places = [...byText].map(
        ([text, those]) => `${text}: ${[...new Set(those.map(({ citation }) => citation))].join(', ')}`,
      );
      return { source, title, url, confidence, checked, places };
    })
    .toSorted((a, b) => firmness.indexOf(a.confidence) - firmness.indexOf(b.confidence));
}

const firmness: readonly Citation['confidence'][] = ['primary', 'secondary', 'own-knowledge'];

/** How firmly a source is held, in words. */
export const confidenceWords: Readonly<Record<Citation['confidence'], string>> = {
  primary: 'read in the official text',
  secondary: 'read in an account of it',
  'own-knowledge': 'own knowledge of the compilers',
};
