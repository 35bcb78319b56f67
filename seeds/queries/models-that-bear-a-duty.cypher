/*---
question: Which models does a duty reach, and since when?
explanation: >-
  Models whose first release makes their maker bear the duty, now or from a day ahead. Those that are exempt or open are
  listed too, with their verdict.
inputs:
  - { name: obligation, label: Duty, type: node, node: Obligation, default: EU-AIA-55-1-a }
  - { name: situation, label: Seen from, type: choice, choices_query: situations, default: provider-in-eu }
  - { name: verdict, label: Only, type: choice, required: false, choices: [{ value: applies, label: applies }, { value: upcoming, label: upcoming }, { value: exempt, label: exempt }, { value: undetermined, label: undetermined }] }
result: { kind: table }
cites: [citation]
tags: [findings, models, obligations]
example:
  inputs: { verdict: upcoming }
  includes:
    - { model_id: gpt-4, since: '2027-08-02' }
    - { model_id: llama-3.1-405b, verdict: upcoming }
  at_least: 11
---*/
MATCH (m:Model)-[:HAS_RELEASE]->(r:Release)-[:HAS_CONFIGURATION]->(:Configuration)-[f:SUBJECT_TO|EXEMPT_FROM|MAY_BE_SUBJECT_TO {situation: $situation}]->(o:Obligation {id: $obligation})
WHERE r.id = m.first_release AND ($verdict IS NULL OR f.verdict = $verdict)
MATCH (o)-[:UNDER]->(i:Instrument)
RETURN m.id AS model_id, m.name AS model, f.verdict AS verdict, f.from AS since, i.short AS instrument,
  o.citation AS citation
ORDER BY verdict, model_id
