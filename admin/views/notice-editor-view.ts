import '@vaadin/button';
import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { confirm } from '../elements/confirm.ts';
import '../elements/empty-state.ts';
import '../elements/notice-delivery.ts';
import '../elements/notice-editor.ts';
import '../elements/notice-publish-dialog.ts';
import '../elements/notice-withdraw-dialog.ts';
import type { WithdrawConfirmed } from '../elements/notice-withdraw-dialog.ts';
import '../elements/store-status.ts';
import { toast } from '../elements/toast.ts';
import { live } from '../live.ts';
import { categoryOf } from '../notices/categories.ts';
import { NoticeEditing } from '../notices/notice-editing.ts';
import { noticeActions, noticeHeader } from '../notices/notice-header.ts';
import { permissionsOf } from '../notices/permissions.ts';
import { type Reached, confirmationFor, reachedBy } from '../notices/reach.ts';
import { recentDeliveries } from '../notices/recent-deliveries.ts';
import { watch } from '../observable.ts';
import { router } from '../router.ts';
import { session } from '../session.ts';
import { store } from '../store.ts';
import { baseStyles } from '../styles/base.ts';
import { noticeEditorViewStyles } from './notice-editor-view-styles.ts';

type Dialog = 'publish' | 'withdraw' | null;

/** One notice: the form while it is written, the delivery while it is out. `nuevo` starts a new one of `?tipo=`. */
@customElement('notice-editor-view')
export class NoticeEditorView extends LitElement {
  static override styles = [baseStyles, noticeEditorViewStyles];

  @property({ attribute: false }) noticeId = 'nuevo';
  @state() private dialog: Dialog = null;
  @state() private revision = 0;
  private editing: NoticeEditing | null = null;
  private endWatch: () => void = () => undefined;
  private release: () => void = () => undefined;

