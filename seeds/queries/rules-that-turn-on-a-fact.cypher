/*---
question: Which duties and exemptions turn on whether something is public?
explanation: >-
  Duties and exemptions whose condition tests that fact, itself or through legal definitions up to five steps away.
  Being tested is not being decided by it: other facts may decide first.
inputs:
  - { name: fact, label: Fact, type: node, node: Fact, default: public.weights }
result: { kind: table }
cites: [citation]
tags: [openness, obligations, exemptions, facts]
example:
  rows:
    - { rule_id: EU-AIA-53-2, steps: 3 }
    - { rule_id: EU-AIA-54-6, steps: 3 }
    - { rule_id: CN-CUPL-OS, steps: 1 }
    - { rule_id: CN-DS-14, steps: 2 }
    - { rule_id: CN-DS-15, steps: 2 }
    - { rule_id: CN-DS-19, steps: 2 }
    - { rule_id: CN-EXP-CAT, steps: 2 }
    - { rule_id: CN-FW-3, steps: 1 }
    - { rule_id: CN-MAIL-OS, steps: 1 }
    - { rule_id: EU-AIA-25-4, steps: 2 }
    - { rule_id: US-EO14409-3, steps: 2 }
---*/
MATCH p = (o)-[:REQUIRES*0..5]->(x)-[:TESTS]->(:Fact {id: $fact})
WHERE o:Obligation OR o:Exemption
WITH o, min(length(p)) AS steps
MATCH (o)-[:UNDER]->(i:Instrument)
RETURN labels(o)[0] AS kind, o.id AS rule_id, o.title AS rule, i.jurisdiction AS jurisdiction_id,
  i.short AS instrument, o.citation AS citation, steps AS steps
ORDER BY kind, rule_id
