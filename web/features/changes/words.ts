import type { Direction } from '../../../graph/changes/direction.ts';
import type { Turn } from '../../../graph/changes/flips.ts';
import type { Happening } from '../../../graph/changes/happenings.ts';
import { dayBefore } from '../../../graph/model/calendar.ts';
import { wordsOfDate } from '../../../graph/rules/words.ts';
import type { FlipCounts } from './api.ts';

/** What happens by an event, in words. */
export const happeningWords: Record<Happening, string> = {
  proposed: 'proposed',
  made: 'made',
  published: 'published',
  amends: 'amends another text',
  repeals: 'repeals another text',
  'in-force': 'enters into force',
  perhaps: 'perhaps takes effect; a condition decides',
  duties: 'duties start, change or end',
  'held-back': 'stayed or not enforced',
  ended: 'ends',
  step: 'step without a change of state',
};

/** Which way an answer turns: short for a column, and as a sentence that says what is meant. */
export const directionWords: Record<Direction, { short: string; means: string }> = {
  appears: { short: 'New duty', means: 'owed, now or later, where it was not' },
  goes: { short: 'Lifted or ended', means: 'no longer owed, where it was' },
  starts: { short: 'Starts', means: 'its start is reached' },
  waits: { short: 'Not started yet', means: 'its start still lies ahead' },
  moved: { short: 'Other dates', means: 'put off or brought forward' },
  certain: { short: 'Gets decided', means: 'was undetermined, and is settled' },
  open: { short: 'Undetermined', means: 'was settled, and facts would have to decide' },
  idle: { short: 'Not owed either way', means: 'only the reason why not differs' },
};

/** Every direction, in the order in which a reader wants them. */
export const directionOrder = Object.keys(directionWords) as Direction[];

const counted = (n: number, one: string) => `${n.toLocaleString('en-GB')} ${n === 1 ? one : `${one}s`}`;

const parts: Record<Direction, string> = {
  appears: 'new duties',
  goes: 'lifted or ended',
  starts: 'start',
  waits: 'do not start yet',
  moved: 'on other dates',
  certain: 'get decided',
  open: 'become undetermined',
  idle: 'not owed either way',
};

/** How much turns, in a line: `1,925 answers for 135 models: 385 new duties, 1,540 on other dates`. */
export function countWords({ cells, models, directions }: FlipCounts): string {
  if (cells === 0) return 'no answer';
  const each = directionOrder.filter((direction) => direction !== 'idle' && directions[direction]);
  const number = (direction: Direction) =>
    each.length === 1 ? 'all' : directions[direction]!.toLocaleString('en-GB');
  const words = each.map((direction) => `${number(direction)} ${parts[direction]}`);
  return `${counted(cells, 'answer')} for ${counted(models, 'model')}: ${words.join(', ')}`;
}

/** What a turn comes to: for other dates which way, else its direction. */
export function turnWords({ direction, before, after }: Turn): string {
  if (direction !== 'moved') return directionWords[direction].short;
  const [was, is] = [before?.from ?? null, after?.from ?? null];
  if (was !== null && is !== null && was !== is) return is > was ? 'Put off' : 'Brought forward';
  const [ended, ends] = [before?.until ?? null, after?.until ?? null];
  if (ended !== ends) return 'Other end';
  return directionWords.moved.short;
}

/** The days of effect for which a turn holds; empty where two given days were compared. */
export function spanWords({ from, until }: Pick<Turn, 'from' | 'until'>): string {
  if (from === null) return '';
  if (until === null) return `from ${wordsOfDate(from)}`;
  const last = dayBefore(until);
  return last === from ? `on ${wordsOfDate(from)}` : `${wordsOfDate(from)} to ${wordsOfDate(last)}`;
}

/** A sentence on what happens: `Made; published; amends another text`. */
export function whatWords(what: readonly Happening[]): string {
  const words = what.map((each) => happeningWords[each]).join('; ');
  return words && words[0]!.toUpperCase() + words.slice(1);
}
