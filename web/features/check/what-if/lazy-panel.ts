import { defineAsyncComponent, h } from 'vue';
import ProblemNote from '../../../ui/ProblemNote.vue';

/** The panel with the solver behind it, fetched when it is first opened. */
export const WhatIfPanel = defineAsyncComponent({
  loader: () => import('./WhatIfPanel.vue'),
  delay: 200,
  loadingComponent: () => h('p', { class: 'small dim', role: 'status' }, 'Working out what would change.'),
  errorComponent: ({ error }: { error: unknown }) =>
    h(ProblemNote, { error, action: 'Load the page again', onAct: () => location.reload() }),
});
