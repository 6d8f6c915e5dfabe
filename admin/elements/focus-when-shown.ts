/** For `ref` in a dialog that is just opening: focuses the element once it has a size; the dialog then leaves the focus there. */
export function focusWhenShown(element: Element | undefined): void {
  if (!(element instanceof HTMLElement)) return;
  const sizes = new ResizeObserver(() => {
    if (element.offsetWidth === 0) return;
    sizes.disconnect();
    element.focus();
  });
  sizes.observe(element);
}
