import { compileRules, type Program } from '../compile/program.ts';
import type { Rules } from '../prepare.ts';
import type { Days } from '../timeline.ts';

/** How many pairs of days are kept for a rulebase: people ask about one for a while. */
const kept = 4;

const made = new WeakMap<Rules, Map<string, Program>>();

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
