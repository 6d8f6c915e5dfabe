import '@vaadin/button';
import { html, nothing, type TemplateResult } from 'lit';
import { formatMoment } from '../format.ts';
import { icon } from '../icons.ts';
import { categoryLooks } from './categories.ts';
import type { NoticeEditing } from './notice-editing.ts';
import type { Permissions } from './permissions.ts';
import { publishWords } from './publish-words.ts';
import type { Reached } from './reach.ts';
import { statusOf, statusWords, whenWords } from './status.ts';

type Context = {
  editing: NoticeEditing;
  permissions: Permissions;
  reached: readonly Reached[];
  /** Whether the server is reached: nothing goes out otherwise. */
  online: boolean;
  /** The form is on view, not the delivery. */
  editor: boolean;
};
type Handlers = { save: () => void; publish: () => void; withdraw: () => void; discard: () => void };

const badgeTones = { draft: '', scheduled: 'primary', published: 'ok', expired: 'warn', withdrawn: '' } as const;

/** The head of the page: the way back, the title with its state, and what was saved. */
export function noticeHeader({ editing, editor }: Context, actions: TemplateResult): TemplateResult {
  const { notice, draft } = editing;
  const { label } = categoryLooks[draft.content.category];
  const status = notice === null ? 'draft' : statusOf(notice, Date.now());
  const title = draft.content.title.trim();
  return html`<header class="head">
    <a class="back" href="/admin/avisos" aria-label="Volver a Avisos">${icon('arrow-left')}</a>
    <div class="grow">
      <p class="small muted"><a href="/admin/avisos">Avisos</a>, ${label}</p>
      <div class="title"><h1 title=${title}>${title === '' ? 'Aviso sin título' : title}</h1><span class="badge ${badgeTones[status]}">${statusWords[status]}</span>
        <span class="small muted" role="status">${editor ? savedWords(editing) : outWords(editing)}</span></div>
    </div>
    <div class="actions">${actions}</div>
  </header>`;
}

function savedWords({ notice, dirty, busy, safe }: NoticeEditing): string {
  if (busy) return 'Guardando…';
  if (dirty) return safe ? 'Sin guardar; queda en este equipo' : 'Cambios sin guardar';
  return notice === null ? 'Sin guardar' : `Guardado ${formatMoment(notice.updatedAt)}`;
}

function outWords({ notice }: NoticeEditing): string {
  if (notice === null) return '';
  if (notice.withdrawal !== null && notice.state === 'withdrawn') return `Retirado ${formatMoment(notice.withdrawal.at)}`;
  if (notice.publishedAt === null) return '';
  const when = whenWords(notice.validity, notice.publishedAt).replace(/^Ahora, /, '').replace(/\.$/, '');
  return `${formatMoment(notice.publishedAt)}, ${when}`;
}

/** The buttons of the head; what may not be done has its reason beside it. */
export function noticeActions(context: Context, handlers: Handlers): TemplateResult {
  return context.editor ? editorActions(context, handlers) : deliveryActions(context, handlers);
}

function editorActions({ editing, permissions, reached, online }: Context, { save, publish, discard }: Handlers): TemplateResult {
  const { notice, dirty, busy } = editing;
  const out = notice?.state === 'published';
  const blocked = publishBlock({ editing, permissions, reached, online });
  return html`
    ${blocked === null ? nothing : html`<span class="small muted reason" id="why">${blocked}</span>`}
    ${out ? html`<vaadin-button theme="tertiary" @click=${discard} ?hidden=${!dirty}>Descartar cambios</vaadin-button>` : nothing}
    ${out ? html`<a class="small" href="/admin/avisos/${notice.id}">Ver la entrega</a>` : nothing}
    ${permissions.write && !out ? html`<vaadin-button theme="line" aria-keyshortcuts="Control+S" ?disabled=${busy || (notice !== null && !dirty)} @click=${save}>Guardar borrador</vaadin-button>` : nothing}
    ${permissions.write ? html`<vaadin-button theme="primary" ?disabled=${busy || blocked !== null} aria-describedby="why" @click=${publish}>${publishWords(reached, out).action}</vaadin-button>` : nothing}`;
}

/** Why this notice cannot go out now, or `null` when it can. */
function publishBlock({ editing, permissions, reached, online }: Omit<Context, 'editor'>): string | null {
  if (!permissions.publish) return permissions.reason;
  if (!online) return 'Disponible al reconectar.';
  if (reached.length === 0) return 'Elija primero los destinatarios.';
  if (editing.notice?.state === 'published' && !editing.dirty) return 'Sin cambios que enviar.';
  return null;
}

function deliveryActions({ editing, permissions, online }: Context, { withdraw }: Handlers): TemplateResult {
  const { notice, busy } = editing;
  if (notice === null) return html``;
  if (!permissions.publish) return html`<span class="small muted reason">${permissions.reason}</span><a class="small" href="/admin/avisos/${notice.id}?ver=editor">Ver el contenido</a>`;
  if (notice.state === 'withdrawn') return html`<a class="button" href="/admin/avisos/${notice.id}?ver=editor">Editar y publicar de nuevo</a>`;
  return html`
    ${online ? nothing : html`<span class="small muted reason">Retirar: disponible al reconectar.</span>`}
    <a class="button" href="/admin/avisos/${notice.id}?ver=editor">Corregir</a>
    <vaadin-button theme="line error" ?disabled=${busy || !online} @click=${withdraw}>${icon('circle-minus')} Retirar…</vaadin-button>`;
}
