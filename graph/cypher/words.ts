/** Words of Cypher, in upper case, and what the guard makes of them. */
function wordsIn(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/));
}

/** Clauses that only read. A clause of another name is refused, whatever it does. */
export const clauses = wordsIn('MATCH OPTIONAL WITH RETURN UNWIND CALL UNION ORDER SKIP LIMIT WHERE');

/** Words that may stand where an operator is expected. */
export const operators = wordsIn(`
  AND OR XOR NOT IN IS NULL AS STARTS ENDS CONTAINS WITH WHEN THEN ELSE END ASC ASCENDING DESC DESCENDING BY WHERE ALL
  DISTINCT
`);

/** Words that write, administer, or reach out of the graph. They are refused wherever they stand as a bare name. */
export const forbidden: ReadonlyMap<string, 'write' | 'reach' | 'administer'> = new Map([
  ...[...wordsIn('CREATE MERGE DELETE DETACH NODETACH SET REMOVE FOREACH INSERT DROP')].map(
    (word) => [word, 'write'] as const,
  ),
  ...[...wordsIn('LOAD CSV PERIODIC TRANSACTIONS USE')].map((word) => [word, 'reach'] as const),
  ...[
    ...wordsIn(`
      SHOW TERMINATE ALTER GRANT DENY REVOKE RENAME START STOP ENABLE DEALLOCATE REALLOCATE PROFILE EXPLAIN CYPHER COMMIT
      ROLLBACK BEGIN INSTALL ATTACH COPY EXPORT IMPORT PRAGMA CHECKPOINT SESSION
    `),
  ].map((word) => [word, 'administer'] as const),
]);

/** Functions that compute from their arguments and the graph, in lower case. Others are refused by name. */
export const functions = new Set(
  `
  count sum avg min max collect stdev stdevp percentilecont percentiledisc
  coalesce head last tail size length type properties startnode endnode nodes relationships labels keys range reverse
  tointeger tofloat tostring toboolean tointegerornull tofloatornull tobooleanornull tostringornull
  tolower toupper trim ltrim rtrim btrim replace substring left right split char_length character_length
  abs ceil floor round sign sqrt exp log log10 e pi isnan isempty nullif valuetype
  all any none single reduce exists shortestpath allshortestpaths
  date datetime localdatetime time localtime duration
  date.truncate datetime.truncate duration.between duration.indays duration.inmonths duration.inseconds
  `
    .trim()
    .split(/\s+/),
);
