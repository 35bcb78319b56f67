/*---
question: Which practices does the law ask for most?
explanation: Practices by the number of duties that call for them in the compilers' reading, and in how many jurisdictions.
result: { kind: table }
tags: [mitigations, obligations, figures]
example:
  includes:
    - { practice_id: deployer-safeguards, duties: 46 }
    - { practice_id: documentation, duties: 40 }
---*/
MATCH (o:Obligation)-[:CALLS_FOR]->(p:Mitigation)
MATCH (o)-[:UNDER]->(i:Instrument)
RETURN p.id AS practice_id, p.label AS practice, p.kind AS kind, count(DISTINCT o) AS duties,
  count(DISTINCT i.jurisdiction) AS jurisdictions
ORDER BY duties DESC, practice_id
