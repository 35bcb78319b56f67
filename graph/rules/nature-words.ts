import type { Nature } from '../model/law.ts';

/** What kind of rule it is, in words. */
export const natureWords: Record<Nature, string> = {
  duty: 'duty',
  option: 'option, nobody has to take it',
  scope: 'rule of scope',
  liability: 'liability',
  policy: 'aim of policy',
};
