import { describe, expect, it } from 'vitest';
import { categories } from '../../../content/model/notice.ts';
import { families, textPairs } from '../../../display-client/templates/colours.ts';

/** WCAG 2.2, relative luminance of `#rrggbb`. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

describe('the colours of the displays', () => {
  it.each(textPairs)('carry text at 7:1 or more: $text on $ground', ({ text, ground }) => {
    expect(contrast(text, ground)).toBeGreaterThanOrEqual(7);
  });

  it('give every category a family', () => {
    expect(Object.keys(families).sort()).toEqual([...categories].sort());
  });
});
