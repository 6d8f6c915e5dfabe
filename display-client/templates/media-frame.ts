import { css, html } from 'lit';
import type { TemplateResult } from 'lit';
import type { MediaContent } from './frame.ts';
import { drawBlur } from './picture.ts';

/** The place of a picture or a video that has the screen for itself; the player's own element goes in the slot. */
export const drawMedia = ({ kind, blur }: MediaContent): TemplateResult => html`
  <div class="media pict ${kind}">${drawBlur(blur)}<slot></slot></div>
`;

export const mediaStyles = css`
  .media.pict {
    flex: 1;
    background: var(--night);
  }
  ::slotted(*) {
    position: absolute;
    top: 0;
    left: 0;
    display: block;
    width: 100%;
    height: 100%;
    object-fit: contain;
  }
`;
