export { defaultSituation } from '../../../graph/rules/default-situation.ts';
