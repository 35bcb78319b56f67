import type { Verdict } from '../model/finding.ts';

/**
 * How a verdict looks in a document: a mark, a colour for paper and one for a dark screen. Mark, word and colour always
 * stand together, so that no reading hangs on colour.
 */
export const verdictLooks: Readonly<Record<Verdict, { mark: string; light: string; dark: string }>> = {
  applies: { mark: '■', light: '0F3A6B', dark: '92C4FB' },
  upcoming: { mark: '◐', light: '7A5200', dark: 'E6BB60' },
  undetermined: { mark: '◇', light: '861C7C', dark: 'F2A9E9' },
  exempt: { mark: '[↑]', light: '00523F', dark: '62DCBB' },
  'not-triggered': { mark: '–', light: '616B68', dark: '98A39F' },
  'not-in-force': { mark: '×', light: '676674', dark: 'A5A3B5' },
};

/** Colours of text that is not a verdict. */
export const toneLooks = {
  citation: { light: '96291B', dark: 'F09A8C' },
  quiet: { light: '5F6A67', dark: '97A39F' },
  caution: { light: '7A5200', dark: 'E6BB60' },
} as const;
