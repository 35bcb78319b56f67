import { onMounted, onUnmounted, ref, watchEffect, type Ref } from 'vue';

/** Whether the page is being put on paper, so that what is folded on screen can be opened for it. */
export function usePrinting(): Ref<boolean> {
  const medium = matchMedia('print');
  const printing = ref(medium.matches);
  const update = () => (printing.value = medium.matches);
  const begin = () => (printing.value = true);
  const end = () => (printing.value = false);
  medium.addEventListener('change', update);
  // Some browsers tell of the printing and not of the medium.
  addEventListener('beforeprint', begin);
  addEventListener('afterprint', end);
  onUnmounted(() => {
    medium.removeEventListener('change', update);
    removeEventListener('beforeprint', begin);
    removeEventListener('afterprint', end);
  });
  return printing;
}

/**
 * Puts words at the foot of each printed page, with its number, in browsers that print page margins. Wide tables ask for
 * the sheet to lie across.
 */
export function usePageFoot(words: () => string, sheetLies: 'portrait' | 'landscape' = 'portrait'): void {
  const sheet = new CSSStyleSheet();
  const font = 'font: 8pt sans-serif; color: #5f6a67';
  watchEffect(() =>
    sheet.replaceSync(`@page {
      ${sheetLies === 'landscape' ? 'size: landscape;' : ''}
      @bottom-left { content: ${JSON.stringify(words())}; ${font} }
      @bottom-right { content: counter(page) ' of ' counter(pages); ${font} }
    }`),
  );
  onMounted(() => document.adoptedStyleSheets.push(sheet));
  onUnmounted(() => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
  });
}
