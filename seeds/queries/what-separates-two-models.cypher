/*---
question: Which duties differ between two models?
explanation: >-
  Verdicts for the first releases of both, on the day of the edition. A verdict that is missing means that the duty is
  not triggered or not in force.
inputs:
  - { name: first, label: First model, type: node, node: Model }
  - { name: second, label: Second model, type: node, node: Model }
  - { name: situation, label: Seen from, type: choice, choices_query: situations, default: provider-in-eu }
result: { kind: table }
cites: [citation]
tags: [findings, comparison, models]
example:
  inputs: { first: deepseek-v3, second: olmo-2-32b }
  rows:
    - { obligation_id: EU-AIA-53-1-a, first_model: upcoming, second_model: undetermined }
    - { obligation_id: EU-AIA-53-1-b, first_model: upcoming, second_model: undetermined }
    - { obligation_id: US-EAR-734.7, first_model: undetermined, second_model: applies }
---*/
MATCH (m:Model)-[:HAS_RELEASE]->(r:Release)-[:HAS_CONFIGURATION]->(:Configuration)-[f:SUBJECT_TO|MAY_BE_SUBJECT_TO|EXEMPT_FROM {situation: $situation}]->(o:Obligation)
WHERE (m.id = $first OR m.id = $second) AND r.id = m.first_release
WITH o, max(CASE WHEN m.id = $first THEN f.verdict END) AS of_first,
  max(CASE WHEN m.id = $second THEN f.verdict END) AS of_second
WHERE coalesce(of_first, '') <> coalesce(of_second, '')
MATCH (o)-[:UNDER]->(i:Instrument)
RETURN i.jurisdiction AS jurisdiction_id, i.short AS instrument, o.id AS obligation_id, o.title AS obligation,
  o.citation AS citation, of_first AS first_model, of_second AS second_model
ORDER BY jurisdiction_id, obligation_id
