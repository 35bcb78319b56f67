import {
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  completionKeymap,
  type CompletionContext,
  type CompletionResult,
} from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { bracketMatching, indentUnit } from '@codemirror/language';
import { lintKeymap, setDiagnostics } from '@codemirror/lint';
import { EditorState, Prec } from '@codemirror/state';
import { EditorView, keymap, lineNumbers, placeholder } from '@codemirror/view';
import { offersAt, type GraphSchema } from '../completion.ts';
import { offsetOf, pieceEnd } from '../cypher-text.ts';
import { cypherLanguage } from './cypher-language.ts';
import { theme } from './theme.ts';

/** A place in the text that is underlined, with what is said there. Lines and columns count from 1. */
export type Mark = { line: number; column: number; message: string; severity: 'error' | 'warning' };

/** What the page does with an editor. */
export type Editor = {
  /** Puts in another text, as one step that can be undone. */
  write(text: string): void;
  mark(marks: readonly Mark[]): void;
  /** Puts the cursor at a place and the focus into the text. */
  goTo(line: number, column: number): void;
  focus(): void;
  close(): void;
};

/** What an editor tells the page, and asks of it. */
export type EditorEvents = {
  onText(text: string): void;
  onRun(): void;
  /** The schema to complete from; `undefined` until it is read. */
  schema(): GraphSchema | undefined;
};

/**
 * Opens an editor at the end of a shadow root. In one, the editor's styles are adopted sheets, which the content
 * security policy allows; in the document they would be inline styles, which it refuses.
 */
export function openEditor(
  root: ShadowRoot,
  text: string,
  describedBy: string,
  events: EditorEvents,
): Editor {
  const run = { key: 'Mod-Enter', run: () => (events.onRun(), true) };
  const view = new EditorView({
    root,
    parent: root,
    state: EditorState.create({
      doc: text,
      extensions: [
        Prec.highest(keymap.of([run])),
        // Tab is bound to nothing, so that it leaves the editor.
        keymap.of([
          ...closeBracketsKeymap,
          ...completionKeymap,
          ...lintKeymap,
          ...historyKeymap,
          ...defaultKeymap,
        ]),
        EditorState.phrases.of({ 'No diagnostics': 'No marks', Diagnostics: 'Marks' }),
        EditorView.contentAttributes.of({ 'aria-label': 'Cypher', 'aria-describedby': describedBy }),
        EditorView.lineWrapping,
        typeOverSelection,
        EditorView.updateListener.of((update) => {
          if (update.docChanged) events.onText(update.state.doc.toString());
        }),
        autocompletion({ override: [(context) => complete(context, events.schema())], icons: false }),
        bracketMatching(),
        closeBrackets(),
        cypherLanguage,
        history(),
        indentUnit.of('  '),
        lineNumbers(),
        placeholder('MATCH (m:Model) RETURN m.name AS model ORDER BY model'),
        theme,
      ],
    }),
  });
  return {
    write(text) {
      if (text !== view.state.doc.toString())
        view.dispatch({
          changes: { from: 0, to: view.state.doc.length, insert: text },
          selection: { anchor: text.length },
        });
    },
    mark(marks) {
      const text = view.state.doc.toString();
      const found = marks.map(({ line, column, message, severity }) => {
        const from = offsetOf(text, line, column);
        return { from, to: pieceEnd(text, from), message, severity };
      });
      view.dispatch(setDiagnostics(view.state, found));
    },
    goTo(line, column) {
      const anchor = offsetOf(view.state.doc.toString(), line, column);
      view.dispatch({ selection: { anchor }, scrollIntoView: true });
      view.focus();
    },
    focus: () => view.focus(),
    close: () => view.destroy(),
  };
}

/**
 * Takes typing over a selection out of the browser's hands: Chromium would keep the colours of what was selected as an
 * inline style, which the content security policy refuses with an error.
 */
const typeOverSelection = EditorView.domEventHandlers({
  beforeinput(event, view) {
    const { from, to, empty } = view.state.selection.main;
    const { inputType, data: text, isComposing } = event;
    if (inputType !== 'insertText' || text === null || isComposing || empty) return false;
    event.preventDefault();
    const insert = () =>
      view.state.update(view.state.replaceSelection(text), { userEvent: 'input.type', scrollIntoView: true });
    const handlers = view.state.facet(EditorView.inputHandler);
    if (!handlers.some((handle) => handle(view, from, to, text, insert))) view.dispatch(insert());
    return true;
  },
});

function complete(context: CompletionContext, schema: GraphSchema | undefined): CompletionResult | null {
  // A list that comes after the focus went elsewhere would stay open.
  if (!schema || context.view?.hasFocus === false) return null;
  const found = offersAt(context.state.doc.toString(), context.pos, schema, context.explicit);
  if (!found) return null;
  // A word that is whole needs no list, and Enter after it is a new line.
  const whole = (word: string) => !context.explicit && found.offers.some(({ label }) => label === word);
  if (whole(context.state.sliceDoc(found.from, context.pos))) return null;
  return {
    from: found.from,
    options: found.offers.map(({ label, kind, detail, apply }) => ({
      label,
      // It is read out in one breath with the label.
      detail: ` ${detail ?? kind}`,
      ...(apply !== undefined && { apply }),
    })),
    validFor: (word) => /^`?\w*$/.test(word) && !whole(word),
  };
}
