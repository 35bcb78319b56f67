import type { ComparedRule, DutyCell, VerdictCount } from '../model/compare.ts';
import type { Cell, Inline, Line } from '../model/document.ts';
import { isQuiet, verdictOrder, verdictWords } from '../rules/attention.ts';
import { listWords } from '../rules/words.ts';

/** Counts with the mark of their verdict: the words stand in the rows beneath. */
export function countLine(counts: readonly VerdictCount[]): Line {
  return counts.flatMap(({ verdict, count }): Inline[] => [
    { text: `${count}`, verdict, spoken: verdictWords[verdict].toLowerCase() },
    '\u2002',
  ]);
}

/** The place of a rule, as a link to where it was read. */
export function citationOf({ citation, citations }: Pick<ComparedRule, 'citation' | 'citations'>): Inline {
  const link = citations.find(({ url }) => url !== null)?.url ?? undefined;
  return { text: citation, tone: 'citation', link };
}

/** A verdict with its badges, which stand after it and never in its place. */
export function verdictLine(
  { binding }: Pick<ComparedRule, 'binding'>,
  { verdict, contested }: Pick<DutyCell, 'verdict' | 'contested'>,
): Line {
  return [
    { text: verdictWords[verdict], verdict },
    ...(contested ? [{ text: ' Contested', tone: 'citation' as const }] : []),
    ...(binding ? [] : [{ text: ' Voluntary', tone: 'quiet' as const }]),
  ];
}

/** Neighbouring cells that say the same, word for word, as one cell over all of their columns. */
export function merged(cells: readonly Cell[]): Cell[] {
  const made: Cell[] = [];
  for (const cell of cells) {
    const last = made.at(-1);
    if (last && JSON.stringify(last.lines) === JSON.stringify(cell.lines))
      made[made.length - 1] = { ...last, span: (last.span ?? 1) + 1 };
    else made.push(cell);
  }
  return made;
}

/**
 * The rules of one theme in one column, in the order of attention. The reason of each is told where the rule stands for
 * the first time. Those that are open share their lines, with the facts that most of them wait for.
 */
export function stackedLines(
  rules: readonly ComparedRule[],
  at: number,
  told: { all: boolean; unknown: Readonly<Record<string, string>>; again: (id: string) => boolean },
): Line[] {
  const shown = rules.flatMap((rule) => {
    const cell = rule.cells[at];
    return cell && (told.all || !isQuiet(cell.verdict)) ? [{ rule, cell }] : [];
  });
  const byVerdict = Map.groupBy(shown, ({ cell }) => cell.verdict);
  return verdictOrder.flatMap((verdict): Line[] => {
    const own = byVerdict.get(verdict) ?? [];
    if (verdict === 'undetermined' && own.length > 0) return openLines(own, told.unknown);
    return own.flatMap(({ rule, cell }): Line[] => [
      [...verdictLine(rule, cell), ': ', ...placeOf(rule)],
      ...(told.again(rule.id) ? [] : [[cell.because]]),
    ]);
  });
}

type Shown = { rule: ComparedRule; cell: DutyCell };

function placeOf(rule: ComparedRule): Line {
  return [`${rule.title} (`, citationOf(rule), ` ${rule.instrumentTitle})`];
}

/** So many facts are named; the workbook names all. */
const mostNamed = 3;

function openLines(own: readonly Shown[], unknown: Readonly<Record<string, string>>): Line[] {
  const counts = new Map<string, number>();
  for (const { cell } of own) for (const fact of cell.deciding) counts.set(fact, (counts.get(fact) ?? 0) + 1);
  const names = [...counts].toSorted((a, b) => b[1] - a[1]).map(([fact]) => `“${unknown[fact] ?? fact}”`);
  const more = names.length - mostNamed;
  const named = more > 1 ? [...names.slice(0, mostNamed), `${more} more facts`] : names;
  const rules = own.flatMap(({ rule, cell }, place): Inline[] => {
    const [, ...badges] = verdictLine(rule, cell);
    return [place > 0 ? '; ' : ': ', ...placeOf(rule), ...badges];
  });
  return [
    [{ text: verdictWords.undetermined, verdict: 'undetermined' }, ...rules],
    ...(named.length > 0 ? [[`Open: ${listWords(named, 'and')} would decide.`]] : []),
  ];
}
