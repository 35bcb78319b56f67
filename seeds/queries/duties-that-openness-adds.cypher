/*---
question: Where does openness lighten a duty, and where does it add one?
explanation: Duties by what openness does to them in the reading of the seeds, with the reason. Only those on which it has an effect.
inputs:
  - { name: effect, label: Only where it, type: choice, required: false, choices: [{ value: exempts, label: exempts }, { value: narrows, label: narrows }, { value: not-reached, label: is not reached }, { value: adds, label: adds }, { value: shifts-role, label: shifts the role }, { value: encourages, label: is encouraged }, { value: practical-only, label: helps in practice }] }
result: { kind: table }
cites: [citation]
tags: [obligations, openness]
example:
  inputs: { effect: exempts }
  includes:
    - { obligation_id: EU-AIA-53-1-a }
    - { obligation_id: EU-AIA-54-1 }
  at_least: 8
---*/
MATCH (o:Obligation)-[:UNDER]->(i:Instrument)
WHERE o.openness <> 'none' AND ($effect IS NULL OR o.openness = $effect)
RETURN o.openness AS effect, i.jurisdiction AS jurisdiction_id, i.short AS instrument, o.id AS obligation_id,
  o.title AS obligation, o.citation AS citation, o.openness_effect AS why
ORDER BY effect, jurisdiction_id, obligation_id
