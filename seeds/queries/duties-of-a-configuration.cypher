/*---
question: Which duties does a configuration carry in a jurisdiction on a given day?
explanation: >-
  Findings are kept for the day of the edition; those whose start lies ahead count once the day has come. `undetermined`
  means that facts which are not known would decide, and names them.
inputs:
  - { name: configuration, label: Configuration, type: node, node: Configuration }
  - { name: jurisdiction, label: Jurisdiction, type: node, node: Jurisdiction, default: EU }
  - { name: situation, label: Seen from, type: choice, choices_query: situations, default: provider-in-eu }
  - { name: day, label: On the day, type: date, default: { days_after_edition: 0 } }
result: { kind: table }
cites: [citation]
tags: [findings, obligations]
example:
  inputs: { configuration: cfg-029f6768cf, day: '2027-08-02' }
  includes:
    - { obligation_id: EU-AIA-53-1-d, verdict: applies, since: '2027-08-02' }
  at_least: 8
---*/
MATCH (:Configuration {id: $configuration})-[f:SUBJECT_TO|MAY_BE_SUBJECT_TO|EXEMPT_FROM {situation: $situation}]->(o:Obligation)
MATCH (o)-[:UNDER]->(i:Instrument)-[:`IN`]->(:Jurisdiction {id: $jurisdiction})
WHERE (f.from IS NULL OR f.from <= $day) AND (f.until IS NULL OR $day < f.until)
RETURN o.id AS obligation_id, o.title AS obligation, i.short AS instrument, o.citation AS citation,
  CASE f.verdict WHEN 'upcoming' THEN 'applies' ELSE f.verdict END AS verdict, f.from AS since, f.until AS until,
  f.deciding AS would_decide
ORDER BY verdict, obligation_id
