/*---
question: Which releases reach a class of openness, and which might?
explanation: >-
  Releases that a scheme puts into the class, and those for which what is not known leaves it open. `contested` marks
  classes on which readings of the law differ.
inputs:
  - { name: tier, label: Class, type: choice, choices_query: openness-classes, default: eu-art-53-2-open-source-release }
result: { kind: table }
cites: [scheme]
tags: [openness, models, classes]
example:
  inputs: { tier: osaid-open-source }
  includes:
    - { model_id: llm360-amber, standing: reached }
    - { model_id: olmo-7b, standing: reached }
    - { model_id: apertus-70b, standing: possible }
---*/
MATCH (m:Model)-[:HAS_RELEASE]->(r:Release)-[c:CLASSED_AS|MAY_BE_CLASSED_AS]->(t:Tier {id: $tier})-[:OF_SCHEME]->(s:Scheme)
RETURN CASE type(c) WHEN 'CLASSED_AS' THEN 'reached' ELSE 'possible' END AS standing, m.id AS model_id, m.name AS model,
  r.id AS release_id, r.licence AS licence_id, c.contested AS contested, s.label AS scheme
ORDER BY standing DESC, model_id, release_id
