import { html } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { toast } from './elements/toast.ts';
import type { Place } from './router.ts';

/** Each view is its own chunk, fetched when first needed; its tag comes alive once it is here. */
const views = {
  notices: () => import('./views/notices-view.ts'),
  noticeEditor: () => import('./views/notice-editor-view.ts'),
  library: () => import('./views/library-view.ts'),
  playlists: () => import('./views/playlists-view.ts'),
  playlistEditor: () => import('./views/playlist-editor-view.ts'),
  displays: () => import('./views/displays-view.ts'),
};
type View = keyof typeof views;
const asked = new Set<View>();

function fetchView(view: View): void {
  if (asked.has(view)) return;
  asked.add(view);
  views[view]().catch(() => {
    // The network failed, or a new build has replaced the chunk: the next visit tries again.
    asked.delete(view);
    toast('No se pudo abrir la página. Revise la red y recárguela.', { failed: true });
  });
}

/** The view of a place. */
export function viewOf({ section, id }: Place) {
  switch (section) {
    case 'avisos':
      fetchView(id === null ? 'notices' : 'noticeEditor');
      return id === null ? html`<notices-view></notices-view>` : html`<notice-editor-view .noticeId=${id}></notice-editor-view>`;
    case 'biblioteca':
      fetchView('library');
      return html`<library-view></library-view>`;
    case 'listas':
      fetchView(id === null ? 'playlists' : 'playlistEditor');
      return id === null ? html`<playlists-view></playlists-view>` : keyed(id, html`<playlist-editor-view .playlistId=${id}></playlist-editor-view>`);
    case 'pantallas':
      fetchView('displays');
      return html`<displays-view></displays-view>`;
  }
}
