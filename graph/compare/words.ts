import type { CompareAnswer, ComparedRule } from '../model/compare.ts';
import type { CompareKind } from '../model/compare-seeds.ts';
import type { RuleRecords } from '../model/rulebase.ts';
import { weakest } from '../rules/grounds.ts';
import { listWords, wordsOfDate } from '../rules/words.ts';
import type { Axis } from './axes.ts';
import type { CompareQuestion } from './question.ts';

/** What the values of each kind are called, one and several. */
const kindWords: Record<CompareKind, { one: string; several: string; label: string; place: string }> = {
  jurisdictions: { one: 'legal order', several: 'legal orders', label: 'Legal orders', place: 'in' },
  tiers: {
    one: 'degree of openness',
    several: 'degrees of openness',
    label: 'Degrees of openness',
    place: 'at',
  },
  models: { one: 'model', several: 'models', label: 'Models', place: 'for' },
  days: { one: 'day', several: 'days', label: 'Days', place: 'on' },
};

/** The title of a comparison: that of its preset, or what is compared in one line. */
export function titleOf({ preset, by, across }: CompareQuestion): string {
  if (preset) return preset.label;
  const part = ({ kind, values }: Axis) => {
    const { one, several, place } = kindWords[kind];
    return `${place} ${values.length === 1 ? `one ${one}` : `${values.length} ${several}`}`;
  };
  const axes = [by, ...(across ? [across] : [])];
  return `One ${axes.some(({ kind }) => kind === 'models') ? 'situation' : 'case'} ${axes.map(part).join(' ')}`;
}

/** What was asked, line by line, so that a document says it without its address. */
export function askedInWords(question: CompareQuestion, rulebase: RuleRecords): CompareAnswer['asked'] {
  const { preset, request, model, by, across, themes } = question;
  const line = (label: string, text: string | undefined) => (text ? [{ label, text }] : []);
  const columns = ({ kind, values }: Axis) =>
    line(kindWords[kind].label, values.map(({ label }) => label).join('; '));
  const start = rulebase.presets.find(({ id }) => id === request.case);
  const situation = rulebase.situations.find(({ id }) => id === request.situation);
  const named = rulebase.themes.filter(({ id }) => request.themes?.includes(id));
  return [
    ...line('Question', preset?.meaning),
    ...line('Case', start && `${start.label}. ${start.meaning}`),
    ...line('Model', model ? `${model.name}, as its first release states it` : undefined),
    ...line('Situation', situation && `${situation.label}. ${situation.meaning}`),
    ...columns(by),
    ...(across ? columns(across) : []),
    ...(by.kind === 'jurisdictions' || across?.kind === 'jurisdictions'
      ? []
      : line('Legal orders', ordersInWords(request.jurisdictions, rulebase))),
    ...(by.kind === 'days' || across?.kind === 'days'
      ? []
      : line('Day', `${wordsOfDate(request.asOf)}, as known on ${wordsOfDate(request.knownOn)}`)),
    ...line('Themes', themes ? named.map(({ label }) => label).join('; ') : undefined),
    ...line('Shown', request.differences ? 'only what differs between the columns of a group' : undefined),
  ];
}

function ordersInWords(ids: readonly string[] | undefined, { jurisdictions }: RuleRecords): string {
  if (!ids) return 'all in the rulebook';
  return listWords(
    ids.map((id) => jurisdictions.find((order) => order.id === id)!.name),
    'and',
  );
}

/** What the answer does not say, for every form in which it is read. */
export function limitsOf({ by, across, request }: CompareQuestion, rules: readonly ComparedRule[]): string[] {
  const kinds = [by.kind, across?.kind];
  const firmness = rules.map(({ cells }) => weakest(cells.flatMap((cell) => cell?.confidence ?? [])));
  const second = firmness.filter((each) => each === 'secondary').length;
  const own = firmness.filter((each) => each === 'own-knowledge').length;
  return [
    'Information, not legal advice.',
    ...(kinds.includes('days')
      ? []
      : [`What was published after ${wordsOfDate(request.knownOn)} does not count.`]),
    'An empty cell says that the rulebook holds no such rule, not that there is none.',
    'Undetermined says that a fact is not known, not that nothing applies.',
    ...(kinds.includes('tiers')
      ? [
          'A degree of openness stands for a profile of facts that was chosen for it; another licence of the same tier can have other answers.',
        ]
      : []),
    ...(second + own > 0
      ? [
          `Of the ${rules.length} rules shown, ${second} rest on accounts of the text and ${own} on own knowledge of the compilers; the others were read in the official text.`,
        ]
      : []),
  ];
}
