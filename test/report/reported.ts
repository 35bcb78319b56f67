import { report } from '../../graph/report/report.ts';
import { assessed } from '../../graph/report/assessed.ts';
import type { ReportAsked } from '../../graph/report/asked.ts';
import type { Block, Document, Line, Trace } from '../../graph/model/document.ts';
import { lineOfItem, tracesOfItem } from '../../graph/model/document.ts';
import { readCaseFacts } from '../../graph/rules/case-facts.ts';
import type { Question } from '../../graph/rules/outcome.ts';
import { prepareRules } from '../../graph/rules/prepare.ts';
import { buildFromSeeds } from '../../graph/seed/build.ts';
import { configureReleases } from '../../graph/seed/configure.ts';
import { seedsDir } from '../../server/project.ts';

/** The seeds, and reports on cases and models of them. */
export async function reportsOfSeeds() {
  const { rulebase, seeds, problems } = await buildFromSeeds(seedsDir);
  if (!rulebase || !seeds) throw new Error(JSON.stringify(problems.slice(0, 3)));
  const rules = prepareRules(rulebase);
  const factsOf = (facts: Record<string, unknown>) => {
    const read = readCaseFacts(facts, rulebase.facts);
    if (read.problems.length > 0) throw new Error(JSON.stringify(read.problems));
    return read.facts;
  };
  const configured = configureReleases(seeds);
  const caseOf = (facts: Record<string, unknown>, question: Question): ReportAsked => ({
    facts: factsOf(facts),
    question,
  });
  const modelOf = (id: string, situationId: string, question: Question): ReportAsked => {
    const model = seeds.models.find((one) => one.id === id)!;
    const [release] = model.releases;
    const { facts, levels } = configured.find((one) => one.release === release!.id)!;
    const situation = seeds.situations.find((one) => one.id === situationId)!;
    const named = new Set([release!.licence.value, ...release!.exposes.map(({ licence }) => licence)]);
    return {
      facts: factsOf({ ...facts, ...situation.facts }),
      question,
      model: {
        model,
        developer: seeds.developers.find((one) => one.id === model.developer.value) ?? null,
        licences: seeds.licences.filter((licence) => named.has(licence.id)),
        levels,
        facts,
        situation,
      },
    };
  };
  return {
    rulebase,
    caseOf,
    modelOf,
    report: (asked: ReportAsked) => report(asked, rulebase, rules),
    assessed: (asked: ReportAsked) => assessed(asked, rulebase, rules),
  };
}

/** A statement of a document: its words, and what it rests on. */
export type Statement = { words: string; traces: readonly Trace[] };

/** Everything that a document states: all but its headings and the heads of its tables. */
export function statementsOf({ blocks }: Document): Statement[] {
  return blocks.flatMap((block): Statement[] => {
    switch (block.kind) {
      case 'heading':
        return [];
      case 'paragraph':
        return [{ words: wordsOf(block.line), traces: block.traces ?? [] }];
      case 'list':
        return block.items.map((item) => ({ words: wordsOf(lineOfItem(item)), traces: tracesOfItem(item) }));
      case 'table':
        return [
          ...(block.traces ? [{ words: block.caption, traces: block.traces }] : []),
          ...block.rows.map(({ cells, traces = [] }) => ({
            words: cells.map(({ lines }) => lines.map(wordsOf).join(' ')).join(' | '),
            traces,
          })),
        ];
    }
  });
}

/** A document as plain text, as somebody would read it aloud. */
export function textOf({ title, blocks, foot }: Document): string {
  return [title, '', ...blocks.flatMap(linesOf), '', foot, ''].join('\n');
}

function linesOf(block: Block): string[] {
  switch (block.kind) {
    case 'heading':
      return ['', `${'#'.repeat(block.level + 1)} ${block.text}`, ''];
    case 'paragraph':
      return [wordsOf(block.line)];
    case 'list':
      return block.items.map((item) => `- ${wordsOf(lineOfItem(item))}`);
    case 'table':
      return [
        `[${block.caption}]`,
        ...block.rows.flatMap(({ cells }) => [
          ...cells.flatMap(({ lines }) => lines.map((line) => `  ${wordsOf(line)}`)),
          '',
        ]),
      ];
  }
}

export function wordsOf(line: Line): string {
  return line
    .map((piece) => {
      if (typeof piece === 'string') return piece;
      return piece.verdict ? `<${piece.verdict}> ${piece.text}` : piece.text;
    })
    .join('');
}
