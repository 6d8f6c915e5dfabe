/**
 * What a library of the player asks for and the browsers of the 2021 TVs (Chromium 79) lack. Imported before anything else.
 * The player's own code does without such things.
 */
const known: { hasOwn?: typeof Object.hasOwn } = Object;

// For @noble/hashes, which asks while it is loaded.
known.hasOwn ??= (object: object, key: PropertyKey) => Object.prototype.hasOwnProperty.call(object, key);
