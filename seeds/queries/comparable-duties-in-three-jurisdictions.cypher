/*---
question: Which duties of three jurisdictions can be compared with each other?
explanation: >-
  A rule of the first jurisdiction that was compared with a rule of the second and with one of the third, each on one
  aspect. `lookalike` marks those that only look alike.
inputs:
  - { name: first, label: First, type: node, node: Jurisdiction, default: EU }
  - { name: second, label: Second, type: node, node: Jurisdiction, default: CN }
  - { name: third, label: Third, type: node, node: Jurisdiction, default: US-CA }
result: { kind: table }
cites: [first_citation, second_citation, third_citation]
tags: [comparison, obligations]
example:
  includes:
    - { first_id: EU-AIA-101, second_id: CN-GAI-21, third_id: US-CA-SB53-22757.15 }
---*/
MATCH (a)-[:UNDER]->(:Instrument {jurisdiction: $first})
MATCH (a)-[ab:COMPARABLE_TO]-(b)-[:UNDER]->(:Instrument {jurisdiction: $second})
MATCH (a)-[ac:COMPARABLE_TO]-(c)-[:UNDER]->(:Instrument {jurisdiction: $third})
WITH DISTINCT a, b, c, ab, ac
RETURN a.id AS first_id, a.title AS first_rule, a.citation AS first_citation,
  b.id AS second_id, b.title AS second_rule, b.citation AS second_citation, ab.on AS second_aspect, ab.lookalike AS second_lookalike,
  c.id AS third_id, c.title AS third_rule, c.citation AS third_citation, ac.on AS third_aspect, ac.lookalike AS third_lookalike
ORDER BY first_id, second_id, third_id, second_aspect, third_aspect
