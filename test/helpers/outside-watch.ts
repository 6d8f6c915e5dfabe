import type { Browser, BrowserContext, BrowserContextOptions } from 'playwright-core';

/** What pages did that they must not: addresses asked for on other hosts, breaches of the security policy, complaints in the console. */
export type Trespasses = { outside: string[]; violations: string[]; complaints: string[] };

declare global {
  interface Window {
    tellViolation?: (what: string) => void;
  }
}

/** A browser whose windows, frames and service workers are all watched from their first moment. */
export function watchOutside(browser: Browser, origin: string): Pick<Browser, 'newContext'> & { readonly seen: Trespasses; requests: () => number } {
  const seen: Trespasses = { outside: [], violations: [], complaints: [] };
  let requests = 0;
  const watch = async (context: BrowserContext): Promise<BrowserContext> => {
    context.on('request', (request) => {
      requests += 1;
      const url = new URL(request.url());
      // Data and blobs are in the page already.
      if (url.protocol !== 'data:' && url.protocol !== 'blob:' && url.origin !== origin) seen.outside.push(url.href);
    });
    context.on('page', (page) => page.on('websocket', (socket) => {
      if (new URL(socket.url()).host !== new URL(origin).host) seen.outside.push(socket.url());
    }));
    context.on('console', (line) => line.type() === 'error' && seen.complaints.push(line.text()));
    context.on('weberror', (error) => seen.complaints.push(String(error.error())));
    await context.exposeFunction('tellViolation', (what: string) => void seen.violations.push(what));
    await context.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile }) =>
        window.tellViolation?.(`${location.pathname}: ${violatedDirective} ${blockedURI} ${sourceFile}`));
    });
    return context;
  };
  return { seen, requests: () => requests, newContext: async (options?: BrowserContextOptions) => watch(await browser.newContext(options)) };
}
