/*---
question: What lowers a risk, and which duties ask for it?
explanation: Practices that mitigate the risk, and duties that call for them in the compilers' reading. A practice without duties is left to good will.
inputs:
  - { name: risk, label: Risk, type: node, node: Risk, default: S8 }
result: { kind: table }
cites: [citations]
tags: [risks, mitigations, obligations]
example:
  rows:
    - { practice_id: safe-tuning-data, duties: 0 }
    - { practice_id: tamper-resistant-tuning, duties: 0 }
---*/
MATCH (p:Mitigation)-[m:MITIGATES]->(:Risk {id: $risk})
OPTIONAL MATCH (o:Obligation)-[:CALLS_FOR]->(p)
OPTIONAL MATCH (o)-[:UNDER]->(i:Instrument)
WITH DISTINCT p, m, o, i.short + ' ' + o.citation AS citation ORDER BY o.id
WITH p, m, count(o) AS duties, collect(citation) AS citations
RETURN p.id AS practice_id, p.label AS practice, p.kind AS kind, m.named_by AS named_by, duties AS duties,
  citations AS citations
ORDER BY practice_id
