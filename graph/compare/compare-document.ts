import type { CompareAnswer, ComparableRules } from '../model/compare.ts';
import { cellOf, type Block, type Document, type Line } from '../model/document.ts';
import { isQuiet } from '../rules/attention.ts';
import { wordsOfDate } from '../rules/words.ts';
import { comparisonTables } from './document-tables.ts';
import { statesOf } from './column-states.ts';
import { howWords } from './how-words.ts';
import { sourceBlocks } from './source-blocks.ts';
import { sourcesOf } from './sources.ts';

/** A comparison as a document that stands alone: what was asked, the tables, how the rules compare, limits and sources. */
export function compareDocument(answer: CompareAnswer): Document {
  const { asOf, knownOn, graphVersion } = answer;
  return {
    title: answer.title,
    subject: 'A comparison of rules on AI models by theme, made by Tierwise. Information, not legal advice.',
    foot: `Information, not legal advice. As of ${wordsOfDate(asOf)}, as known on ${wordsOfDate(knownOn)}. Rulebook ${graphVersion}.`,
    landscape: true,
    blocks: [
      ...askedBlocks(answer),
      ...comparisonTables(answer),
      ...leftOutBlocks(answer),
      ...comparableBlocks(answer),
      ...caseBlocks(answer),
      { kind: 'heading', level: 1, text: 'Limits' },
      { kind: 'list', items: answer.limits.map((limit) => [limit]) },
      ...sourceBlocks(sourcesOf(answer)),
      {
        kind: 'paragraph',
        look: 'note',
        line: [`Asked again by: /compare?${answer.address} (rulebook ${graphVersion}).`],
      },
    ],
  };
}

function askedBlocks({ asked }: CompareAnswer): Block[] {
  const question = asked.filter(({ label }) => label === 'Question');
  return [
    ...question.map(({ text }) => ({ kind: 'paragraph' as const, look: 'lead' as const, line: [text] })),
    ...asked
      .filter(({ label }) => label !== 'Question')
      .map(({ label, text }) => ({
        kind: 'paragraph' as const,
        line: [{ text: `${label}: `, bold: true }, text] as Line,
      })),
  ];
}

function leftOutBlocks({ leftOut, rows }: CompareAnswer): Block[] {
  const { quiet, agreeing } = leftOut;
  const parts = [
    quiet > 0 ? `${quiet} in which nothing reaches the case` : '',
    agreeing > 0 ? `${agreeing} that say the same in every column of a group` : '',
  ].filter(Boolean);
  if (parts.length === 0) return [];
  return [
    {
      kind: 'paragraph',
      look: 'note',
      line: [
        `${rows.length} of ${rows.length + quiet + agreeing} themes are shown. Left out: ${parts.join(', and ')}.`,
      ],
    },
  ];
}

/** Comparisons of rules that both reach the case, or lift a rule in it; each once, under the first theme that shows it. */
function comparableBlocks(answer: CompareAnswer): Block[] {
  const all = new Map<string, { theme: string; rules: ComparableRules }>();
  for (const { label, comparable } of answer.rows)
    for (const rules of comparable) if (!all.has(rules.id)) all.set(rules.id, { theme: label, rules });
  const reaching = new Set([
    ...Object.keys(answer.exemptions),
    ...Object.values(answer.rules)
      .filter(({ cells }) => cells.some((cell) => cell && !isQuiet(cell.verdict)))
      .map(({ id }) => id),
  ]);
  const told = [...all.values()].filter(({ rules: { a, b } }) => reaching.has(a.id) && reaching.has(b.id));
  if (told.length === 0) return [];
  const place = ({ title, citation, jurisdiction }: ComparableRules['a']): Line => [
    `${title} (${jurisdiction}, `,
    { text: citation, tone: 'citation' },
    ')',
  ];
  return [
    { kind: 'heading', level: 1, text: 'How the rules compare' },
    {
      kind: 'table',
      caption: 'Rules of the legal orders that are compared, with the aspect and the reason',
      widths: [3, 2, 3, 2, 6],
      head: ['Rule', 'Is', 'Rule', 'On', 'Why'].map((text) => cellOf(text)),
      rows: told.map(({ theme, rules: { a, b, how, on, why, lookalike } }) => ({
        whole: true,
        cells: [
          cellOf(place(a), [{ text: theme, tone: 'quiet' }]),
          cellOf(howWords[how]),
          cellOf(place(b)),
          cellOf(on),
          cellOf([
            ...(lookalike ? [{ text: 'Looks alike. ', tone: 'caution' as const, bold: true }] : []),
            why,
          ]),
        ],
      })),
    },
    ...(told.length < all.size
      ? [
          {
            kind: 'paragraph' as const,
            look: 'note' as const,
            line: [
              `${told.length} of ${all.size} comparisons on these themes, those of rules that both reach the case. The workbook holds all.`,
            ],
          },
        ]
      : []),
  ];
}

/** The case in full, with what each column changes. */
function caseBlocks({ facts, columns, groups }: CompareAnswer): Block[] {
  const line = ({ label, words }: CompareAnswer['facts'][number]) => `${label}: ${words}`;
  const own = statesOf(columns);
  return [
    { kind: 'heading', level: 1, text: 'The case' },
    { kind: 'paragraph', line: ['What is not stated is not known.'], look: 'note' },
    { kind: 'list', items: facts.map((fact) => [line(fact)]) },
    ...(own.length === 0
      ? []
      : ([
          { kind: 'heading', level: 2, text: 'What the columns state beside that' },
          {
            kind: 'list',
            items: own.map(({ label, facts: stated }) => [
              { text: `${label}. `, bold: true },
              `${stated.join('; ')}.`,
            ]),
          },
        ] satisfies Block[])),
    ...details(columns, groups),
  ];
}

function details(columns: CompareAnswer['columns'], groups: CompareAnswer['groups']): Block[] {
  const told = new Map(
    [...groups, ...columns].flatMap(({ label, detail }) => (detail ? [[label, detail]] : [])),
  );
  if (told.size === 0) return [];
  return [
    { kind: 'heading', level: 2, text: 'What the columns stand for' },
    {
      kind: 'list',
      items: [...told].map(([label, detail]) => [{ text: `${label}. `, bold: true }, detail]),
    },
  ];
}
