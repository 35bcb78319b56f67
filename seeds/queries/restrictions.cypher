/*---
question: Which restrictions do licences carry, and how many licences carry each?
explanation: Restrictions as the licence records name them. Other queries offer them as choices.
result: { kind: table }
tags: [choices, licences]
example:
  includes:
    - { id: research-only, licences: 6 }
    - { id: geographic-exclusion, licences: 3 }
---*/
MATCH (l:Licence)
UNWIND l.restrictions AS restriction
RETURN restriction AS id, replace(restriction, '-', ' ') AS label, count(DISTINCT l) AS licences
ORDER BY id
