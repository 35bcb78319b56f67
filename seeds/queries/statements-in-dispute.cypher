/*---
question: Where do the source documents contradict each other?
explanation: Pairs of statements that cannot both hold, with what is known of each and how the graph settles it.
result: { kind: table }
cites: [evidence]
tags: [confidence, contested, sources]
example:
  rows:
    - { first_id: dimensions-six, second_id: dimensions-twelve }
    - { first_id: labels-model, second_id: labels-component }
    - { first_id: references-none, second_id: references-many }
    - { first_id: scale-other, second_id: levels-five }
    - { first_id: skew-weights, second_id: skew-training-and-safety }
---*/
MATCH (a:Statement)-[d:DISAGREES_WITH]->(b:Statement)
RETURN a.id AS first_id, a.text AS first_statement, b.id AS second_id, b.text AS second_statement,
  d.evidence AS evidence, d.resolution AS resolution
ORDER BY first_id, second_id
