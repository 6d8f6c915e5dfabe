import type { Scene } from '../../display-client/stage/scene.ts';
import { openBrowser } from '../helpers/browser.ts';
import { openTheatre, tvIdentity } from '../helpers/theatre.ts';
import type { Bench } from './report.ts';
import { median, ms } from './statistics.ts';

const rounds = 6;

/** The longest frame while one picture gives way to another: what lies between them on the screen. */
export const transitions: Bench = {
  name: 'transitions',
  async run() {
    const [browser, theatre] = await Promise.all([openBrowser(), openTheatre()]);
    try {
      const page = await browser.newPage({ viewport: { width: 960, height: 540 } });
      await page.goto(theatre.url);
      await page.evaluate((identity) => globalThis.theatre.open(identity, 1), tvIdentity);
      const kindOf = ({ content }: Scene) => content.kind;
      const gaps = new Map<string, number[]>();
      let before: Scene | undefined;
      for (let round = 0; round < rounds; round += 1) {
        for (const [n] of theatre.scenes.entries()) {
          const scene = theatre.scenes[(n * (round % 2 === 0 ? 1 : 3)) % theatre.scenes.length];
          if (scene === undefined || scene === before) continue;
          const gap = await page.evaluate((shown) => globalThis.theatre.show(shown, 'fade'), scene);
          await page.evaluate(() => globalThis.theatre.rest());
          if (before !== undefined) {
            const name = `${kindOf(before)} → ${kindOf(scene)}`;
            gaps.set(name, [...gaps.get(name) ?? [], gap]);
          }
          before = scene;
        }
      }
      return [...gaps].map(([name, times]) => ({
        what: `Longest frame at ${name} (${times.length})`, figure: `median ${ms(median(times))}, worst ${ms(Math.max(...times))}`, beside: 'one frame is 16.7 ms; peers are blank for 17–167 ms',
      }));
    } finally {
      await browser.close();
      await theatre.close();
    }
  },
};
