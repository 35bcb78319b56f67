import { EditorView } from '@codemirror/view';

/**
 * The editor in the colours of the page. Every colour is a token, a pair of light and dark, so that one theme serves
 * both; contrast of text is 4.5 or more on each ground.
 */
export const theme = EditorView.theme({
  '&': {
    color: 'var(--ink)',
    backgroundColor: 'var(--wash)',
    fontSize: '13px',
    border: '1px solid var(--rule-2)',
  },
  '&.cm-focused': { outline: '2px solid var(--link)', outlineOffset: '1px' },
  '.cm-scroller': { fontFamily: 'var(--mono)', lineHeight: '1.65', minHeight: '140px', maxHeight: '60vh' },
  '.cm-content': { padding: '8px 0', caretColor: 'var(--ink)' },
  '.cm-content ::selection': { backgroundColor: 'color-mix(in srgb, var(--link) 16%, var(--paper))' },
  '.cm-gutters': { backgroundColor: 'transparent', color: 'var(--ink-3)', border: 'none' },
  '.cm-activeLineGutter': { backgroundColor: 'transparent', color: 'var(--ink)' },
  '&.cm-focused .cm-matchingBracket': { backgroundColor: 'var(--sunk)', outline: '1px solid var(--rule-2)' },
  '&.cm-focused .cm-nonmatchingBracket': {
    backgroundColor: 'transparent',
    outline: '1px solid var(--rubric)',
  },
  '.cm-placeholder': { color: 'var(--ink-3)' },
  '.cm-tooltip': {
    backgroundColor: 'var(--paper)',
    color: 'var(--ink)',
    border: '1px solid var(--rule-2)',
    borderRadius: '3px',
    maxWidth: 'min(480px, 90vw)',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': {
    fontFamily: 'var(--mono)',
    fontSize: '13px',
    maxWidth: '90vw',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': { padding: '3px 10px' },
  '.cm-tooltip-autocomplete ul li[aria-selected]': { backgroundColor: 'var(--ink)', color: 'var(--paper)' },
  '.cm-completionDetail': { font: '400 12px var(--sans)', color: 'var(--ink-3)', marginLeft: '16px' },
  'li[aria-selected] .cm-completionDetail': { color: 'inherit' },
  '.cm-completionMatchedText': { textDecoration: 'none', fontWeight: '600' },
  '.cm-diagnostic': { font: '400 13px/1.5 var(--sans)', padding: '6px 10px' },
  '.cm-diagnostic-error': { borderLeft: '4px solid var(--rubric)' },
  '.cm-diagnostic-warning': { borderLeft: '4px solid var(--upcoming)' },
  // A wavy line of the page's own, since the packaged one is a picture in one colour.
  '.cm-lintRange': {
    backgroundImage: 'none',
    textDecoration: 'underline wavy 1.5px',
    textUnderlineOffset: '4px',
  },
  '.cm-lintRange-error': { backgroundImage: 'none', textDecorationColor: 'var(--rubric)' },
  '.cm-lintRange-warning': { backgroundImage: 'none', textDecorationColor: 'var(--upcoming)' },
  '.cm-lintRange-active': { backgroundColor: 'transparent' },
  '@media print': { '.cm-scroller': { minHeight: '0', maxHeight: 'none' }, '&': { border: 'none' } },
});
