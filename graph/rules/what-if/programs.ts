import { compileRules, type Program } from '../compile/program.ts';
import type { Rules } from '../prepare.ts';
import type { Days } from '../timeline.ts';

/** How many pairs of days are kept for a rulebase: people ask about one for a while. */
const kept = 4;

const made = new WeakMap<Rules, Map<string, Program>>();

/** Of more obligations than this all are compiled, which is kept for the next question. */
const few = 40;

/** Some obligations compiled for two days: quicker to run where the others are not asked about. */
export function programOn(rules: Rules, days: Days, obligations: readonly string[]): Program {
  if (obligations.length > few) return programFor(rules, days);
  const asked = new Set(obligations);
  const some = rules.obligations.filter(({ record }) => asked.has(record.id));
  return compileRules({ ...rules, obligations: some }, days);
}

/** The compiled rules for two days, kept for the next question. */
export function programFor(rules: Rules, { asOf, knownOn }: Days): Program {
  const programs = made.get(rules) ?? new Map<string, Program>();
  made.set(rules, programs);
  const key = `${asOf} ${knownOn}`;
  const program = programs.get(key) ?? compileRules(rules, { asOf, knownOn });
  programs.delete(key);
  programs.set(key, program);
  if (programs.size > kept) programs.delete(programs.keys().next().value!);
  return program;
}
