import { html, svg, type TemplateResult } from 'lit';
import { families } from '../../display-client/templates/colours.ts';
import { icon } from '../icons.ts';
import { categoryLooks } from '../notices/categories.ts';
import type { PageShape } from './board-programmes.ts';
import type { NowShowing } from './now-showing.ts';

/** The small picture of what a display shows, 52 px wide at most; decoration beside its title. */
export function nowPicture(thumbnail: NowShowing['thumbnail'], { dim = false } = {}): TemplateResult {
  const style = `width:52px;height:42px;display:grid;place-items:center;flex:none;${dim ? 'opacity:.5;filter:grayscale(.6)' : ''}`;
  return html`<span aria-hidden="true" style=${style}>${drawn(thumbnail)}</span>`;
}

function drawn(thumbnail: NowShowing['thumbnail']): TemplateResult {
  const frame = 'border:1px solid #b9c2cc;border-radius:3px;';
  switch (thumbnail.kind) {
    case 'picture':
      return html`<img src=${thumbnail.url} alt="" loading="lazy" width="50" height="28" style="${frame}object-fit:cover;display:block">`;
    case 'notice': {
      const { fill, ink } = families[thumbnail.category];
      return html`<span style="${frame}width:50px;height:28px;display:grid;place-items:center;background:${fill};color:${ink}">${icon(categoryLooks[thumbnail.category].icon)}</span>`;
    }
    case 'list': return html`<span style="${frame}width:50px;height:28px;display:grid;place-items:center;background:#eef1f4;color:var(--c-ink-2)">${icon('list-video')}</span>`;
    case 'page': return mural(thumbnail.rows);
    case 'none': return html`<span style="${frame}width:50px;height:28px;background:var(--c-primary-dark)"></span>`;
  }
}

/** A board in small: its head, then its rows of cards. */
function mural(rows: PageShape): TemplateResult {
  const height = 33 / Math.max(1, rows.length);
  const cards = rows.flatMap((count, row) => Array.from({ length: count }, (_, at) => {
    const [x, y, width] = [1.5 + at * (21 / count), 7 + row * height, 21 / count - 1];
    return svg`<rect x=${x} y=${y} width=${width} height=${height - 1.2} rx="1" fill=${row === 0 && at === 0 ? '#14508c' : '#c9d3de'}/>`;
  }));
  return html`<svg viewBox="0 0 24 42" width="24" height="42"><rect x=".5" y=".5" width="23" height="41" rx="2" fill="#fff" stroke="#b9c2cc"/><path d="M1 1h22v4H1z" fill="#0d3b69"/>${cards}</svg>`;
}
