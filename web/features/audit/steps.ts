import { entryKey } from '../../../graph/model/audit-limits.ts';
import type { AuditEntry } from '../../../graph/model/audit.ts';
import type { Exposure } from '../../../graph/model/release.ts';
import type { Component, LevelCode } from '../../../graph/model/taxonomy.ts';
import type { ModelRecord } from '../models/model-record.ts';

/** One part of one model to look at: the first release, which is the one that was scored. */
export type Step = {
  key: string;
  record: ModelRecord;
  release: string;
  component: Component;
  exposure: Exposure;
  published: LevelCode;
};

/** All parts to go through: model by model as the audit names them, each in the order of the openness strip. */
export function stepsOf(
  models: readonly string[],
  records: readonly ModelRecord[],
  components: readonly Component[],
): Step[] {
  const scored = components
    .filter(({ position }) => position !== undefined)
    .toSorted((a, b) => a.position! - b.position!);
  return models.flatMap((id) => {
    const record = records.find(({ model }) => model.id === id);
    const release = record?.model.releases[0];
    if (!record || !release) return [];
    return scored.flatMap((component): Step[] => {
      const exposure = release.exposes.find((one) => one.component === component.id);
      if (!exposure) return [];
      const key = entryKey({ release: release.id, component: component.id });
      return [{ key, record, release: release.id, component, exposure, published: exposure.level }];
    });
  });
}

/** The next step without a verdict after a place, from the start again after the end; `undefined` when none is left. */
export function nextOpen(
  steps: readonly Step[],
  judged: ReadonlySet<string>,
  after: number,
): Step | undefined {
  const order = [...steps.slice(after + 1), ...steps.slice(0, after + 1)];
  return order.find(({ key }) => !judged.has(key));
}

/** The step that the address names, by model and part; without a part the model's first, without either the first. */
export function stepAt(steps: readonly Step[], model: unknown, part: unknown): Step | undefined {
  const ofModel = steps.filter(({ record }) => record.model.id === model);
  return ofModel.find(({ component }) => component.id === part) ?? ofModel[0];
}

/** How many parts of each model have a verdict, in the order of the audit. */
export function progressOf(steps: readonly Step[], judged: ReadonlySet<string>) {
  const byModel = Map.groupBy(steps, ({ record }) => record.model.id);
  return [...byModel.values()].map((parts) => ({
    id: parts[0]!.record.model.id,
    name: parts[0]!.record.model.name,
    done: parts.filter(({ key }) => judged.has(key)).length,
    total: parts.length,
  }));
}

/** The verdicts by the keys of their steps. */
export function verdictsByKey(entries: readonly AuditEntry[]): Map<string, AuditEntry> {
  return new Map(entries.map((entry) => [entryKey(entry), entry]));
}
