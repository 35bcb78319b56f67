/*---
question: Which benefits of openness lose a driver when the weights are closed?
explanation: >-
  Benefits that openness of the part is held to bring about, with how many other parts bring them about too. Zero means
  that the benefit goes with the part. All of it is inference and marked so in the graph.
inputs:
  - { name: component, label: Part that is closed, type: node, node: Component, default: deployment_data_architecture_weights }
result: { kind: table }
cites: [named_by]
tags: [benefits, components, openness]
example:
  includes:
    - { benefit_id: E5, other_drivers: 0 }
    - { benefit_id: M3, other_drivers: 0 }
    - { benefit_id: B3, other_drivers: 1 }
---*/
MATCH (b:Benefit)-[d:DRIVEN_BY]->(:Component {id: $component})
OPTIONAL MATCH (b)-[:DRIVEN_BY]->(other:Component)
WHERE other.id <> $component
WITH b, d, count(other) AS others
RETURN b.id AS benefit_id, b.label AS benefit, b.text AS statement, others AS other_drivers, d.named_by AS named_by
ORDER BY other_drivers, benefit_id
