import type { AuditVerdict } from '../../../graph/model/audit.ts';
import type { LevelCode } from '../../../graph/model/taxonomy.ts';
import { wordsOfDate } from '../../../graph/rules/words.ts';

/** The three answers of a reviewer, in the order of the page. */
export const auditVerdicts: readonly AuditVerdict[] = ['agree', 'disagree', 'cannot-tell'];
export const verdictWords: Record<AuditVerdict, string> = {
  agree: 'Agree',
  disagree: 'Disagree',
  'cannot-tell': 'Cannot tell',
};

const meanings: Record<LevelCode, string> = {
  C1: 'not published',
  C2: 'licence grants none or one of five points',
  C3: 'licence grants two or three of five points',
  C4: 'licence grants four of five points',
  C5: 'licence grants all five points',
  D1: 'not published',
  D2: 'through a paid API only',
  D3: 'licence grants at most three of five points',
  D4: 'licence grants four of five points',
  D5: 'licence grants all five points',
  NA: 'the model has no such part',
  UNKNOWN: 'could not be told',
};

/** What a level says, in a few words. */
export const levelMeaning = (level: LevelCode): string => meanings[level];

/** A level as a reader meets it: `C3`, `not applicable`, `unknown`. */
export function levelName(level: LevelCode): string {
  return level === 'NA' ? 'not applicable' : level === 'UNKNOWN' ? 'unknown' : level;
}

/** The levels that a part can have, from closed to unrestricted, then those without a step. */
export function levelsFor(kind: 'code' | 'data' | 'other'): LevelCode[] {
  const letter = kind === 'code' ? 'C' : 'D';
  return [...[1, 2, 3, 4, 5].map((step) => `${letter}${step}` as LevelCode), 'NA', 'UNKNOWN'];
}

/** An instant as day and minute in UTC: `20 Nov 2026, 10:03 UTC`. */
export function wordsOfInstant(instant: string): string {
  return `${wordsOfDate(instant.slice(0, 10))}, ${instant.slice(11, 16)} UTC`;
}

/** Whether a source is an address that can be followed. */
export const isAddress = (source: string): boolean => /^https?:\/\/\S+$/.test(source);
