/*---
question: Which licences stop at a number of users, a revenue or a border?
explanation: Thresholds from which the licence asks for more or ends, and territories it leaves out. None means no such limit is known.
result: { kind: table }
tags: [licences]
example:
  rows:
    - { licence_id: baichuan2-community, users: 1000000 }
    - { licence_id: databricks-open-model, users: 700000000 }
    - { licence_id: grok-2-community, revenue_usd: 1000000 }
    - { licence_id: jamba-open-model, revenue_usd: 50000000 }
    - { licence_id: kimi-k2-modified-mit, users: 100000000, revenue_usd: 20000000 }
    - { licence_id: llama-2, users: 700000000 }
    - { licence_id: llama-3, users: 700000000 }
    - { licence_id: llama-3.1, users: 700000000 }
    - { licence_id: llama-3.2, users: 700000000, without: [EU] }
    - { licence_id: llama-3.3, users: 700000000 }
    - { licence_id: llama-4, users: 700000000, without: [EU] }
    - { licence_id: minimax-model-01, users: 100000000 }
    - { licence_id: qwen, users: 100000000 }
    - { licence_id: stability-community, revenue_usd: 1000000 }
    - { licence_id: tencent-hunyuan-community, without: [EU, GB, KR] }
    - { licence_id: tii-falcon-llm-1.0, revenue_usd: 1000000 }
    - { licence_id: tongyi-qianwen, users: 100000000 }
---*/
MATCH (l:Licence)
WHERE l.user_threshold IS NOT NULL OR l.revenue_threshold_usd IS NOT NULL OR l.excluded_territory IS NOT NULL
RETURN l.id AS licence_id, l.name AS licence, l.user_threshold AS users, l.revenue_threshold_usd AS revenue_usd,
  l.excluded_territory AS without
ORDER BY licence_id
