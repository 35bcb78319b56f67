/*---
question: Which models are exempt from a duty because they are open, and by which rule?
explanation: >-
  Models whose first release is found exempt, with the exemptions for openness that lift the duty (those that test what
  is public, within five steps) and the legal tests they lean on. By default the technical documentation of
  Art. 53(1)(a) of the EU AI Act.
inputs:
  - { name: obligation, label: Duty, type: node, node: Obligation, default: EU-AIA-53-1-a }
  - { name: situation, label: Seen from, type: choice, choices_query: situations, default: provider-in-eu }
result: { kind: table }
cites: [citation]
tags: [findings, exemptions, models, openness]
example:
  includes:
    - { model_id: deepseek-r1, licence_id: MIT, exemption_id: EU-AIA-53-2, citation: Art. 53(2) }
    - { model_id: falcon-40b, licence_id: Apache-2.0, exemption_id: EU-AIA-53-2 }
---*/
MATCH (m:Model)-[:HAS_RELEASE]->(r:Release)-[:HAS_CONFIGURATION]->(:Configuration)-[f:EXEMPT_FROM {situation: $situation}]->(o:Obligation {id: $obligation})
WHERE r.id = m.first_release
MATCH (x:Exemption)-[:LIFTS]->(o)
WHERE EXISTS { MATCH (x)-[:REQUIRES*0..5]->()-[:TESTS]->(:Fact {id: 'public.weights'}) }
OPTIONAL MATCH (x)-[:REQUIRES]->(d:Definition)
WITH m, r, f, x, d ORDER BY d.label
WITH m, r, f, x, collect(d.label) AS tests
RETURN m.id AS model_id, m.name AS model, r.licence AS licence_id, x.id AS exemption_id, x.title AS exemption,
  x.citation AS citation, tests AS legal_tests, f.from AS duty_from
ORDER BY model_id, exemption_id
