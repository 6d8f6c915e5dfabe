import '@vaadin/confirm-dialog';

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
};

/** Asks before something that cannot be undone; true when the person confirms. The focus returns to where it was. */
export function confirm({ title, text, action, danger = false, cancel = 'Cancelar' }: Question): Promise<boolean> {
  const opener = focused();
  const dialog = document.createElement('vaadin-confirm-dialog');
  dialog.header = title;
  dialog.message = text;
  dialog.confirmText = action;
  dialog.confirmTheme = danger ? 'error primary' : 'primary';
  dialog.cancelButtonVisible = true;
  dialog.cancelText = cancel;
  document.body.append(dialog);
  return new Promise((resolve) => {
    const answer = (confirmed: boolean) => {
      resolve(confirmed);
      dialog.remove();
      opener?.focus();
    };
    dialog.addEventListener('confirm', () => answer(true));
    dialog.addEventListener('cancel', () => answer(false));
    dialog.opened = true;
  });
}

/** The element that has the focus, however deep in shadow roots. */
function focused(): HTMLElement | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active instanceof HTMLElement && active !== document.body ? active : null;
}
