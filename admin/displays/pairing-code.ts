import { pairingAlphabet } from '../../content/wire/events.ts';

/** Characters of a pairing code. */
export const codeLength = 6;

/** What was typed or pasted as a code: capitals, without blanks and hyphens, at most six. */
export const tidyCode = (text: string): string => text.toUpperCase().replaceAll(/[\s\-–·.]/g, '').slice(0, codeLength);

/** The first character that no code has, because it looks like another; `null` when there is none. */
export const foreignCharacter = (code: string): string | null => [...code].find((character) => !pairingAlphabet.includes(character)) ?? null;
