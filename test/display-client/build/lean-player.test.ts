import { describe, expect, it } from 'vitest';
import { compacted } from '../../../display-client/build/lean-player.ts';

const taken = (code: string) => compacted(code, 'a.ts');

describe('what compacts templates', () => {
  it('takes indentation out of markup and keeps a blank where the reader has one', () => {
    expect(taken('const a = html`\n    <p>\n      Año ${b}\n      y ${c}  d\n    </p>\n  `;')).toBe('const a = html`\n<p>\nAño ${b}\ny ${c}  d\n</p>\n`;');
  });

  it('takes what style sheets do not need, and nothing from between selectors or values', () => {
    expect(taken('const a = css`\n  .b .c,\n  .d {\n    margin: 0 auto;\n    width: calc(2 * var(--u));\n  }\n`;'))
      .toBe('const a = css`\n.b .c,.d{margin: 0 auto;width: calc(2 * var(--u))}`;');
  });

  it('leaves alone what stands beside a value put in', () => {
    expect(taken('const a = css`\n  ${b}\n  .c {\n    color: ${d};\n  }`;')).toBe('const a = css`\n${b}\n.c{color: ${d}}`;');
  });

  it('reaches templates within templates', () => {
    expect(taken('const a = html`<ul>\n  ${b.map((c) => html`\n    <li>${c}</li>`)}\n</ul>`;')).toBe('const a = html`<ul>\n${b.map((c) => html`\n<li>${c}</li>`)}\n</ul>`;');
  });

  it('leaves every other text as it is', () => {
    expect(taken('const a = `\n  b\n`; const c = sql`\n  d`; const e: string = "\\n  f";')).toBeNull();
  });
});
