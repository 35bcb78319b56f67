/**
 * Steps of Neo4j's plans that only read the graph and compute. An allow-list: a step of another name is refused, also
 * one that a later version brings. What reads files, settings or other sessions (`LoadCSV`, `ShowSettings`,
 * `TerminateTransactions`, `ProcedureCall` …) is typed as reading by the database and is not here.
 */
const named = `
  AllNodesScan NodeByLabelScan UnionNodeByLabelsScan IntersectionNodeByLabelsScan SubtractionNodeByLabelsScan
  NodeIndexSeek NodeUniqueIndexSeek NodeIndexSeekByRange NodeUniqueIndexSeekByRange MultiNodeIndexSeek
  NodeIndexScan NodeIndexContainsScan NodeIndexEndsWithScan NodeByIdSeek NodeByElementIdSeek
  NodeCountFromCountStore RelationshipCountFromCountStore
  Expand(All) Expand(Into) OptionalExpand(All) OptionalExpand(Into) ProjectEndpoints
  VarLengthExpand(All) VarLengthExpand(Into) VarLengthExpand(Pruning) VarLengthExpand(Pruning,BFS)
  VarLengthExpand(Pruning,BFS,All) BFSPruningVarExpand PruningVarExpand
  Repeat(Trail) BidirectionalRepeat(Trail) ShortestPath StatefulShortestPath(All) StatefulShortestPath(Into)
  Apply SemiApply AntiSemiApply LetSemiApply LetAntiSemiApply SelectOrSemiApply SelectOrAntiSemiApply
  LetSelectOrSemiApply LetSelectOrAntiSemiApply RollUpApply ConditionalApply AntiConditionalApply Anti Argument
  CartesianProduct NodeHashJoin ValueHashJoin NodeLeftOuterHashJoin NodeRightOuterHashJoin LeftOuterHashJoin
  RightOuterHashJoin AssertSameNode AssertSameRelationship TriadicSelection TriadicBuild TriadicFilter
  Filter Projection CacheProperties Distinct OrderedDistinct Aggregation EagerAggregation OrderedAggregation
  Eager Limit ExhaustiveLimit Skip Sort PartialSort Top PartialTop Top1WithTies PartialTop1WithTies
  Union OrderedUnion Unwind Optional PreserveOrder ProduceResults EmptyResult EmptyRow
`;

const directions = ['Directed', 'Undirected'].flatMap((way) => [
  `${way}AllRelationshipsScan`,
  `${way}RelationshipTypeScan`,
  `${way}UnionRelationshipTypesScan`,
  ...['Scan', 'Seek', 'SeekByRange', 'ContainsScan', 'EndsWithScan'].map(
    (kind) => `${way}RelationshipIndex${kind}`,
  ),
  `${way}RelationshipByIdSeek`,
  `${way}RelationshipByElementIdSeek`,
]);

/** Whether a step of a plan may run for who writes a query of their own. */
export function mayRun(operator: string): boolean {
  return allowed.has(operator.replace(/^Partitioned/, ''));
}

const allowed = new Set([...named.trim().split(/\s+/), ...directions]);
