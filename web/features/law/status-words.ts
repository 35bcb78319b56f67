import type { Force, OpennessEffect, Status } from '../../../graph/model/law.ts';

export { natureWords } from '../../../graph/rules/nature-words.ts';

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

/** What open release changes, in a sentence. */
export const opennessWords: Record<OpennessEffect, string> = {
  none: 'Openness changes nothing.',
  exempts: 'Openness lifts it.',
  'not-reached': 'A bare open release stays below the trigger.',
  'shifts-role': 'Open release moves the duty to whoever serves the model.',
  adds: 'Openness adds to it or hardens it.',
  narrows: 'Openness narrows it.',
  encourages: 'Openness is encouraged.',
  'practical-only': 'Openness makes compliance easier or harder, no more.',
};
