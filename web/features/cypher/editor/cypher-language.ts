import { HighlightStyle, StreamLanguage, syntaxHighlighting, type StreamParser } from '@codemirror/language';
import { cypher } from '@codemirror/legacy-modes/mode/cypher';
import type { Extension } from '@codemirror/state';
import { tags } from '@lezer/highlight';

/** What a piece is still inside of at the end of a line. */
type Inside = { until: "'" | '"' | '*/' | null; base: ReturnType<NonNullable<typeof cypher.startState>> };

/**
 * Cypher as the packaged mode reads it, with what that one leaves out: parameters, numbers, names after a colon,
 * quoted names, comments between marks, and texts with escapes or over several lines.
 */
const parser: StreamParser<Inside> = {
  name: 'cypher',
  startState: (unit) => ({ until: null, base: cypher.startState!(unit) }),
  copyState: ({ until, base }) => ({ until, base: { ...(base as object) } }),
  token(stream, state) {
    if (state.until === '*/') {
      if (!stream.skipTo('*/')) stream.skipToEnd();
      else if (stream.match('*/')) state.until = null;
      return 'comment';
    }
    if (state.until !== null) return textUntil(stream, state, state.until);
    if (stream.match('/*')) {
      state.until = '*/';
      return 'comment';
    }
    const quote = stream.peek();
    if (quote === "'" || quote === '"') {
      stream.next();
      return textUntil(stream, state, quote);
    }
    if (stream.match(/^\$[\w$]+/)) return 'parameter';
    if (stream.match('..')) return 'operator';
    if (stream.match(/^(?:\d+(?:\.(?!\.)\d*)?|\.\d+)(?:e[+-]?\d+)?/i)) return 'number';
    if (stream.match(/^`[^`]*`?/)) return 'variableName';
    // Words of Cypher may name labels, types and properties.
    if (stream.match(/^[:.]\w+/)) return 'variableName';
    if (stream.match(/^[:.]/)) return 'punctuation';
    if (stream.match(/^\w+(?=\s*:)/)) return 'variableName';
    return cypher.token(stream, state.base);
  },
  indent: (state, after, context) => cypher.indent!(state.base, after, context),
  languageData: { commentTokens: { line: '//', block: { open: '/*', close: '*/' } } },
  tokenTable: { parameter: tags.special(tags.variableName) },
};

type Stream = Parameters<typeof parser.token>[0];

function textUntil(stream: Stream, state: Inside, quote: "'" | '"'): string {
  state.until = quote;
  for (let mark = stream.next(); mark !== undefined; mark = stream.next()) {
    if (mark === '\\') stream.next();
    else if (mark === quote) {
      state.until = null;
      break;
    }
  }
  return 'string';
}

/** Colours of the design language; weight tells keywords apart without colour. */
const colours = HighlightStyle.define([
  { tag: [tags.keyword, tags.definition(tags.variableName)], color: 'var(--applies)', fontWeight: '600' },
  { tag: tags.standard(tags.variableName), fontWeight: '600' },
  { tag: tags.string, color: 'var(--exempt)' },
  { tag: tags.special(tags.variableName), color: 'var(--undet)' },
  { tag: tags.comment, color: 'var(--ink-3)', fontStyle: 'italic' },
]);

/** Reading and colouring of Cypher. */
export const cypherLanguage: Extension = [StreamLanguage.define(parser), syntaxHighlighting(colours)];
