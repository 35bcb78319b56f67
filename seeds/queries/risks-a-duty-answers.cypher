/*---
question: Which risks does a duty answer?
explanation: The compilers' own reading of what a duty is for, with their reason. It does not say that the duty works.
inputs:
  - { name: obligation, label: Duty, type: node, node: Obligation, default: EU-AIA-53-1-d }
result: { kind: table }
cites: [citation]
tags: [risks, obligations]
example:
  at_least: 1
---*/
MATCH (o:Obligation {id: $obligation})-[a:ADDRESSES]->(r:Risk)
WITH o, r, min(a.reason) AS reason, min(a.confidence) AS confidence
RETURN r.id AS risk_id, r.label AS risk, r.text AS statement, reason AS reason, confidence AS confidence,
  o.citation AS citation
ORDER BY risk_id
