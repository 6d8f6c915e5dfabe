import { type TemplateResult, html } from 'lit';
import type { Place } from './router.ts';

/** Each view is its own chunk, fetched when first needed; the tag upgrades once it has come. */
const modules = import.meta.glob('./views/*-view.ts');
const asked = new Set<string>();

function fetchView(name: string): void {
  if (asked.has(name)) return;
  asked.add(name);
  modules[`./views/${name}.ts`]?.().catch(() => {
    // A new build replaced the chunk, or the network failed: the next visit tries again.
    asked.delete(name);
  });
}

/** The view of a place. */
export function viewOf({ section, id }: Place): TemplateResult {
  switch (section) {
    case 'avisos':
      fetchView(id === null ? 'notices-view' : 'notice-editor-view');
      return id === null ? html`<notices-view></notices-view>` : html`<notice-editor-view .noticeId=${id}></notice-editor-view>`;
    case 'biblioteca':
      fetchView('library-view');
      return html`<library-view></library-view>`;
    case 'listas':
      fetchView(id === null ? 'playlists-view' : 'playlist-editor-view');
      return id === null ? html`<playlists-view></playlists-view>` : html`<playlist-editor-view .playlistId=${id}></playlist-editor-view>`;
    case 'pantallas':
      fetchView('displays-view');
      return html`<displays-view></displays-view>`;
  }
}
