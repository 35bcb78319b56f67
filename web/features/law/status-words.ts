import type { Force, Nature, OpennessEffect, Status } from '../../../graph/model/law.ts';

/** The status of a text or rule on a day, in words. */
export const statusWords: Record<Status | 'not-made', string> = {
  proposed: 'proposed',
  enacted: 'made, not yet started',
  'in-force': 'in force',
  'not-enforced': 'on the books, not enforced',
  stayed: 'stayed',
  ended: 'ended',
  rescinded: 'rescinded',
  'not-made': 'not made',
};

/** The force of a text in words. */
export const forceWords: Record<Force, string> = {
  binding: 'binding',
  voluntary: 'voluntary',
  policy: 'policy',
};

/** What kind of rule it is, in words. */
export const natureWords: Record<Nature, string> = {
  duty: 'duty',
  option: 'option, nobody has to take it',
  scope: 'rule of scope',
  liability: 'liability',
  policy: 'aim of policy',
};

/** What open release changes, in words. */
export const opennessWords: Record<OpennessEffect, string> = {
  none: 'changes nothing',
  exempts: 'lifts the duty',
  'not-reached': 'stays below the trigger',
  'shifts-role': 'moves the duty to whoever serves the model',
  adds: 'adds or hardens a duty',
  narrows: 'narrows the duty',
  encourages: 'is encouraged',
  'practical-only': 'makes compliance easier or harder, no more',
};
