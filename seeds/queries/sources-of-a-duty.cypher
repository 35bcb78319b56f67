/*---
question: Where is a duty stated, and how sure is that?
explanation: The sources of the record with the place in them, the day they were checked and how firmly the statement is held.
inputs:
  - { name: obligation, label: Duty, type: node, node: Obligation, default: EU-AIA-53-1-d }
result: { kind: table }
cites: [source, pinpoint]
tags: [confidence, obligations, sources]
example:
  includes:
    - { source_id: eu-s1, pinpoint: Art. 53(1)(d), confidence: primary }
    - { source_id: eu-s5, confidence: secondary }
---*/
MATCH (:Obligation {id: $obligation})-[r:STATED_IN]->(s:Source)
RETURN s.id AS source_id, s.title AS source, coalesce(r.pinpoint, 'no place given') AS pinpoint, r.confidence AS confidence,
  r.checked AS checked, s.url AS url, r.key AS key
ORDER BY source_id, key
