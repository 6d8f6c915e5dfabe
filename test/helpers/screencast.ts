import type { CDPSession } from 'playwright-core';
import sharp from 'sharp';

/**
 * What the middle of one frame is like: its mean brightness and how much it varies (standard deviation), both 0–255. `at` is when it was drawn,
 * ms since 1970. `columns` are the mean brightness of each column, to the sides of the middle too.
 */
export type FrameLook = { mean: number; spread: number; at: number; columns: readonly number[] };

const middle = { top: 0.1, bottom: 0.8, left: 0.15, right: 0.85 };

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
  const [top, bottom] = [Math.round(height * middle.top), Math.round(height * middle.bottom)];
  const columns: number[] = [];
  const squares: number[] = [];
  for (let x = 0; x < width; x += 1) {
    let [sum, square] = [0, 0];
    for (let y = top; y < bottom; y += 1) {
      const grey = data[y * width + x] ?? 0;
      sum += grey;
      square += grey * grey;
    }
    columns.push(sum / (bottom - top));
    squares.push(square / (bottom - top));
  }
  const mean = meanOfMiddle(columns);
  return { mean, spread: Math.sqrt(Math.max(0, meanOfMiddle(squares) - mean * mean)), at, columns };
}

function meanOfMiddle(columns: readonly number[]): number {
  const [left, right] = [Math.round(columns.length * middle.left), Math.round(columns.length * middle.right)];
  return columns.slice(left, right).reduce((sum, value) => sum + value, 0) / (right - left);
}

/** The mean brightness of the middle while one picture slides in from the right over another, for each place that its edge may have. */
export function slideMeans(outgoing: readonly number[], incoming: readonly number[]): number[] {
  return outgoing.map((_, edge) => meanOfMiddle([...outgoing.slice(0, edge), ...incoming.slice(0, outgoing.length - edge)]));
}
