import { sourceBlocks } from '../compare/source-blocks.ts';
import { usedSources } from '../compare/sources.ts';
import type { Block, Document } from '../model/document.ts';
import type { Rulebase } from '../model/rulebase.ts';
import { isQuiet } from '../rules/attention.ts';
import type { Rules } from '../rules/prepare.ts';
import { wordsOfDate } from '../rules/words.ts';
import { addressOfReport } from './address.ts';
import { appliesBlocks } from './applies.ts';
import type { ReportAsked } from './asked.ts';
import { assessed, type Assessed } from './assessed.ts';
import { factBlocks } from './case-facts.ts';
import { comingBlocks } from './coming.ts';
import { contestedBlocks } from './contested.ts';
import { countBlocks, headBlocks, titleOf } from './head.ts';
import { liftedBlocks } from './lifted.ts';
import { limitBlocks } from './limits.ts';
import { modelBlocks } from './model-blocks.ts';
import { quietBlocks } from './quiet.ts';
import { unknownBlocks } from './unknown.ts';

/**
 * A brief on one case or one model, as a document that stands alone. Every statement in it carries what it rests on.
 * Pure: the same question on the same rulebase gives the same document.
 */
export function report(asked: ReportAsked, rulebase: Rulebase, rules: Rules): Document {
  const all = assessed(asked, rulebase, rules);
  const { asOf, knownOn } = asked.question;
  const day = `As of ${wordsOfDate(asOf)}, as known on ${wordsOfDate(knownOn)}.`;
  return {
    title: titleOf(all),
    subject:
      'Which rules on AI apply, what is exempt, what is coming and what is unknown, made by Tierwise. Information, not legal advice.',
    foot: `Information, not legal advice. ${day} Rulebook ${rulebase.version}.`,
    day: knownOn,
    blocks: [
      ...headBlocks(all),
      ...countBlocks(all),
      ...appliesBlocks(all),
      ...liftedBlocks(all),
      ...comingBlocks(all),
      ...unknownBlocks(all),
      ...contestedBlocks(all),
      ...quietBlocks(all),
      ...factBlocks(all),
      ...modelBlocks(all),
      ...limitBlocks(all),
      ...sourceBlocks(sourcesOf(all)),
      againBlock(all),
    ],
  };
}

/** What the rules rest on that may reach the case; with what lifts them, since findings cite that too. */
function sourcesOf({ findings, instrument }: Assessed) {
  return usedSources(
    findings
      .filter(({ verdict, contested }) => contested || !isQuiet(verdict))
      .map((finding) => ({ ...finding, text: instrument(finding.instrument).short })),
  );
}

function againBlock(all: Assessed): Block {
  const { version } = all.rulebase;
  return {
    kind: 'paragraph',
    look: 'note',
    line: [
      `Asked again in Tierwise at ${addressOfReport(all)} (rulebook ${version}). Every rule has its own page at the address under its name.`,
    ],
    traces: [`edition:${version}`],
  };
}
