/*---
question: Which risks does no duty answer?
explanation: Risks to which the compilers linked no duty of any jurisdiction, and the practices that might lower them.
result: { kind: table }
tags: [risks, gaps]
example:
  rows:
    - { risk_id: B8 }
    - { risk_id: E7 }
    - { risk_id: E8 }
    - { risk_id: L2 }
    - { risk_id: R10 }
    - { risk_id: R11 }
    - { risk_id: R7 }
    - { risk_id: R8 }
    - { risk_id: R9 }
    - { risk_id: S10 }
---*/
MATCH (r:Risk)
WHERE NOT EXISTS { MATCH (:Obligation)-[:ADDRESSES]->(r) }
OPTIONAL MATCH (p:Mitigation)-[:MITIGATES]->(r)
WITH r, p ORDER BY p.label
WITH r, collect(p.label) AS practices
RETURN r.id AS risk_id, r.label AS risk, r.text AS statement, practices AS practices
ORDER BY risk_id
