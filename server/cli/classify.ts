import { Command } from 'commander';
import { MotFile, profileOfMot } from '../../graph/exchange/mot.ts';
import { OsaiFile, profileOfOsai } from '../../graph/exchange/osai.ts';
import type { Rulebase } from '../../graph/model/rulebase.ts';
import { classify, schemes, type Classified, type Scheme } from '../../graph/openness/classify.ts';
import { profileOfCase } from '../../graph/openness/profile-of-case.ts';
import type { ReleaseProfile } from '../../graph/openness/profile.ts';
import type { Requirement } from '../../graph/openness/scheme.ts';
import { withImpliedFacts } from '../../graph/rules/implied-facts.ts';
import { prepareRules, type Rules } from '../../graph/rules/prepare.ts';
import { readCase, type CaseOptions } from './case.ts';
import { withExamples } from './examples.ts';
import { checked, InputError, readInput } from './input.ts';
import { loadRulebase } from './rulebase.ts';

/** `tierwise classify FILE…`: where a release stands in every scheme of openness, and what is missing for the next class. */
export function classifyCommand(): Command {
  return withExamples(new Command('classify'), [
    'classify case.yaml',
    'classify models/OLMo-7B-hf.yml models/Amber.yml --json',
  ])
    .description(
      'the openness class of a release in every scheme: a case file, a Model Openness Tool or an OSAI record',
    )
    .argument('<file...>', 'YAML or JSON; the format is told by what stands in it')
    .option('--json', 'as JSON: one object for a file, a list for several')
    .option('--vocabulary <name>', 'the names the facts of a case use: eu, us or cn')
    .option('--case <id>', 'the case to take from a file with several')
    .action(async (files: string[], options: CaseOptions & { json?: boolean }) => {
      const rulebase = await loadRulebase();
      const rules = prepareRules(rulebase);
      const answers = [];
      for (const file of files) {
        const profile = await readProfile(file, options, rulebase, rules);
        answers.push({ file, profile, classified: classify(profile, rules, rulebase.components) });
      }
      if (!options.json) return console.log(answers.map(inWords).join('\n\n'));
      const told = answers.map(asJson);
      console.log(JSON.stringify(told.length === 1 ? told[0] : told, null, 2));
    });
}

/** Reads a file as the format that its content shows. Throws an `InputError` with the field that does not fit. */
async function readProfile(
  file: string,
  options: CaseOptions,
  { licences, facts: declarations }: Rulebase,
  rules: Rules,
): Promise<ReleaseProfile> {
  const input = await readInput(file);
  if (has(input.value, 'framework')) return profileOfMot(checked(input, MotFile), licences);
  if (has(input.value, 'datasources_basemodel') || (has(input.value, 'system') && has(input.value, 'org')))
    return profileOfOsai(checked(input, OsaiFile), licences);
  if (!has(input.value, 'facts') && !has(input.value, 'cases'))
    throw new InputError(
      `${file}: not a case file (\`facts\`), a Model Openness Tool record (\`framework\`) or an OSAI record (\`system\`, \`org\`).`,
    );
  const { facts } = await readCase(file, options, declarations);
  return profileOfCase(withImpliedFacts(facts, rules), rules.licences);
}

function has(value: unknown, key: string): boolean {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key);
}

type Answer = { file: string; profile: ReleaseProfile; classified: Classified };

const schemeNames = Object.keys(schemes) as Scheme[];

/** The answer that scripts read. `mof` is a number; the paper has a level for each component. */
function asJson({ file, profile, classified }: Answer) {
  const { mof, g7, osaid, 'eu-art-53-2': eu, paper } = classified;
  return {
    file,
    classes: {
      mof: mof.class === null ? null : Number(mof.class),
      g7: g7.class,
      osaid: osaid.class,
      paper: Object.fromEntries(paper.map(({ component, level }) => [component, level])),
      'eu-art-53-2': eu.class,
    },
    reasons: {
      ...Object.fromEntries(
        schemeNames.map((scheme) => {
          const { class: _, ...reasons } = classified[scheme];
          return [scheme, reasons];
        }),
      ),
      paper: Object.fromEntries(paper.map(({ component, why }) => [component, why])),
      notes: profile.notes,
    },
  };
}

function inWords({ file, profile, classified }: Answer): string {
  const lines = schemeNames.flatMap((scheme) => {
    const { label, met, missing, contested } = classified[scheme];
    const next = missing.length > 0 ? ['  for the next class:', ...missing.map(line)] : [];
    return [`${schemes[scheme]}: ${label}${contested ? ' (contested)' : ''}`, ...met.map(line), ...next];
  });
  const levels = classified.paper.map(
    ({ component, level, why }) => `  ${level.padEnd(8)}${component}: ${why}`,
  );
  return [file, '', ...lines, 'Levels of the components (openness paper):', ...levels, ...profile.notes].join(
    '\n',
  );
}

const marks = { true: '✓', false: '✗', unknown: '?' };

function line({ what, holds, why }: Requirement): string {
  return `  ${marks[`${holds}`]} ${what}: ${why}`;
}
