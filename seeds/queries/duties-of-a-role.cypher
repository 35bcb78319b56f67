/*---
question: Which duties bind a role in a jurisdiction?
explanation: Duties on the role by what the law says, before any case is looked at. `status` is that of the day of the edition.
inputs:
  - { name: role, label: Role, type: node, node: Role, default: hosting-platform }
  - { name: jurisdiction, label: Only in, type: node, node: Jurisdiction, required: false }
result: { kind: table }
cites: [citation]
tags: [obligations, roles]
example:
  inputs: { role: downstream-modifier, jurisdiction: EU }
  includes:
    - { obligation_id: EU-AIA-25-1, citation: Art. 25(1) }
  at_least: 25
---*/
MATCH (o:Obligation)-[:BINDS]->(:Role {id: $role})
MATCH (o)-[:UNDER]->(i:Instrument)
WHERE $jurisdiction IS NULL OR i.jurisdiction = $jurisdiction
RETURN i.jurisdiction AS jurisdiction_id, i.short AS instrument, o.id AS obligation_id, o.title AS obligation,
  o.citation AS citation, o.status AS status, o.binding AS binding
ORDER BY jurisdiction_id, obligation_id
