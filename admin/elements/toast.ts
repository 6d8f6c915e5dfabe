import '@vaadin/button';
import { Notification } from '@vaadin/notification';
import { html, nothing } from 'lit';
import '@vaadin/notification/lit.js';
import { icon } from '../icons.ts';

type Options = { undo?: () => void; failed?: boolean };

/** Closes the last message that offered nothing: the next one takes its place. */
let closePlain: () => void = () => undefined;

/**
 * A brief message at the foot of the page, spoken politely. With `undo` it stays 10 s, as long as the pointer or
 * the focus is on it, and Ctrl Z does the same as its button.
 */
export function toast(message: string, { undo, failed = false }: Options = {}): void {
  closePlain();
  const take = () => {
    close();
    undo?.();
  };
  const notification: Notification = Notification.show(html`
    <div style="display:flex;align-items:center;gap:12px">
      <span style="color:${failed ? '#ffb4ab' : '#7fd3a0'};display:inline-flex">${icon(failed ? 'circle-alert' : 'circle-check')}</span>
      <span>${message}</span>
      ${undo === undefined ? nothing : html`<vaadin-button theme="tertiary small" style="color:#b9d8f7" @click=${take}>Deshacer</vaadin-button>`}
      <vaadin-button theme="tertiary icon small" style="color:#b9d8f7" aria-label="Cerrar" @click=${() => close()}>${icon('x')}</vaadin-button>
    </div>`, { position: 'bottom-center', duration: 0, assertive: failed });
  const ended = new AbortController();
  const close = () => {
    ended.abort();
    notification.close();
  };
  closePlain = undo === undefined ? close : () => undefined;
  closeWhenUnused(notification, failed || undo !== undefined ? 10_000 : 5_000, close, ended.signal);
  if (undo !== undefined) {
    window.addEventListener('keydown', (event) => {
      if (!(event.ctrlKey || event.metaKey) || event.key !== 'z' || isTyping(event)) return;
      event.preventDefault();
      take();
    }, { signal: ended.signal });
  }
}

/** Counts only the time during which nobody points at the message or has the focus in it. */
function closeWhenUnused(notification: Notification, afterMs: number, close: () => void, signal: AbortSignal): void {
  let timer = setTimeout(close, afterMs);
  const pause = () => clearTimeout(timer);
  const resume = () => {
    clearTimeout(timer);
    timer = setTimeout(close, afterMs);
  };
  signal.addEventListener('abort', pause);
  const card = notification.querySelector('vaadin-notification-card') ?? document.querySelector('vaadin-notification-card:last-of-type');
  for (const type of ['mouseenter', 'focusin']) card?.addEventListener(type, pause, { signal });
  for (const type of ['mouseleave', 'focusout']) card?.addEventListener(type, resume, { signal });
}

const isTyping = (event: Event): boolean =>
  event.composedPath().some((node) => node instanceof HTMLElement && (node.isContentEditable || node.matches('input, textarea')));
