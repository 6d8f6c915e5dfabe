import type { Format } from '../../../content/model/display.ts';
import type { Frame } from '../../../display-client/templates/frame.ts';
import { PairingScreen } from '../../../display-client/templates/pairing-screen.ts';
import { CarteleraSurface } from '../../../display-client/templates/surface.ts';
import { faultsIn } from './faults.ts';

type Pairing = Pick<PairingScreen, 'code' | 'expiresAt' | 'now'>;

/** What the tests call in the page: to draw one thing, resolving when it is complete, and to look for faults in it. */
export type Gallery = {
  show: (frame: Frame, media: string | null) => Promise<void>;
  pair: (pairing: Pairing) => Promise<void>;
  faults: (format: Format) => string[];
};

const screen = document.querySelector<HTMLElement>('#screen');

async function put(element: CarteleraSurface | PairingScreen): Promise<void> {
  screen?.replaceChildren(element);
  element.classList.add('cover');
  await element.updateComplete;
  await document.fonts.ready;
  const images = [...element.querySelectorAll('img'), ...(element.shadowRoot?.querySelectorAll('img') ?? [])];
  await Promise.all(images.map((image) => image.decode()));
}

const gallery: Gallery = {
  async show(frame, media) {
    const surface = new CarteleraSurface();
    surface.frame = frame;
    if (media !== null) surface.append(Object.assign(new Image(), { src: media, alt: '' }));
    if (screen !== null) screen.dataset['rotation'] = String(frame.identity.rotation);
    await put(surface);
  },
  pair: (pairing) => put(Object.assign(new PairingScreen(), pairing)),
  faults(format) {
    const root = screen?.firstElementChild?.shadowRoot;
    return root === null || root === undefined ? ['nothing is shown'] : faultsIn(root, format);
  },
};
Object.assign(globalThis, { gallery });
