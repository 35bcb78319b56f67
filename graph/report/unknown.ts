import { cellOf, type Block, type Cell, type Line, type Row, type Trace } from '../model/document.ts';
import type { Finding } from '../model/finding.ts';
import type { UnknownFact } from '../model/what-if.ts';
import { verdictWords } from '../rules/attention.ts';
import { byMostAwaited } from '../rules/waiting.ts';
import { listWords, wordsOfValue } from '../rules/words.ts';
import { tracesOf, type Assessed } from './assessed.ts';
import { countOf } from './count-words.ts';
import { placeLine } from './rule-cells.ts';

/** So many facts are asked for in the order of what they settle; the rules name all they wait for. */
const mostAsked = 12;

/** What is not known, which fact would decide it, and the rules that wait. */
export function unknownBlocks(all: Assessed): Block[] {
  const open = all.findings.filter(({ verdict }) => verdict === 'undetermined');
  const heading: Block = { kind: 'heading', level: 1, text: 'What is unknown, and what would decide it' };
  if (open.length === 0)
    return [
      heading,
      {
        kind: 'paragraph',
        line: ['Nothing is open: every rule is decided.'],
        traces: tracesOf(all.findings),
      },
    ];
  const { unknown } = all;
  const asked = unknown.slice(0, mostAsked);
  return [
    heading,
    {
      kind: 'paragraph',
      line: [
        `${countOf(open.length, 'rule')} ${open.length === 1 ? 'waits' : 'wait'} for facts that are not given. Unknown says neither that a rule applies nor that it does not.`,
      ],
      traces: tracesOf(open),
    },
    ...(asked.length > 0 ? [askedTable(asked, open, all)] : []),
    ...(unknown.length > asked.length
      ? [
          {
            kind: 'paragraph' as const,
            look: 'note' as const,
            line: [
              `${countOf(unknown.length - asked.length, 'further fact')} would help decide; each is named with the rules that wait for it.`,
            ],
            traces: unknown.slice(asked.length).map(({ fact }): Trace => `fact:${fact}`),
          },
        ]
      : []),
    { kind: 'heading', level: 2, text: 'The rules that wait' },
    {
      kind: 'table',
      caption: 'Rules that are open, by legal order and by the facts they wait for',
      widths: [5, 13],
      head: [cellOf('Waits for'), cellOf('Rules')],
      rows: all.orders.flatMap(({ id, name }) =>
        orderRows(
          name,
          open.filter(({ jurisdiction }) => jurisdiction === id),
          all,
        ),
      ),
    },
  ];
}

function askedTable(asked: readonly UnknownFact[], open: readonly Finding[], all: Assessed): Block {
  return {
    kind: 'table',
    caption: 'Which fact to find out first: those first that settle most by themselves, whatever the answer',
    widths: [9, 4, 5],
    head: [cellOf('Question'), cellOf('Takes part in deciding'), cellOf('Settles by itself')],
    rows: asked.map((unknown): Row => {
      const { fact, decides } = unknown;
      const record = all.rules.facts.get(fact)!;
      return {
        whole: true,
        traces: [`fact:${fact}`, ...tracesOf(waitingFor(fact, open, all))],
        cells: [
          cellOf(
            [{ text: record.question, bold: true }],
            [{ text: `${record.label} (${fact})`, tone: 'quiet' }],
          ),
          cellOf(countOf(decides, 'open rule')),
          settlesCell(unknown, all),
        ],
      };
    }),
  };
}

/** The open rules that a fact takes part in deciding. Without a named licence its terms are asked by its name. */
function waitingFor(fact: string, open: readonly Finding[], { facts }: Assessed): Finding[] {
  const stands = (id: string) =>
    id === fact ||
    (fact === 'licence_id' &&
      !facts.has('licence_id') &&
      (id.startsWith('licence_grants.') || id === 'licence_restrictions'));
  return open.filter(({ deciding }) => deciding.some(stands));
}

function settlesCell({ fact, guaranteed, best }: UnknownFact, { rules }: Assessed): Cell {
  const answer = wordsOfValue(rules.facts.get(fact), best.value);
  return cellOf(
    guaranteed > 0 ? `At least ${guaranteed}, whatever the answer` : 'None for certain',
    ...(best.settles > guaranteed ? [`${best.settles} where the answer is “${answer}”`] : []),
  );
}

function orderRows(name: string, open: readonly Finding[], all: Assessed): Row[] {
  if (open.length === 0) return [];
  const grouped = byMostAwaited(open, 1);
  const alone = open.filter((finding) => !grouped.some((own) => own.includes(finding)));
  return [
    {
      keep: true,
      traces: tracesOf(open),
      cells: [
        {
          ...cellOf([
            { text: `${name}\u2002`, bold: true },
            {
              text: String(open.length),
              verdict: 'undetermined',
              spoken: verdictWords.undetermined.toLowerCase(),
            },
          ]),
          span: 2,
          shade: true,
        },
      ],
    },
    ...[...grouped, ...(alone.length > 0 ? [alone] : [])].map((own) => waitingRow(own, all)),
  ];
}

function waitingRow(own: readonly Finding[], all: Assessed): Row {
  const [first] = own;
  const shared = first!.deciding.filter((fact) => own.every(({ deciding }) => deciding.includes(fact)));
  const label = (fact: string) => `“${all.rules.facts.get(fact)?.label ?? fact}”`;
  return {
    traces: [...shared.map((fact): Trace => `fact:${fact}`), ...tracesOf(own)],
    cells: [
      cellOf(shared.length > 0 ? listWords(shared.map(label), 'and') : 'A legal test that is not decided'),
      { lines: own.map((finding) => waitingLine(finding, shared, all)) },
    ],
  };
}

function waitingLine(finding: Finding, shared: readonly string[], all: Assessed): Line {
  const others = finding.deciding.filter((fact) => !shared.includes(fact));
  const also = others.map((fact) => `“${all.rules.facts.get(fact)?.label ?? fact}”`);
  return [
    { text: finding.title, bold: true },
    ' (',
    ...placeLine(finding, all),
    ')',
    ...(finding.contested ? [{ text: ' Contested', tone: 'citation' as const }] : []),
    ...(finding.binding ? [] : [{ text: ' Voluntary', tone: 'quiet' as const }]),
    ...(also.length > 0 ? [`; also waits for ${listWords(also, 'and')}`] : []),
    { text: ` ${finding.obligation}`, tone: 'quiet' },
  ];
}
