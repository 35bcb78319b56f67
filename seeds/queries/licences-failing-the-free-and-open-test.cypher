/*---
question: Which licences fail the test of a free and open-source licence, and by which restriction?
explanation: >-
  Licences that do not pass the test of Art. 53(2) of the EU AI Act in any reading, a row for each restriction. What
  licences that pass carry too, such as attribution, is left out. None listed means that nothing is granted, or that the
  restrictions are not known.
inputs:
  - { name: restriction, label: Only with, type: choice, choices_query: restrictions, required: false }
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
MATCH (free:Licence {eu_reading: 'free-and-open'})
UNWIND free.restrictions AS each
WITH collect(DISTINCT each) AS harmless
MATCH (l:Licence {eu_reading: 'not'})
WITH l, [x IN coalesce(l.restrictions, []) WHERE NOT (x IN harmless)] AS found
UNWIND CASE WHEN size(found) = 0 THEN ['none listed'] ELSE found END AS restriction
WITH l, restriction
WHERE $restriction IS NULL OR restriction = $restriction
RETURN l.id AS licence_id, l.name AS licence, l.kind AS kind, restriction AS restriction, 'Art. 53(2) EU AI Act' AS citation
ORDER BY licence_id, restriction
