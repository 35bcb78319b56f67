/*---
question: Which models come from a country?
explanation: By the countries of the developer, which may be several. Developers without a known country are left out.
inputs:
  - { name: country, label: Country (two letters), type: text, default: AE }
result: { kind: table }
tags: [models, developers]
example:
  inputs: { country: CH }
  rows:
    - { model_id: apertus-70b, model: Apertus 70B }
---*/
MATCH (m:Model)-[:DEVELOPED_BY]->(d:Developer)
WHERE $country IN d.countries
RETURN m.id AS model_id, m.name AS model, d.id AS developer_id, d.name AS developer, d.countries AS countries, m.date AS date
ORDER BY date, model_id
