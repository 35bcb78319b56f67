/*---
question: Which duties about training data fall on models whose data are closed, and on those whose data are open?
explanation: >-
  Duties that touch training data and apply, or will, to a first release, counted by whether the training data are
  public. Where the counts differ, being closed goes with the duty; it need not be the reason.
inputs:
  - { name: situation, label: Seen from, type: choice, choices_query: situations, default: provider-in-eu }
result: { kind: table }
cites: [citation]
tags: [openness, obligations, findings, components]
example:
  includes:
    - { obligation_id: EU-AIA-53-1-d, citation: Art. 53(1)(d) }
  at_least: 16
---*/
MATCH (m:Model)-[:HAS_RELEASE]->(r:Release)-[:HAS_CONFIGURATION]->(c:Configuration)
WHERE r.id = m.first_release
// Models that share a configuration are counted before the duties are looked for: there are fewer configurations.
WITH c, count(CASE WHEN r.public_training_data = false THEN 1 END) AS closed_models,
  count(CASE WHEN r.public_training_data = true THEN 1 END) AS open_models
MATCH (c)-[:SUBJECT_TO {situation: $situation}]->(o:Obligation)
WITH o, coalesce(sum(closed_models), 0) AS closed_models, coalesce(sum(open_models), 0) AS open_models
MATCH (o)-[:TOUCHES]->(p:Component)
WHERE p.id IN ['training_data_pretraining', 'training_data_sft', 'training_data_alignment']
WITH DISTINCT o, closed_models, open_models
MATCH (o)-[:UNDER]->(i:Instrument)
RETURN i.jurisdiction AS jurisdiction_id, i.short AS instrument, o.id AS obligation_id, o.title AS obligation,
  o.citation AS citation, closed_models AS models_with_closed_data, open_models AS models_with_open_data
ORDER BY jurisdiction_id, obligation_id
