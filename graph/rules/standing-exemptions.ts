import type { PreparedObligation } from './prepare.ts';
import { standsOn, type Days } from './timeline.ts';

/** The scope exclusions and exemptions of an obligation. */
export type Exemptions = Pick<PreparedObligation, 'scope' | 'exemptions'>;

/** What can lift an obligation on two days: of its exemptions those that stand on the one, as known on the other. */
export function standingExemptions({ scope, exemptions }: Exemptions, days: Days): Exemptions {
  return {
    scope: scope.filter((rule) => standsOn(rule, days)),
    exemptions: exemptions.filter((rule) => standsOn(rule, days)),
  };
}
