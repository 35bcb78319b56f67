import { cellOf, type Block, type Line, type Row, type Trace } from '../model/document.ts';
import type { Finding, Verdict } from '../model/finding.ts';
import { answerSentence, reachesCase } from '../rules/answer-sentence.ts';
import { verdictOrder, verdictWords } from '../rules/attention.ts';
import { wordsOfCaseFact } from '../rules/case-words.ts';
import { exemptionsByOpenness } from '../rules/openness-exemptions.ts';
import { wordsOfDate } from '../rules/words.ts';
import { tracesOf, type Assessed } from './assessed.ts';
import { countOf } from './count-words.ts';

/** The title of a report: the model it is on, or that it is on a case. */
export function titleOf({ model }: Pick<Assessed, 'model'>): string {
  return model ? `${model.model.name}: which rules apply` : 'Which rules apply to this release';
}

/** The answer in a sentence, then what was asked. */
export function headBlocks(all: Assessed): Block[] {
  const { question, model, orders, findings } = all;
  const reached = findings.filter(reachesCase);
  return [
    {
      kind: 'paragraph',
      look: 'lead',
      line: [sentenceOf(all)],
      traces: tracesOf(reached.length > 0 ? reached : findings),
    },
    ...(model
      ? [
          asked('Model', modelInWords(model), [`model:${model.model.id}`]),
          asked('For whom', `${model.situation.label}. ${model.situation.meaning}`, [
            `situation:${model.situation.id}`,
          ]),
        ]
      : [asked('Case', caseInWords(all), ['case:facts'])]),
    asked('Day', `${wordsOfDate(question.asOf)}, as known on ${wordsOfDate(question.knownOn)}`, [
      'case:asOf',
      'case:knownOn',
    ]),
    asked(
      'Legal orders',
      question.jurisdictions
        ? orders.map(({ name }) => name).join('; ')
        : `all ${orders.length} of which the rulebook holds rules`,
      ['case:jurisdictions'],
    ),
    asked('Rulebook', `version ${all.rulebase.version}`, [`edition:${all.rulebase.version}`]),
  ];
}

function asked(label: string, text: string, traces: readonly Trace[]): Block {
  return { kind: 'paragraph', line: [{ text: `${label}: `, bold: true }, text], traces };
}

function sentenceOf({ findings, unknown, rules }: Assessed): string {
  if (findings.every(({ verdict }) => verdict === 'undetermined'))
    return 'Nothing is decided yet: every rule waits for facts that are not given.';
  return answerSentence(findings, {
    questions: unknown.length,
    openExemptions: exemptionsByOpenness(rules),
    started: true,
  }).replaceAll('\u00a0', ' ');
}

function modelInWords({ model, developer, licences }: NonNullable<Assessed['model']>): string {
  const [release] = model.releases;
  const licence = licences.find(({ id }) => id === release!.licence.value);
  return [
    model.name,
    ...(developer ? [`by ${developer.name}`] : []),
    release!.date.value ? `released ${wordsOfDate(release!.date.value)}` : 'date of release not known',
    `licence of the weights: ${licence?.name ?? release!.licence_text}`,
  ].join(', ');
}

/** So many facts tell a case in a line; all stand in the table of facts. */
const told = ['role', 'artifact', 'licence_id', 'training_compute_flop', 'markets', 'placed_on_eu_market'];

function caseInWords({ facts, rules, rulebase }: Assessed): string {
  const shown = told.flatMap((id) => {
    const words = wordsOfCaseFact(rulebase, facts, id);
    return words === undefined ? [] : [`${rules.facts.get(id)!.label}: ${words}`];
  });
  const more = facts.size - shown.length;
  const rest = more > 0 ? [`${countOf(more, shown.length > 0 ? 'more fact' : 'fact')}, listed below`] : [];
  return facts.size === 0 ? 'nothing is stated' : [...shown, ...rest].join('; ');
}

/** How many rules have each verdict, by legal order. */
export function countBlocks(all: Assessed): Block[] {
  const { findings, orders } = all;
  const of = (order: string) => findings.filter(({ jurisdiction }) => jurisdiction === order);
  const [loud = [], still = []] = [true, false].map((loud) =>
    orders.filter(({ id }) => of(id).some(reachesCase) === loud),
  );
  return [
    { kind: 'heading', level: 1, text: 'In figures' },
    {
      kind: 'table',
      caption: 'Rules by verdict and legal order',
      widths: [50, 24, 30, 39, 23, 36, 33, 20],
      head: [
        cellOf('Legal order'),
        ...verdictOrder.map((verdict) => cellOf(verdictWords[verdict])),
        cellOf('Rules'),
      ],
      rows: [
        ...(orders.length > 1 ? [countRow([{ text: 'All', bold: true }], findings)] : []),
        ...loud.map(({ id, name }) => countRow([name], of(id))),
        ...(still.length > 0
          ? [
              countRow(
                [
                  {
                    text: `${countOf(still.length, loud.length > 0 ? 'further legal order' : 'legal order')} in which nothing reaches the case`,
                    tone: 'quiet',
                  },
                ],
                still.flatMap(({ id }) => of(id)),
              ),
            ]
          : []),
      ],
    },
  ];
}

function countRow(name: Line, findings: readonly Finding[]): Row {
  const count = (verdict: Verdict) => findings.filter((finding) => finding.verdict === verdict).length;
  return {
    whole: true,
    traces: tracesOf(findings),
    cells: [
      cellOf(name),
      ...verdictOrder.map((verdict) => countCell(verdict, count(verdict))),
      cellOf(String(findings.length)),
    ],
  };
}

function countCell(verdict: Verdict, count: number) {
  return count === 0
    ? cellOf([{ text: '0', tone: 'quiet' }])
    : cellOf([{ text: String(count), verdict, spoken: verdictWords[verdict].toLowerCase() }]);
}
