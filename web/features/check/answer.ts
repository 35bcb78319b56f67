import type { Finding } from '../../../graph/model/finding.ts';
import { listWords } from '../../../graph/rules/words.ts';

export {
  answerSentence,
  countVerdicts,
  numberWord,
  reachesCase,
  reaching,
  type VerdictCount,
} from '../../../graph/rules/answer-sentence.ts';

/** What moved between two answers, in words for the live region: "3 rules moved: exempt to applies". */
export function movedWords(before: readonly Finding[], after: readonly Finding[]): string {
  const old = new Map(before.map(({ obligation, verdict }) => [obligation, verdict]));
  const moves = after.flatMap(({ obligation, verdict }) => {
    const was = old.get(obligation);
    return was && was !== verdict ? [`${was.replaceAll('-', ' ')} to ${verdict.replaceAll('-', ' ')}`] : [];
  });
  if (moves.length === 0) return 'No rule moved.';
  const kinds = [...new Set(moves)];
  return `${moves.length} ${moves.length === 1 ? 'rule' : 'rules'} moved: ${listWords(kinds, 'and')}.`;
}
