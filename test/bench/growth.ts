import type { CDPSession, Page } from 'playwright-core';
import type { Row } from './report.ts';

/** What a page holds: bytes of heap, nodes and listeners in and out of the document, object URLs. */
export type Sample = { heap: number; nodes: number; listeners: number; urls: number };

type Counting = Window & { liveUrls?: Set<string> };

/** Looks at what `page` holds, once the garbage is gone. Call before it opens anything. */
export async function watchGrowth(page: Page): Promise<() => Promise<Sample>> {
  await page.addInitScript(countUrls);
  const cdp: CDPSession = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable');
  return async () => {
    await cdp.send('HeapProfiler.collectGarbage');
    const { metrics } = await cdp.send('Performance.getMetrics');
    const named = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN;
    const urls = await page.evaluate(() => (window as Counting).liveUrls?.size ?? Number.NaN);
    return { heap: named('JSHeapUsedSize'), nodes: named('Nodes'), listeners: named('JSEventListeners'), urls };
  };
}

/** Runs in the page. */
function countUrls(): void {
  const live = new Set<string>();
  const [create, revoke] = [URL.createObjectURL.bind(URL), URL.revokeObjectURL.bind(URL)];
  Object.assign(window, { liveUrls: live });
  URL.createObjectURL = (source) => {
    const url = create(source);
    live.add(url);
    return url;
  };
  URL.revokeObjectURL = (url) => {
    live.delete(url);
    revoke(url);
  };
}

const told = ({ heap, nodes, listeners, urls }: Sample): string =>
  `${(heap / 2 ** 20).toFixed(2)} MiB, ${nodes} nodes, ${listeners} listeners, ${urls} object URLs`;

export const growthRow = (what: string, early: Sample, late: Sample): Row => ({ what, figure: told(late), beside: `at first ${told(early)}; aim: flat` });
