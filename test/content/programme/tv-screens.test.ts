import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Hash } from '../../../content/ids.ts';
import type { DrawnContent, DrawnPicture } from '../../../content/programme/objects.ts';
import { wordsHeight } from '../../../content/programme/tv-blocks.ts';
import { leastTvScale, tvRoom, tvWordsWidth } from '../../../content/programme/tv-measures.ts';
import { tvScreens } from '../../../content/programme/tv-screens.ts';
import { trialContent } from '../../helpers/trial-notices.ts';

const picture: DrawnPicture = { file: { hash: Hash.parse('a'.repeat(64)), bytes: 1, mime: 'image/webp', width: 1600, height: 900 }, alt: '', blur: '' };

const spoken = (content: DrawnContent): string => tvScreens(content)
  .flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'bring' ? block.items : [block.text]))).join(' ');

const letters = fc.string({ unit: fc.constantFrom(...'aeionrst'), minLength: 1, maxLength: 16 });
const sentence = fc.array(letters, { minLength: 1, maxLength: 14 }).map((words) => `${words.join(' ')}.`);
const text = (max: number) => fc.array(sentence, { minLength: 1, maxLength: 8 }).map((sentences) => sentences.join(' ').slice(0, max).trim());

describe('the TV screens of a notice', () => {
  it('say all of it, in order', () => {
    fc.assert(fc.property(text(300), (body) => {
      const content: DrawnContent = { category: 'message', title: 'Aviso', body };
      expect(spoken(content)).toBe(body);
    }));
  });

  it('never go under the sizes legible at 5 m, and hold what they show', () => {
    fc.assert(fc.property(text(60), text(300), (title, body) => {
      for (const { scale, blocks, continued } of tvScreens({ category: 'message', title, body })) {
        expect(scale.title).toBeGreaterThanOrEqual(leastTvScale.title);
        expect(scale.text).toBeGreaterThanOrEqual(leastTvScale.text);
        expect(wordsHeight(title, blocks, { width: tvWordsWidth(null), scale, continued })).toBeLessThanOrEqual(tvRoom);
      }
    }));
  });

  it('number what to bring throughout, when it takes several', () => {
    const screens = tvScreens(trialContent('procedure', 'longest', null));
    const bring = screens.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'bring' ? [block] : [])));
    expect(screens.length).toBeLessThanOrEqual(4);
    expect(bring.length).toBeGreaterThan(1);
    expect(bring.map(({ first }) => first)).toEqual(bring.map((_, index) => 1 + bring.slice(0, index).reduce((sum, { items }) => sum + items.length, 0)));
  });

  it('show a usual procedure on one, without any requirement lost', () => {
    const [screen, ...more] = tvScreens(trialContent('procedure', 'typical', null));
    expect(more).toEqual([]);
    expect(screen.blocks.map(({ kind }) => kind)).toEqual(['place', 'hours', 'contact', 'bring']);
  });

  it('open with the picture, and with the words too when both fit', () => {
    expect(tvScreens(trialContent('news', 'short', picture)).map(({ withPicture }) => withPicture)).toEqual([true]);
    expect(tvScreens(trialContent('news', 'longest', picture)).map(({ withPicture, continued }) => [withPicture, continued]).slice(0, 2))
      .toEqual([[true, false], [false, true]]);
  });

  it('give a wide poster the screen for itself and a tall one its title', () => {
    const tall: DrawnPicture = { ...picture, file: { ...picture.file, width: 900, height: 1273 } };
    expect(tvScreens(trialContent('poster', 'typical', picture)).map(({ worded }) => worded)).toEqual([false]);
    expect(tvScreens(trialContent('poster', 'typical', tall)).map(({ worded }) => worded)).toEqual([true]);
  });
});
