export { verdictOrder, verdictWords } from '../../graph/rules/attention.ts';
