import type { Block } from '../model/document.ts';
import { wordsOfDate } from '../rules/words.ts';
import { isQuiet } from '../rules/attention.ts';
import { tracesOf, type Assessed } from './assessed.ts';
import { countOf } from './count-words.ts';

/** What the report does not say, and how far to trust it. */
export function limitBlocks(all: Assessed): Block[] {
  const { rulebase, question, findings, orders, model } = all;
  const edition = `edition:${rulebase.version}` as const;
  const reached = findings.filter(({ verdict }) => !isQuiet(verdict));
  const held = (confidence: string) => reached.filter((finding) => finding.confidence === confidence);
  const [second, own] = [held('secondary'), held('own-knowledge')];
  return [
    { kind: 'heading', level: 1, text: 'Limits' },
    {
      kind: 'list',
      items: [
        { line: ['Information, not legal advice.'], traces: [edition] },
        {
          line: [
            `The law of ${wordsOfDate(question.asOf)}, as known on ${wordsOfDate(question.knownOn)}: what was published after that day does not count.`,
          ],
          traces: ['case:asOf', 'case:knownOn'],
        },
        {
          line: [
            `${countOf(findings.length, 'rule')} of ${countOf(orders.length, 'legal order')} were tested. That no rule is listed says that the rulebook holds none, not that there is none.`,
          ],
          traces: tracesOf(findings),
        },
        ...(second.length + own.length > 0
          ? [
              {
                line: [
                  `Of the ${countOf(reached.length, 'rule')} that may reach the case, ${second.length} rest on accounts of the text and ${own.length} on own knowledge of the compilers; the others were read in the official text.`,
                ],
                traces: tracesOf(reached),
              },
            ]
          : []),
        ...(model
          ? [
              {
                line: [
                  'The first release of the model speaks for it. Who acts, and where, is assumed; another situation has other answers.',
                ],
                traces: [`model:${model.model.id}` as const, `situation:${model.situation.id}` as const],
              },
            ]
          : []),
        {
          line: [
            `Made by Tierwise from the rulebook of version ${rulebase.version}; the same question on it gives the same file.`,
          ],
          traces: [edition],
        },
      ],
    },
  ];
}
