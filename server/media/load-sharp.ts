import type Sharp from 'sharp';

/**
 * sharp, loaded at the first picture so that an idle server stays small. One thread per operation and no cache:
 * how much runs at once is our own limit's business.
 */
export async function loadSharp(): Promise<typeof Sharp> {
  const { default: sharp } = await import('sharp');
  sharp.cache(false);
  sharp.concurrency(1);
  return sharp;
}