  constructor() {
    super();
    watch(this, store, live, router, session);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('keydown', this.onKeydown);
    window.addEventListener('beforeunload', this.onUnload);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('keydown', this.onKeydown);
    window.removeEventListener('beforeunload', this.onUnload);
    this.endWatch();
    this.release();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('noticeId') && this.editing?.notice?.id !== this.noticeId) this.editing = null;
    if (this.editing === null && store.ready) this.open();
    else this.editing?.follow();
  }

  protected override updated(): void {
    // The router lets go of its hold with every navigation, also to another side of the same notice.
    this.release = router.hold(this.mayLeave);
  }

  private open(): void {
    const notice = store.notices.all.find(({ id }) => id === this.noticeId) ?? null;
    if (notice === null && this.noticeId !== 'nuevo') return;
    const editing = new NoticeEditing(session.account?.id ?? '', notice, categoryOf(router.query.get('tipo')));
    this.endWatch();
    this.endWatch = editing.subscribe(() => { this.revision += 1; });
    this.editing = editing;
  }

  private readonly mayLeave = async (): Promise<boolean> => {
    if (this.editing?.dirty !== true) return true;
    return confirm({
      title: '¿Salir sin guardar?', action: 'Salir sin guardar', cancel: 'Seguir editando',
      text: 'Lo que escribió queda en este equipo y se recupera cuando vuelva a abrir el aviso.',
    });
  };

  private readonly onUnload = (event: BeforeUnloadEvent): void => {
    if (this.editing?.dirty === true && !this.editing.safe) event.preventDefault();
  };

  private readonly onKeydown = (event: KeyboardEvent): void => {
    if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 's') return;
    event.preventDefault();
    // A published notice goes out when saved: that is asked, never a shortcut.
    if (this.showsEditor && this.editing?.notice?.state !== 'published') void this.save();
  };

  private get showsEditor(): boolean {
    const side = router.query.get('ver');
    const state = this.editing?.notice?.state;
    if (state === undefined || state === 'draft') return true;
    return state === 'published' ? side === 'editor' : side !== 'entrega';
  }

  private get reached(): Reached[] {
    const audience = this.editing?.draft.audience ?? { include: [], exclude: [] };
    return reachedBy(audience, { centers: store.centers.all, displays: store.displays.all });
  }

  private readonly save = async (): Promise<void> => {
    const { editing } = this;
    if (editing === null || editing.busy || !permissionsOf(session.account, editing.notice).write) return;
    const saved = await editing.save();
    if (saved === null) this.showErrors();
    else if (this.noticeId !== saved.notice.id) await router.navigate(`/admin/avisos/${saved.notice.id}`, { replace: true });
  };

  private showErrors(): void {
    void this.renderRoot.querySelector('notice-editor')?.focusFirstError();
  }

  /** Asks as much as the reach calls for, then sends. */
  private readonly askPublish = (): void => {
    const { editing } = this;
    if (editing === null || editing.busy) return;
    if (!editing.check()) this.showErrors();
    else if (confirmationFor(this.reached, store.displays.size) === 'plain') void this.send();
    else this.dialog = 'publish';
  };

  private readonly send = async (): Promise<void> => {
    this.dialog = null;
    const { editing } = this;
    if (editing === null) return;
    const correcting = editing.notice?.state === 'published';
    const sent = correcting ? await editing.save() : await editing.publish();
    if (sent === null) {
      this.showErrors();
      return;
    }
    recentDeliveries.add(sent.notice.id, sent.delivery, Date.now());
    toast(correcting ? 'Aviso actualizado' : 'Aviso publicado');
    await router.navigate(`/admin/avisos/${sent.notice.id}`, { replace: this.noticeId === 'nuevo' });
  };

  private readonly withdraw = async ({ reason }: WithdrawConfirmed): Promise<void> => {
    this.dialog = null;
    const sent = await this.editing?.withdraw(reason) ?? null;
    if (sent === null) {
      toast(this.editing?.failure?.problem.detail ?? 'El aviso cambió mientras tanto. Revíselo y retírelo de nuevo.', { failed: true });
      return;
    }
    recentDeliveries.add(sent.notice.id, sent.delivery, Date.now());
    toast('Aviso retirado');
    await router.navigate(`/admin/avisos/${sent.notice.id}?ver=entrega`);
  };

  private readonly removeDraft = async (): Promise<void> => {
    const { editing } = this;
    if (editing === null) return;
    const sure = await confirm({
      title: `¿Eliminar el borrador «${editing.draft.content.title}»?`, text: 'Nunca se publicó. No se puede recuperar.',
      action: 'Eliminar', cancel: 'Conservarlo', danger: true,
    });
    if (sure && await editing.remove()) await router.navigate('/admin/avisos');
  };

  protected override render() {
    const { editing } = this;
    if (editing === null) return this.renderWaiting();
    const permissions = permissionsOf(session.account, editing.notice);
    const context = { editing, permissions, reached: this.reached, online: live.connected, editor: this.showsEditor };
    return html`<div class="page">
      ${noticeHeader(context, noticeActions(context, {
        save: this.save, publish: this.askPublish, withdraw: () => { this.dialog = 'withdraw'; }, discard: () => editing.discard(),
      }))}
      ${this.showsEditor ? this.renderEditor(editing, permissions.write) : html`<div class="page-body"><notice-delivery .notice=${editing.notice}></notice-delivery></div>`}
    </div>${this.renderDialogs(editing)}`;
  }

  private renderEditor(editing: NoticeEditing, write: boolean): TemplateResult {
    const removable = write && editing.notice?.state === 'draft' && editing.notice.publishedAt === null;
    return html`<notice-editor .editing=${editing} .revision=${this.revision} ?readonly=${!write}>
      ${removable ? html`<vaadin-button class="remove" theme="tertiary error small" @click=${this.removeDraft}>Eliminar borrador…</vaadin-button>` : nothing}
    </notice-editor>`;
  }

  private renderDialogs({ draft, notice }: NoticeEditing): TemplateResult {
    const close = () => { this.dialog = null; };
    return html`<notice-publish-dialog ?opened=${this.dialog === 'publish'} ?correcting=${notice?.state === 'published'} .draft=${draft} .reached=${this.reached}
        .confirmation=${confirmationFor(this.reached, store.displays.size)} @confirmed=${this.send} @cancelled=${close}></notice-publish-dialog>
      <notice-withdraw-dialog ?opened=${this.dialog === 'withdraw'} .heading=${notice?.content.title ?? ''} .reached=${this.reached}
        @withdraw-confirmed=${this.withdraw} @cancelled=${close}></notice-withdraw-dialog>`;
  }

  private renderWaiting(): TemplateResult {
    if (!store.ready) return html`<store-status></store-status>`;
    return html`<empty-state icon="search" heading="Este aviso ya no existe" text="Se eliminó, o la dirección está incompleta.">
      <vaadin-button theme="primary" @click=${() => void router.navigate('/admin/avisos')}>Ver los avisos</vaadin-button></empty-state>`;
  }
}

declare global {
  interface HTMLElementTagNameMap { 'notice-editor-view': NoticeEditorView }
}
