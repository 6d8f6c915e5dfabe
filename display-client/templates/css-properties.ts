import { noChange } from 'lit';
import { Directive, directive } from 'lit/directive.js';
import type { ElementPart } from 'lit/directive.js';

type Properties = Readonly<Record<string, string | number>>;

/**
 * Sets CSS properties on its element through the CSSOM. Lit's `styleMap` writes a `style` attribute the first time, which
 * the content security policy of the displays refuses.
 */
class CssProperties extends Directive {
  override render(_properties: Properties): typeof noChange {
    return noChange;
  }

  override update({ element }: ElementPart, [properties]: [Properties]): typeof noChange {
    const { style } = element as HTMLElement;
    for (const [name, value] of Object.entries(properties)) style.setProperty(name, String(value));
    return noChange;
  }
}

export const cssProperties = directive(CssProperties);
