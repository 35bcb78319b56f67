import { describe, expect, it } from 'vitest';
import { QueryDraft, type KeptQuery, type QueryInput } from '../../../graph/model/saved-query.ts';
import { draftOf, faultsOf, formFor, inputsOf, type SaveForm } from './save-form.ts';

const text =
  'MATCH (m:Model) WHERE m.params > $least AND m.released < $day AND m.id = $model_id RETURN m.id AS id';
const fields = { least: '7', day: '2025-08-02', model_id: 'gpt-2' };
const filled = (over: Partial<SaveForm> = {}): SaveForm => ({
  ...formFor(undefined, [[1], [2]]),
  question: 'Which models are large?',
  inputs: inputsOf(text, fields, []),
  ...over,
});

describe('inputs', () => {
  it('are guessed from the parameters and what stands in their fields', () => {
    expect(
      inputsOf(text, fields, []).map(({ label, type, usual, required }) => [label, type, usual, required]),
    ).toEqual([
      ['Least', 'number', '7', true],
      ['Day', 'date', '2025-08-02', true],
      ['Model id', 'text', 'gpt-2', true],
    ]);
    const [only] = inputsOf('RETURN $x', {}, []);
    expect(only).toMatchObject({ type: 'text', usual: '', required: false });
  });

  it('keep what was written about them, then what the saved query says, and go with the parameter', () => {
    const saved: QueryInput[] = [
      { name: 'day', label: 'Until', type: 'date', required: false, default: { days_after_edition: 180 } },
    ];
    const first = inputsOf(text, fields, [], saved);
    expect(first[1]).toMatchObject({ label: 'Until', required: false, usual: '' });
    first[0]!.label = 'At least';
    expect(inputsOf('RETURN $least', {}, first).map(({ label }) => label)).toEqual(['At least']);
  });
});

describe('the draft', () => {
  it('is one that the server takes', () => {
    const draft = draftOf(filled({ tags: 'models, , size, models' }), text, undefined);
    expect(QueryDraft.parse(draft)).toEqual(draft);
    expect(draft.inputs.map((input) => input.default)).toEqual([7, '2025-08-02', 'gpt-2']);
    expect(draft.tags).toEqual(['models', 'size']);
    expect(draft.result).toEqual({ kind: 'table' });
  });

  it('takes one figure for a number', () => {
    expect(formFor(undefined, [[7]]).result).toEqual({ kind: 'number' });
    expect(formFor(undefined, [['seven']]).result).toEqual({ kind: 'table' });
  });

  it('keeps what the form does not show: choices, counted days, a picture, citations', () => {
    const inputs: QueryInput[] = [
      {
        name: 'least',
        label: 'Least',
        type: 'choice',
        required: true,
        choices: [{ value: 7, label: 'seven' }],
      },
      { name: 'day', label: 'Day', type: 'date', required: true, default: { days_after_edition: 180 } },
    ];
    const kept = {
      ...draftOf(filled(), text, undefined),
      inputs,
      cites: ['citation'],
      result: { kind: 'scene', nodes: [{ id: 'id', label: 'id', of: 'of' }] },
      origin: 'shared',
    } as unknown as KeptQuery;
    const form = { ...formFor(kept, undefined), inputs: inputsOf(text, fields, [], inputs) };
    const draft = draftOf(form, text, kept);
    expect(form.shared).toBe(true);
    expect(draft.inputs.slice(0, 2)).toEqual(inputs);
    expect(draft.cites).toEqual(['citation']);
    expect(draft.result).toEqual(kept.result);
  });
});

describe('faults', () => {
  it('are none in a form that is filled', () => expect(faultsOf(filled())).toEqual({}));

  it.each([
    ['question', filled({ question: 'Which models are large' }), /question mark/],
    ['question', filled({ question: 'Why?' }), /10 characters/],
    ['tags', filled({ tags: 'ok, not ok' }), /not ok/],
    ['Id', filled({ inputs: inputsOf('RETURN $Id', {}, []) }), /Rename \$Id/],
    ['least', filled({ inputs: [{ ...filled().inputs[0]!, usual: 'many' }] }), /write a figure/],
    ['day', filled({ inputs: [{ ...filled().inputs[1]!, usual: 'soon' }] }), /YYYY-MM-DD/],
    ['model_id', filled({ inputs: [{ ...filled().inputs[2]!, type: 'node' }] }), /label of the nodes/],
    ['least', filled({ inputs: [{ ...filled().inputs[0]!, label: ' ' }] }), /in words/],
  ])('name %s with the mend', (field, form, words) => expect(faultsOf(form)[field]).toMatch(words));
});
