/*---
question: From which sides can a case be looked at?
explanation: The named situations for which findings are kept in the graph. Other queries offer them as choices.
result: { kind: table }
tags: [choices, findings]
example:
  rows:
    - { id: deployer }
    - { id: downstream-modifier }
    - { id: generator-provider }
    - { id: high-risk-provider }
    - { id: host }
    - { id: provider-in-eu, label: Provider established in the Union }
    - { id: provider-third-country }
---*/
MATCH (s:Situation)
RETURN s.id AS id, s.label AS label, s.meaning AS meaning
ORDER BY id
