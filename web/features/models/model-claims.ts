export { claimsOf, countWords, sourceIds, type ClaimRow } from '../../../graph/openness/model-claims.ts';
