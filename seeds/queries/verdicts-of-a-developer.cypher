/*---
question: How do the duties of the EU AI Act fall on the models of a developer?
explanation: >-
  The verdict of each duty on general-purpose models, Art. 52 to 55, for each first release. An empty cell means that
  the duty is not triggered or not in force.
inputs:
  - { name: developer, label: Developer, type: node, node: Developer }
  - { name: situation, label: Seen from, type: choice, choices_query: situations, default: provider-in-eu }
result: { kind: matrix, row: model, column: citation, cell: verdict }
cites: [citation]
tags: [findings, models, comparison]
example:
  inputs: { developer: deepseek }
  includes:
    - { model: DeepSeek-V3, citation: Art. 53(1)(c), verdict: upcoming }
---*/
MATCH (m:Model)-[:DEVELOPED_BY]->(:Developer {id: $developer})
MATCH (m)-[:HAS_RELEASE]->(r:Release)-[:HAS_CONFIGURATION]->(:Configuration)-[f:SUBJECT_TO|EXEMPT_FROM|MAY_BE_SUBJECT_TO {situation: $situation}]->(o:Obligation)
WHERE r.id = m.first_release AND (o.id STARTS WITH 'EU-AIA-52-' OR o.id STARTS WITH 'EU-AIA-53-' OR o.id STARTS WITH 'EU-AIA-54-' OR o.id STARTS WITH 'EU-AIA-55-')
RETURN m.id AS model_id, m.name AS model, o.id AS obligation_id, o.citation AS citation, f.verdict AS verdict
ORDER BY model_id, obligation_id
