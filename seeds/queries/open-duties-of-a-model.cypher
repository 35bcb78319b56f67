/*---
question: Which duties of a model cannot be settled from what is known, and what would settle them?
explanation: Undetermined findings for the first release, with the facts that would decide. Unknown does not mean no.
inputs:
  - { name: model, label: Model, type: node, node: Model }
  - { name: situation, label: Seen from, type: choice, choices_query: situations, default: provider-in-eu }
  - { name: jurisdiction, label: Only in, type: node, node: Jurisdiction, required: false }
result: { kind: table }
cites: [citation]
tags: [findings, facts, models, obligations]
example:
  inputs: { model: olmo-2-32b, jurisdiction: EU }
  rows:
    - { obligation_id: EU-AIA-53-1-a, would_decide: [public.usage_info] }
    - { obligation_id: EU-AIA-53-1-b, would_decide: [public.usage_info] }
---*/
MATCH (m:Model {id: $model})-[:HAS_RELEASE]->(r:Release)-[:HAS_CONFIGURATION]->(:Configuration)-[f:MAY_BE_SUBJECT_TO {situation: $situation}]->(o:Obligation)-[:UNDER]->(i:Instrument)
WHERE r.id = m.first_release AND ($jurisdiction IS NULL OR i.jurisdiction = $jurisdiction)
RETURN i.jurisdiction AS jurisdiction_id, i.short AS instrument, o.id AS obligation_id, o.title AS obligation,
  o.citation AS citation, f.deciding AS would_decide
ORDER BY jurisdiction_id, obligation_id
