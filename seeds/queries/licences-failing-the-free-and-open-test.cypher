/*---
question: Which licences fail the test of a free and open-source licence, and by which restriction?
explanation: >-
  Licences that do not pass the test of Art. 53(2) of the EU AI Act in any reading. A row for each restriction; those
  without a listed one fail because nothing is granted or published.
inputs:
  - { name: restriction, label: Only with, type: text, required: false }
result: { kind: table }
cites: [citation]
tags: [licences, openness, exemptions]
example:
  inputs: { restriction: research-only }
  rows:
    - { licence_id: exaone-1.2-nc }
    - { licence_id: glm-130b }
    - { licence_id: llama-1 }
    - { licence_id: mistral-research-0.1 }
    - { licence_id: opt-175b }
    - { licence_id: qwen-research }
---*/
MATCH (l:Licence {eu_reading: 'not'})
UNWIND CASE WHEN l.restrictions IS NULL OR size(l.restrictions) = 0 THEN ['none listed'] ELSE l.restrictions END AS restriction
WITH l, restriction
WHERE $restriction IS NULL OR restriction = $restriction
RETURN l.id AS licence_id, l.name AS licence, l.kind AS kind, restriction AS restriction, 'Art. 53(2) EU AI Act' AS citation
ORDER BY licence_id, restriction
