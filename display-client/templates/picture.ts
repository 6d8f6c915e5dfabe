import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { fileUrl } from '../../content/model/media-asset.ts';
import type { DrawnPicture } from '../../content/programme/objects.ts';
import { cssProperties } from './css-properties.ts';

/** A picture shown whole, on a blurred ground of its own colours where its shape leaves room. */
export const drawPicture = ({ file, alt, blur }: DrawnPicture): TemplateResult => html`
  <div class="pict" ${cssProperties({ '--ratio': file.height / file.width })}>${drawBlur(blur)}<img src=${fileUrl(file)} alt=${alt}></div>
`;

/** The blurred ground behind a picture, from its tiny data URL. */
export const drawBlur = (blur: string | null): TemplateResult | typeof nothing =>
  (blur === null || blur === '' ? nothing : html`<img class="blur" src=${blur} alt="">`);
