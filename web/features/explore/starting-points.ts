import type { NodeRef } from '../../../graph/model/scene.ts';

/** A scene to begin with, in the words of what it answers: nodes to show, or two ends to find paths between. */
export type StartingPoint = {
  words: string;
  show?: readonly NodeRef[];
  /** Keys of the two ends. */
  path?: { from: string; to: string };
};

const node = (label: string, id: string): NodeRef => ({ label, id });

/** What people come to see first. A test holds that every node of it is in the graph. */
export const startingPoints: readonly StartingPoint[] = [
  {
    words: 'How does the EU AI Act reach DeepSeek-R1? The paths to the summary of the training content',
    path: { from: 'Model deepseek-r1', to: 'Obligation EU-AIA-53-1-d' },
  },
  {
    words: 'What openness lifts in the EU AI Act: two duties and the exemption that lifts them',
    show: [
      node('Instrument', 'EU-AIA'),
      node('Obligation', 'EU-AIA-53-1-a'),
      node('Obligation', 'EU-AIA-53-1-b'),
      node('Exemption', 'EU-AIA-53-2'),
    ],
  },
  {
    words: 'Training-data disclosure in the Union, in California and in China',
    show: [
      node('Theme', 'data.disclosure'),
      node('Obligation', 'EU-AIA-53-1-d'),
      node('Obligation', 'US-CA-AB2013-3111'),
      node('Obligation', 'CN-GAI-7'),
      node('Instrument', 'EU-AIA'),
      node('Jurisdiction', 'EU'),
      node('Jurisdiction', 'US-CA'),
      node('Jurisdiction', 'CN'),
    ],
  },
  { words: 'The EU AI Act and all that amends or interprets it', show: [node('Instrument', 'EU-AIA')] },
];
