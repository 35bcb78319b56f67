/*---
question: How open is each part across all releases?
explanation: Releases by part and level. Unknown and not applicable are counted as such and not as closed.
result: { kind: matrix, row: part, column: level, cell: releases }
tags: [openness, components, figures]
example:
  includes:
    - { part: Pre-training code, level: C2, releases: 1 }
---*/
MATCH (r:Release)-[e:EXPOSES]->(c:Component)
RETURN c.id AS component_id, c.label AS part, c.position AS position, e.level AS level, count(DISTINCT r) AS releases
ORDER BY position, level
