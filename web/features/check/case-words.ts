export { wordsOfCaseFact } from '../../../graph/rules/case-words.ts';
