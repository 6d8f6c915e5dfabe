import type { Page } from 'playwright-core';

type Watching = Window & { titlesSeen?: Set<string> };

/**
 * Looks at every frame the page draws from now on. `read` gives the texts that matched `pattern` on any layer that was on,
 * and forgets them.
 */
export async function watchTitles(page: Page, pattern: RegExp): Promise<{ read: () => Promise<string[]> }> {
  await page.evaluate((source) => {
    const seen = new Set<string>();
    const watching: Watching = window;
    watching.titlesSeen = seen;
    const textIn = (root: Element | ShadowRoot): string =>
      (root.textContent ?? '') + Array.from(root.querySelectorAll('*'), ({ shadowRoot }) => (shadowRoot === null ? '' : textIn(shadowRoot))).join(' ');
    const look = () => {
      const shown = document.querySelectorAll('.layer.on, .layer.entering, .cover');
      for (const element of shown) for (const [text] of textIn(element).matchAll(new RegExp(source, 'g'))) seen.add(text);
      requestAnimationFrame(look);
    };
    look();
  }, pattern.source);
  return {
    read: () => page.evaluate(() => {
      const { titlesSeen } = window as Watching;
      const seen = [...titlesSeen ?? []];
      titlesSeen?.clear();
      return seen;
    }),
  };
}
