import type { Exemption } from '../../../graph/model/law.ts';
import { wordsOfDate } from '../../../graph/rules/words.ts';

/** From when until when an exemption holds, and as of which publication; empty where it holds as long as its text. */
export function validityWords({
  from,
  until,
  known,
  known_until,
}: Pick<Exemption, 'from' | 'until' | 'known' | 'known_until'>): string {
  const parts = [
    ...(from ? [`from ${wordsOfDate(from)}`] : []),
    ...(until ? [`until ${wordsOfDate(until)}`] : []),
    ...(known ? [`published ${wordsOfDate(known)}`] : []),
    ...(known_until ? [`replaced by a text published ${wordsOfDate(known_until)}`] : []),
  ];
  const words = parts.join(', ');
  return words && `${words[0]!.toUpperCase()}${words.slice(1)}.`;
}
