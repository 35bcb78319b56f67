/*---
question: Which risks does a duty answer?
explanation: The compilers' own reading of what a duty is for, with their reason. It does not say that the duty works.
inputs:
  - { name: obligation, label: Duty, type: node, node: Obligation, default: EU-AIA-53-1-d }
result: { kind: table }
cites: [citation]
tags: [risks, obligations]
example:
  rows:
    - { risk_id: E6, risk: Bias stays, citation: Art. 53(1)(d) }
    - { risk_id: S13 }
    - { risk_id: S9 }
---*/
MATCH (o:Obligation {id: $obligation})-[a:ADDRESSES]->(r:Risk)
WITH o, r, min(a.reason) AS reason, min(a.confidence) AS confidence
RETURN r.id AS risk_id, r.label AS risk, r.text AS statement, reason AS reason, confidence AS confidence,
  o.citation AS citation
ORDER BY risk_id
