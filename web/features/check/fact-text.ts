export { textOfValue, valueOfText } from '../../../graph/rules/fact-text.ts';
