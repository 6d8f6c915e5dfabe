import type { Page } from 'playwright-core';

type Watched = Window & { blanks?: string[]; seen?: string[] };

/**
 * Looks at every frame the page draws from now on: whether a picture stands there opaque and complete, and which one.
 * `read` gives the frames in which none did, and the kinds of pictures in the order in which they came on.
 */
export async function watchForBlanks(page: Page): Promise<{ read: () => Promise<{ blanks: string[]; seen: string[] }> }> {
  await page.evaluate(() => {
    const watched: Watched = window;
    const blanks: string[] = [];
    const seen: string[] = [];
    Object.assign(watched, { blanks, seen });
    const look = () => {
      const layers = [...document.querySelectorAll('.layer.on, .layer.entering')];
      const opaque = layers.filter((layer) => getComputedStyle(layer).opacity === '1');
      const complete = opaque.filter((layer) => {
        const video = layer.querySelector('video');
        const image = layer.querySelector('img');
        // While it seeks, the last frame stays.
        return (video === null || video.readyState >= 2 || video.seeking) && (image === null || (image.complete && image.naturalWidth > 0));
      });
      if (complete.length === 0) {
        const video = layers.at(-1)?.querySelector('video');
        blanks.push(`${layers.length} layers, ${opaque.length} opaque, video ${video?.readyState} at ${video?.currentTime}, seeking ${video?.seeking}`);
      }
      const media = layers.at(-1)?.querySelector('video, img')?.tagName ?? 'DRAWN';
      if (seen.at(-1) !== media) seen.push(media);
      requestAnimationFrame(look);
    };
    look();
  });
  return { read: () => page.evaluate(() => ({ blanks: (window as Watched).blanks ?? [], seen: (window as Watched).seen ?? [] })) };
}
