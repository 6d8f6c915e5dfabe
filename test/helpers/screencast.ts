import type { CDPSession } from 'playwright-core';
import sharp from 'sharp';

/** What the middle of one frame is like: its mean brightness and how much it varies (standard deviation), both 0–255. `at` is when it was drawn, ms since 1970. */
export type FrameLook = { mean: number; spread: number; at: number };

const size = { maxWidth: 320, maxHeight: 180 };

/** Looks at every frame that the browser draws from now on. */
export async function startScreencast(cdp: CDPSession): Promise<{ stop: () => Promise<FrameLook[]> }> {
  const looks: Promise<FrameLook>[] = [];
  const look = ({ data, sessionId, metadata }: { data: string; sessionId: number; metadata: { timestamp?: number } }) => {
    looks.push(lookAt(Buffer.from(data, 'base64'), (metadata.timestamp ?? Number.NaN) * 1_000));
    void cdp.send('Page.screencastFrameAck', { sessionId }).catch(() => undefined);
  };
  cdp.on('Page.screencastFrame', look);
  await cdp.send('Page.startScreencast', { format: 'jpeg', quality: 70, everyNthFrame: 1, ...size });
  return {
    async stop() {
      await cdp.send('Page.stopScreencast');
      cdp.off('Page.screencastFrame', look);
      return Promise.all(looks);
    },
  };
}

/** The strip stays while pictures change, so only what is above it tells. */
async function lookAt(jpeg: Buffer, at: number): Promise<FrameLook> {
  const { data, info: { width, height } } = await sharp(jpeg).greyscale().raw().toBuffer({ resolveWithObject: true });
  let [sum, squares, count] = [0, 0, 0];
  for (let y = Math.round(height * 0.1); y < height * 0.8; y += 1) {
    for (let x = Math.round(width * 0.15); x < width * 0.85; x += 1) {
      const grey = data[y * width + x] ?? 0;
      sum += grey;
      squares += grey * grey;
      count += 1;
    }
  }
  const mean = sum / count;
  return { mean, spread: Math.sqrt(Math.max(0, squares / count - mean * mean)), at };
}
