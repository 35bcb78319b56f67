/*---
question: Which restrictions does each licence carry?
explanation: >-
  Licences that are not free and open in every reading, against their restrictions. An empty cell means that the
  restriction is not listed for the licence.
result: { kind: matrix, row: licence, column: restriction, cell: reading }
tags: [licences, openness]
example:
  includes:
    - { licence_id: llama-4, restriction: geographic-exclusion, reading: not }
    - { licence_id: gemma-terms, restriction: provider-may-restrict-use, reading: contested }
---*/
MATCH (l:Licence)
WHERE l.eu_reading <> 'free-and-open'
UNWIND l.restrictions AS restriction
RETURN l.id AS licence_id, l.name AS licence, restriction AS restriction, l.eu_reading AS reading
ORDER BY licence_id, restriction
