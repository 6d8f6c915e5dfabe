/** Resolves once something stands on the screen: a picture of the programme, or words that cover it. */
export function drawn(screen: HTMLElement): Promise<void> {
  const isDrawn = () => screen.querySelector('.on, .entering, .cover') !== null;
  return new Promise((resolve) => {
    const look = () => {
      if (!isDrawn()) return;
      observer.disconnect();
      resolve();
    };
    const observer = new MutationObserver(look);
    observer.observe(screen, { childList: true, subtree: true, attributes: true, attributeFilter: ['class'] });
    look();
  });
}
