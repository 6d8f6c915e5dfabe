import type { DrawnContent } from '../programme/objects.ts';
import type { NoticeContent } from '../model/notice.ts';

/** Waiting-room reading speed: 130–150 words a minute, plus two seconds to notice that something changed. */
const MS_PER_WORD = 60_000 / 140;
const NOTICING_MS = 2_000;
/** Shorter than this looks restless; a longer text comes round again rather than holding the others back. */
const LEAST_MS = 8_000;
const MOST_MS = 60_000;

/** Milliseconds to read `words` words from a screen: 140 words a minute and 2 s to notice, from 8 s to 60 s. */
export function readingTimeMs(words: number): number {
  const needed = Math.ceil(words * MS_PER_WORD + NOTICING_MS);
  return Math.min(MOST_MS, Math.max(LEAST_MS, needed));
}

// Contents are immutable, and a board is laid out again for every stretch of its programme.
const counted = new WeakMap<NoticeContent | DrawnContent, number>();

/** How many words a reader meets in a notice. A poster's are the words of its alternative text. */
export function wordsOf(content: NoticeContent | DrawnContent): number {
  const words = counted.get(content) ?? textsOf(content).reduce((sum, text) => sum + countWords(text), 0);
  counted.set(content, words);
  return words;
}

/** What a reader meets in a notice, in order. */
export function textsOf(content: NoticeContent | DrawnContent): readonly string[] {
  switch (content.category) {
    case 'message': return [content.title, content.body];
    case 'procedure': {
      const { title, summary, place, hours, requirements, contact } = content;
      return [title, summary, place, hours, ...requirements, contact];
    }
    case 'news': return [content.title, content.summary];
    case 'health-tip': return [content.title, content.advice, content.caution];
    case 'poster': return [content.title, content.picture.alt];
  }
}

/** How many words a text has: a word holds a letter or a digit; a dash or a dot between blanks is none. */
export function countWords(text: string): number {
  return text.split(/\s+/).filter((token) => /[\p{L}\p{N}]/u.test(token)).length;
}
