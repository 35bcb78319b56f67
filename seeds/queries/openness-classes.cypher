/*---
question: Which classes of openness do the schemes know?
explanation: The classes of each scheme from the least open up. Other queries offer them as choices.
result: { kind: table }
cites: [scheme]
tags: [choices, openness, classes]
example:
  includes:
    - { id: mof-1, label: 'Class I, Open Science', rank: 3 }
    - { id: g7-weights-available, rank: 1 }
  at_least: 9
---*/
MATCH (t:Tier)-[:OF_SCHEME]->(s:Scheme)
RETURN t.id AS id, t.label AS label, s.label AS scheme, t.rank AS rank, t.meaning AS meaning
ORDER BY scheme, rank, id
