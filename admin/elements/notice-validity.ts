import '@vaadin/date-time-picker';
import '@vaadin/select';
import type { DateTimePicker } from '@vaadin/date-time-picker';
import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Validity } from '../../content/model/notice.ts';
import { plural } from '../format.ts';
import type { FieldErrors } from '../notices/check-draft.ts';
import { dateTimeTexts } from '../notices/clock-words.ts';
import { civilNow, daysUntil } from '../notices/status.ts';
import { capital } from '../notices/words.ts';
import { baseStyles } from '../styles/base.ts';

export class ValidityChanged extends Event {
  readonly validity: Validity;
  constructor(validity: Validity) {
    super('validity-changed');
    this.validity = validity;
  }
}

type End = keyof Validity;
const choices: Record<End, { label: string; open: string; dated: string; field: string }> = {
  from: { label: 'Desde', open: 'Al publicar', dated: 'En una fecha', field: 'Fecha y hora de inicio' },
  until: { label: 'Hasta', open: 'Sin vencimiento', dated: 'Una fecha', field: 'Fecha y hora de fin' },
};

const weekday = new Intl.DateTimeFormat('es-SV', { timeZone: 'UTC', weekday: 'long' });

/** From when until when a notice is on view. Fires `validity-changed`. */
@customElement('notice-validity')
export class NoticeValidity extends LitElement {
  static override styles = [baseStyles, css`
    :host { display: grid; grid-template-columns: repeat(auto-fit, minmax(220px, 1fr)); gap: 4px 16px; }
    vaadin-select, vaadin-date-time-picker { width: 100%; }
    .help { font-size: var(--lumo-font-size-xs); color: var(--c-ink-2); margin-top: 4px; }
  `];

  @property({ attribute: false }) value: Validity = { from: null, until: null };
  @property({ attribute: false }) errors: FieldErrors = new Map();
  @property({ type: Boolean }) readonly = false;
  /** The ends for which a date was asked but not given yet. */
  @state() private asked: ReadonlySet<End> = new Set();

  private isDated(end: End): boolean {
    return this.value[end] !== null || this.asked.has(end);
  }

  private choose(end: End, dated: boolean): void {
    if (dated === this.isDated(end)) return;
    this.asked = new Set(dated ? [...this.asked, end] : [...this.asked].filter((each) => each !== end));
    if (!dated && this.value[end] !== null) this.change(end, null);
  }

  private change(end: End, value: string | null): void {
    if (value === this.value[end]) return;
    this.dispatchEvent(new ValidityChanged({ ...this.value, [end]: value }));
  }

  focusPath(path: string): void {
    this.renderRoot.querySelector<HTMLElement>(`[data-end=${path.split('.')[1]}]`)?.focus();
  }

  protected override render() {
    return html`${this.renderEnd('from')}${this.renderEnd('until')}`;
  }

  private renderEnd(end: End): TemplateResult {
    const { label, open, dated } = choices[end];
    const items = [{ label: open, value: 'open' }, { label: dated, value: 'dated' }];
    return html`<div>
      <vaadin-select label=${label} .items=${items} .value=${this.isDated(end) ? 'dated' : 'open'} ?readonly=${this.readonly}
        @value-changed=${({ detail }: CustomEvent<{ value: string }>) => this.choose(end, detail.value === 'dated')}></vaadin-select>
      ${this.isDated(end) ? this.renderPicker(end) : nothing}
    </div>`;
  }

  private renderPicker(end: End): TemplateResult {
    const error = this.errors.get(`validity.${end}`) ?? '';
    return html`<vaadin-date-time-picker data-end=${end} label=${choices[end].field} .i18n=${dateTimeTexts} .step=${900} manual-validation
        .value=${this.value[end] ?? ''} ?invalid=${error !== ''} error-message=${error} ?readonly=${this.readonly}
        @change=${(event: Event) => this.change(end, (event.target as DateTimePicker).value.slice(0, 16) || null)}></vaadin-date-time-picker>
      ${this.renderHelp(end)}`;
  }

  private renderHelp(end: End): TemplateResult | typeof nothing {
    const civil = this.value[end];
    if (civil === null) return nothing;
    const day = capital(weekday.format(Date.parse(`${civil}:00Z`)));
    return html`<p class="help">${day}. ${this.consequence(end, civil)}</p>`;
  }

  private consequence(end: End, civil: string): string {
    const now = Date.now();
    const past = civil <= civilNow(now);
    if (end === 'from') return past ? 'Ya pasó: sale al publicar.' : 'Sale solo ese día.';
    if (past) return 'Ya pasó: no se verá en ninguna pantalla.';
    const days = daysUntil(civil, now);
    return days === 0 ? 'Se retira solo, hoy.' : `Se retira solo, en ${days} ${plural(days, 'día', 'días')}.`;
  }
}

declare global {
  interface HTMLElementTagNameMap { 'notice-validity': NoticeValidity }
}
