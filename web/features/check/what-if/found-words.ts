import { numberWord } from '../answer.ts';
import type { Goal } from './address.ts';

/** How many changes were found, and in which order they stand: “Two changes do it, the one that takes least first.” */
export function foundInWords(count: number, goal: Goal): string {
  const [one, most] = [count === 1, goal === 'most'];
  const word = numberWord(count);
  const changes = `${word[0]!.toUpperCase()}${word.slice(1)} ${one ? 'change' : 'changes'}`;
  const verb = most ? `${one ? 'lifts' : 'lift'} duties` : `${one ? 'does' : 'do'} it`;
  const order = one ? '' : `, the one that ${most ? 'lifts most' : 'takes least'} first`;
  return `${changes} ${verb}${order}.`;
}
