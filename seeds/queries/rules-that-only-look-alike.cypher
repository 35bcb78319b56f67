/*---
question: Which rules of two jurisdictions only look alike?
explanation: Pairs that the compilers compared and found to differ behind a likeness, with the reason. `how` is read from the rule in `read_from` to the other.
inputs:
  - { name: first, label: First, type: node, node: Jurisdiction, default: EU }
  - { name: second, label: Second, type: node, node: Jurisdiction, default: CN }
result: { kind: table }
cites: [first_citation, second_citation]
tags: [comparison, obligations]
example:
  includes:
    - { first_id: EU-AIA-12, second_id: CN-DS-16, aspect: logging, how: overlapping }
---*/
MATCH (a)-[c:COMPARABLE_TO {lookalike: true}]-(b)
MATCH (a)-[:UNDER]->(:Instrument {jurisdiction: $first})
MATCH (b)-[:UNDER]->(:Instrument {jurisdiction: $second})
RETURN a.id AS first_id, a.title AS first_rule, a.citation AS first_citation, b.id AS second_id, b.title AS second_rule,
  b.citation AS second_citation, c.on AS aspect, startNode(c).id AS read_from, c.how AS how, c.why AS why
ORDER BY first_id, second_id, aspect
