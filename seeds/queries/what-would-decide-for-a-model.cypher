/*---
question: Which open facts would settle the most duties of a model?
explanation: >-
  Facts that are not known of the first release or the situation, by how many open duties they are named to decide. Find
  out the first ones first.
inputs:
  - { name: model, label: Model, type: node, node: Model }
  - { name: situation, label: Seen from, type: choice, choices_query: situations, default: provider-in-eu }
  - { name: jurisdiction, label: Only in, type: node, node: Jurisdiction, required: false }
result: { kind: table }
cites: [citations]
tags: [findings, facts, models]
example:
  inputs: { model: olmo-2-32b, jurisdiction: EU }
  rows:
    - { fact_id: public.usage_info, open_duties: 2, citations: ['AI Act Art. 53(1)(a)', 'AI Act Art. 53(1)(b)'] }
---*/
MATCH (m:Model {id: $model})-[:HAS_RELEASE]->(r:Release)-[:HAS_CONFIGURATION]->(:Configuration)-[f:MAY_BE_SUBJECT_TO {situation: $situation}]->(o:Obligation)-[:UNDER]->(i:Instrument)
WHERE r.id = m.first_release AND ($jurisdiction IS NULL OR i.jurisdiction = $jurisdiction)
UNWIND f.deciding AS fact
WITH fact, o, i.short + ' ' + o.citation AS citation ORDER BY o.id
WITH fact, count(o) AS duties, collect(citation) AS citations
MATCH (x:Fact {id: fact})
RETURN x.id AS fact_id, x.question AS question, duties AS open_duties, citations AS citations
ORDER BY open_duties DESC, fact_id
