/*---
question: How many duties does each jurisdiction have on each theme?
explanation: Duties by their widest theme. A duty on several themes counts on each. An empty cell means none was found.
result: { kind: matrix, row: theme, column: jurisdiction, cell: duties }
tags: [themes, comparison, figures]
example:
  at_least: 40
---*/
MATCH (t:Theme)
WHERE NOT EXISTS { MATCH (t)-[:BROADER]->(:Theme) }
MATCH (o:Obligation)-[:ABOUT]->(:Theme)-[:BROADER*0..2]->(t)
MATCH (o)-[:UNDER]->(:Instrument)-[:`IN`]->(j:Jurisdiction)
RETURN t.id AS theme_id, t.label AS theme, j.id AS jurisdiction_id, j.name AS jurisdiction, count(DISTINCT o) AS duties
ORDER BY theme_id, jurisdiction_id
