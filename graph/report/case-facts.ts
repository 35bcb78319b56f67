import { cellOf, type Block } from '../model/document.ts';
import type { CaseFact } from '../model/finding.ts';
import { wordsOfCaseFact } from '../rules/case-words.ts';
import type { Assessed } from './assessed.ts';

/** The facts of the case, each with how it came into it. */
export function factBlocks(all: Assessed): Block[] {
  const { rulebase, known, model } = all;
  const told = rulebase.facts.flatMap((fact) => {
    const value = wordsOfCaseFact(rulebase, known, fact.id);
    return value === undefined ? [] : [{ fact, value, given: known.get(fact.id)! }];
  });
  return [
    { kind: 'heading', level: 1, text: 'The facts of the case' },
    {
      kind: 'paragraph',
      look: 'note',
      line: [
        told.length === 0
          ? 'No fact was given.'
          : `What is not stated is not known.${model ? ` Who acts, and where, is the situation “${model.situation.label}”.` : ''}`,
      ],
      traces: ['case:facts'],
    },
    ...(told.length === 0
      ? []
      : [
          {
            kind: 'table' as const,
            caption: 'Every fact of the case, its value, and how it came into the case',
            widths: [7, 5, 6],
            head: ['Fact', 'Value', 'How it is known'].map((text) => cellOf(text)),
            rows: told.map(({ fact, value, given }) => ({
              whole: true,
              traces: [`fact:${fact.id}` as const],
              cells: [
                cellOf([fact.label, { text: ` ${fact.id}`, tone: 'quiet' }]),
                cellOf(value),
                cellOf(originInWords(fact.id, given, all)),
              ],
            })),
          },
        ]),
  ];
}

function originInWords(fact: string, { origin, note }: CaseFact, { model }: Assessed): string {
  switch (origin) {
    case 'licence':
      return `from the terms of the licence${note ? `, ${note}` : ''}`;
    case 'implied':
      return `follows${note ? `: ${note}` : ' from other facts'}`;
    case 'convention':
      return `by convention${note ? `: ${note}` : ''}`;
    case 'stated':
      if (!model) return 'stated';
      return fact in model.situation.facts
        ? 'from the situation'
        : 'recorded of the first release of the model';
  }
}
