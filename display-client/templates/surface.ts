import { LitElement, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { classMap } from 'lit/directives/class-map.js';
import { baseStyles } from './base-styles.ts';
import { drawBoard } from './board-chrome.ts';
import { drawPage } from './board-page.ts';
import { boardStyles } from './board-styles.ts';
import { cardStyles } from './card-styles.ts';
import { colourStyles } from './colours.ts';
import { confirmedStyles, drawConfirmed } from './confirmed.ts';
import type { Frame } from './frame.ts';
import { drawInstitutional, institutionalStyles } from './institutional.ts';
import { drawMedia, mediaStyles } from './media-frame.ts';
import { drawTvNotice } from './tv-notice.ts';
import { drawStrip, stripStyles } from './tv-strip.ts';
import { tvStyles } from './tv-styles.ts';

/**
 * Draws one frame of a display, whole: what is on and the chrome around it. It has no clock and fetches nothing but the
 * pictures of its notice; set `frame` anew for every change, the minute included.
 *
 * @slot the player's `<img>` or `<video>`, for frames of kind `image` and `video`
 */
@customElement('cartelera-surface')
export class CarteleraSurface extends LitElement {
  static override styles = [colourStyles, baseStyles, stripStyles, tvStyles, mediaStyles, boardStyles, cardStyles, institutionalStyles, confirmedStyles];

  @property({ attribute: false }) frame: Frame | null = null;

  override render(): TemplateResult {
    const { frame } = this;
    if (frame === null) return html`<div class="canvas"></div>`;
    const { format, orientation, rotation } = frame.identity;
    const turned = rotation === 90 || rotation === 270;
    const isBoard = format === 'board' && frame.content.kind !== 'institutional';
    const classes = {
      canvas: true,
      [orientation]: true,
      across: (orientation === 'portrait') !== turned,
      board: isBoard,
      institutional: frame.content.kind === 'institutional',
    };
    return html`<div class=${classMap(classes)} lang="es-SV">${format === 'board' ? boardFrame(frame) : tvFrame(frame)}${isBoard ? nothing : drawConfirmed(frame)}</div>`;
  }
}

function tvFrame({ identity, now, content }: Frame): TemplateResult {
  switch (content.kind) {
    case 'institutional': return drawInstitutional(identity, now);
    case 'notice': return html`${drawTvNotice(content.object.content, content.screen)}${drawStrip(identity, now)}`;
    case 'page': return html`${content.rows.flat().slice(0, 1).map(({ object }) => drawTvNotice(object.content, 0))}${drawStrip(identity, now)}`;
    case 'image': case 'video': return html`<div class="tv">${drawMedia(content)}</div>${drawStrip(identity, now)}`;
  }
}

function boardFrame(frame: Frame): TemplateResult {
  const { identity, now, content } = frame;
  const confirmed = drawConfirmed(frame);
  switch (content.kind) {
    case 'institutional': return drawInstitutional(identity, now);
    case 'page': return drawBoard(identity, now, { pages: content, confirmed, body: drawPage(content, now, identity.orientation) });
    case 'notice': {
      const page = { kind: 'page', rows: [[{ object: content.object, size: 'large' }]], page: 1, pages: 1, next: [] } as const;
      return drawBoard(identity, now, { pages: null, confirmed, body: drawPage(page, now, identity.orientation) });
    }
    case 'image': case 'video': return drawBoard(identity, now, { pages: null, confirmed, body: drawMedia(content) });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cartelera-surface': CarteleraSurface;
  }
}
