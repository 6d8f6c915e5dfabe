import '@vaadin/button';
import '@vaadin/confirm-dialog';
import '@vaadin/text-field';

type Question = {
  /** The question with its number: `¿Desvincular la cartelera de entrada?` */
  title: string;
  /** What happens, where, and what will not happen yet. */
  text: string;
  /** The verb of the question and its object: `Desvincular`. */
  action: string;
  /** Cannot be undone or is seen by the public: red, and the focus starts on the safe button. */
  danger?: boolean;
  cancel?: string;
  /** A number that must be typed first, because so much depends on it. */
  number?: number;
};

/** Asks before something that cannot be undone; true when the person confirms. The focus returns to where it was. */
export function confirm({ title, text, action, danger = false, cancel = 'Cancelar', number }: Question): Promise<boolean> {
  const opener = focused();
  const dialog = document.createElement('vaadin-confirm-dialog');
  dialog.header = title;
  dialog.confirmText = action;
  dialog.confirmTheme = danger ? 'error primary' : 'primary';
  dialog.cancelButtonVisible = true;
  dialog.cancelText = cancel;
  if (number === undefined) dialog.message = text;
  else askFor(number, { dialog, text, action });
  document.body.append(dialog);
  return new Promise((resolve) => {
    const answer = (confirmed: boolean) => {
      resolve(confirmed);
      dialog.remove();
      opener?.focus();
    };
    dialog.addEventListener('confirm', () => answer(true));
    dialog.addEventListener('cancel', () => answer(false));
    if (danger) focusSafeButton(dialog);
    dialog.opened = true;
  });
}

/** Vaadin gives the first focus to the button that confirms; what is dangerous must not hang on one Enter. */
function focusSafeButton(dialog: HTMLElement): void {
  const handOver = ({ target }: FocusEvent): void => {
    if (!(target instanceof HTMLElement) || target.slot !== 'confirm-button') return;
    dialog.removeEventListener('focusin', handOver);
    dialog.querySelector<HTMLElement>('[slot="cancel-button"]')?.focus();
  };
  dialog.addEventListener('focusin', handOver);
}

/** Replaces the confirm button by one that works once the number has been typed. */
function askFor(number: number, { dialog, text, action }: { dialog: HTMLElement; text: string; action: string }): void {
  const content = document.createElement('div');
  const field = document.createElement('vaadin-text-field');
  const button = document.createElement('vaadin-button');
  field.label = `Escriba ${number} para confirmar`;
  field.addEventListener('value-changed', () => (button.disabled = field.value.trim() !== String(number)));
  button.slot = 'confirm-button';
  button.textContent = action;
  button.setAttribute('theme', 'primary');
  button.disabled = true;
  content.append(text, field);
  field.style.display = 'block';
  dialog.append(content, button);
}

/** The element that has the focus, however deep in shadow roots. */
function focused(): HTMLElement | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active instanceof HTMLElement && active !== document.body ? active : null;
}
