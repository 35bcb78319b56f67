import { confidenceWords } from '../compare/sources.ts';
import { cellOf, type Block, type Cell, type Row, type Trace } from '../model/document.ts';
import type { SourceRef } from '../model/basics.ts';
import type { LevelCode } from '../model/taxonomy.ts';
import { claimsOf } from '../openness/model-claims.ts';
import { wordsOfDate } from '../rules/words.ts';
import type { ReportedModel } from './asked.ts';
import type { Assessed } from './assessed.ts';

/** What is recorded of the model, each with its source: its facts, how open its parts are, where sources disagree. */
export function modelBlocks(all: Assessed): Block[] {
  const { model } = all;
  if (!model) return [];
  return [
    { kind: 'heading', level: 1, text: 'The model' },
    claimTable(model, all),
    { kind: 'heading', level: 2, text: 'How open its parts are' },
    levelTable(model, all),
    ...disagreementBlocks(model, all),
  ];
}

function claimTable(model: ReportedModel, all: Assessed): Block {
  return {
    kind: 'table',
    caption: 'What is recorded of the model, and from where',
    widths: [4, 6, 8],
    head: ['Of the model', 'Recorded', 'Source'].map((text) => cellOf(text)),
    rows: claimsOf(model).map(({ label, value, note, url, basis }) => ({
      whole: true,
      traces: [`model:${model.model.id}`, ...traceOf(basis)],
      cells: [
        cellOf(label),
        cellOf([{ text: value, link: url }], ...(note ? [[{ text: note, tone: 'quiet' as const }]] : [])),
        sourceCell(basis, all),
      ],
    })),
  };
}

function traceOf({ source }: SourceRef): Trace[] {
  return [`source:${source}`];
}

function sourceCell({ source, pinpoint, confidence, checked }: SourceRef, { rules }: Assessed): Cell {
  const record = rules.sources.get(source);
  return cellOf(
    [{ text: record?.title ?? source, link: record?.url }, ...(pinpoint ? [`, ${pinpoint}`] : [])],
    [{ text: `${confidenceWords[confidence]}, checked ${wordsOfDate(checked)}`, tone: 'quiet' }],
  );
}

function levelInWords(level: LevelCode): string {
  if (level === 'NA') return 'not applicable';
  if (level === 'UNKNOWN') return 'could not be told';
  return level;
}

function levelTable(model: ReportedModel, all: Assessed): Block {
  const [release] = model.model.releases;
  const licences = new Map(model.licences.map((licence) => [licence.id, licence]));
  const parts = all.rulebase.components
    .filter(({ position }) => position !== undefined)
    .toSorted((a, b) => a.position! - b.position!);
  return {
    kind: 'table',
    caption: `The twelve parts by the openness scale, from 1, closed, to 5, unrestricted (C for code, D for data); ${release!.scored_by === 'authors' ? 'levels as the authors of the openness paper gave them' : 'levels by the rule of the openness paper'}`,
    widths: [5, 2, 4, 7],
    head: ['Part', 'Level', 'Licence', 'Source'].map((text) => cellOf(text)),
    rows: parts.map(({ id, label, position }): Row => {
      const exposure = release!.exposes.find(({ component }) => component === id);
      const licence = licences.get(exposure?.licence ?? '')?.name ?? exposure?.licence_label;
      return {
        whole: true,
        traces: [`model:${model.model.id}`, ...(exposure ? traceOf(exposure.basis) : [])],
        cells: [
          cellOf(label),
          cellOf(levelInWords(model.levels[position! - 1] ?? 'UNKNOWN')),
          cellOf(licence ?? 'none stated'),
          exposure ? sourceCell(exposure.basis, all) : cellOf('not scored'),
        ],
      };
    }),
  };
}

function disagreementBlocks({ model }: ReportedModel, { rules }: Assessed): Block[] {
  if (!model.claims) return [];
  return [
    { kind: 'heading', level: 2, text: 'Where sources disagree' },
    {
      kind: 'list',
      items: model.claims.map(({ field, claims }) => ({
        line: [
          { text: `${field}: `, bold: true },
          claims
            .map(({ value, basis }) => `${value} (${rules.sources.get(basis.source)?.title ?? basis.source})`)
            .join('; '),
        ],
        traces: [`model:${model.id}` as const, ...claims.flatMap(({ basis }) => traceOf(basis))],
      })),
    },
  ];
}
