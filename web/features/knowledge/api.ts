import type { Confidence } from '../../../graph/model/basics.ts';
import type {
  Attestation,
  Benefit,
  Concept,
  ImpactArea,
  Mechanism,
  Mitigation,
  NamedBy,
  Objection,
  OpenQuestion,
  Recommendation,
  Risk,
  Stage,
  Statement,
} from '../../../graph/model/knowledge.ts';
import type { Status } from '../../../graph/model/law.ts';
import type { Source } from '../../../graph/model/taxonomy.ts';
import { getJson } from '../../app/api.ts';

/** With how many duties answer a risk or ask for a measure, and how many of those are in force. */
type Answered<T> = T & { duties: { all: number; inForce: number } };

/** All that is argued about openness, as `GET /api/knowledge` gives it. */
export type Argument = {
  stages: Stage[];
  areas: ImpactArea[];
  risks: Answered<Risk>[];
  benefits: Benefit[];
  mitigations: Answered<Mitigation>[];
  mechanisms: Mechanism[];
  concepts: Concept[];
  recommendations: Recommendation[];
  questions: OpenQuestion[];
  objections: Objection[];
  statements: Statement[];
  /** The parts of a model that drive some risk or benefit, in the order of the strip. */
  components: { id: string; label: string; position: number | null }[];
};

/** One point with its kind. */
export type Point =
  | { label: 'Stage'; record: Stage }
  | { label: 'ImpactArea'; record: ImpactArea }
  | { label: 'Risk'; record: Risk }
  | { label: 'Benefit'; record: Benefit }
  | { label: 'Mitigation'; record: Mitigation }
  | { label: 'Mechanism'; record: Mechanism }
  | { label: 'Concept'; record: Concept }
  | { label: 'Recommendation'; record: Recommendation }
  | { label: 'OpenQuestion'; record: OpenQuestion }
  | { label: 'Objection'; record: Objection }
  | { label: 'Statement'; record: Statement };

/** What a point is joined to. */
export type Neighbour = {
  relation: string;
  direction: 'out' | 'in';
  label: string;
  id: string;
  title: string;
  text?: string;
  attestation?: Attestation;
  namedBy?: NamedBy;
  evidence?: string;
  resolution?: string;
};

/** A duty that answers a risk or asks for a measure, with the reason; `theme` is missing where the duty was named. */
export type Duty = {
  id: string;
  title: string;
  citation: string;
  binding: boolean;
  status: Status | null;
  instrument: { id: string; short: string };
  jurisdiction: { id: string; name: string };
  reason: string;
  theme: string | null;
  confidence: Confidence;
};

/** One point as `GET /api/knowledge/:id` gives it. */
export type PointAnswer = { node: Point; neighbours: Neighbour[]; obligations: Duty[]; sources: Source[] };

/** All that is argued. Rejects with an `ApiError`. */
export function readArgument(): Promise<Argument> {
  return getJson('/api/knowledge');
}

/** One point. Rejects with an `ApiError`, whose code is `not-found` where there is none. */
export function readPoint(id: string): Promise<PointAnswer> {
  return getJson(`/api/knowledge/${encodeURIComponent(id)}`);
}
