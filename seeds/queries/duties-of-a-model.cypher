/*---
question: Which duties does the maker of a model have, and where?
explanation: >-
  For the first release of the model and the day of the edition. Only duties that apply or will; what depends on facts
  that are not known is left to its own query.
inputs:
  - { name: model, label: Model, type: node, node: Model }
  - { name: situation, label: Seen from, type: choice, choices_query: situations, default: provider-in-eu }
  - { name: jurisdiction, label: Only in, type: node, node: Jurisdiction, required: false }
result: { kind: table }
cites: [citation]
tags: [findings, models, obligations]
example:
  inputs: { model: deepseek-v3, jurisdiction: EU }
  includes:
    - { obligation_id: EU-AIA-53-1-d, verdict: upcoming, since: '2027-08-02' }
    - { obligation_id: EU-AIA-4a, verdict: applies, since: '2026-07-27' }
  at_least: 8
---*/
MATCH (m:Model {id: $model})-[:HAS_RELEASE]->(r:Release)-[:HAS_CONFIGURATION]->(c:Configuration)
WHERE r.id = m.first_release
MATCH (c)-[f:SUBJECT_TO {situation: $situation}]->(o:Obligation)-[:UNDER]->(i:Instrument)
WHERE $jurisdiction IS NULL OR i.jurisdiction = $jurisdiction
RETURN i.jurisdiction AS jurisdiction_id, i.short AS instrument, o.id AS obligation_id, o.title AS obligation,
  o.citation AS citation, f.verdict AS verdict, f.from AS since
ORDER BY jurisdiction_id, obligation_id
