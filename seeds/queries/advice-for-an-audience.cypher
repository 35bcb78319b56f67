/*---
question: What is advised to developers, policy makers, researchers or the public?
explanation: Recommendations for the audience with the practices they call for and how firmly they are attested.
inputs:
  - { name: audience, label: Audience, type: choice, default: policy-makers, choices: [{ value: developers, label: developers }, { value: policy-makers, label: policy makers }, { value: researchers, label: researchers }, { value: public, label: the public }] }
result: { kind: table }
cites: [credited_to]
tags: [recommendations]
example:
  inputs: { audience: researchers }
  rows:
    - { recommendation_id: advice-mitigation-research }
    - { recommendation_id: advice-research-priorities }
    - { recommendation_id: advice-taxonomy }
---*/
MATCH (r:Recommendation)
WHERE $audience IN r.audiences
OPTIONAL MATCH (r)-[:CALLS_FOR]->(p:Mitigation)
WITH r, p ORDER BY p.label
WITH r, collect(p.label) AS practices
RETURN r.id AS recommendation_id, r.label AS recommendation, r.text AS advice, practices AS practices,
  r.attestation AS attestation, r.credited_to AS credited_to
ORDER BY recommendation_id
