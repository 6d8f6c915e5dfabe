/**
 * What the player asks for although the oldest browser lacks it, with the reason why nothing is lost there. One that is no longer
 * found is to be taken out.
 */
export const reviewedScript: Readonly<Record<string, string>> = {
  'Object.hasOwn': 'old-browsers.ts gives it before anything asks',
  '.hasOwn()': 'old-browsers.ts gives it before anything asks',
  '.toHex': '@noble/hashes looks first whether there is such a method',
  '.toHex()': '@noble/hashes looks first whether there is such a method',
  '.fromHex': '@noble/hashes looks first whether there is such a method',
  'Uint8Array.fromHex': '@noble/hashes looks first whether there is such a method',
  '.trustedTypes': 'Lit does without where there are none',
  '.emptyScript': 'Lit asks the trusted types for it, where there are any',
  '.createPolicy': 'Lit asks the trusted types for it, where there are any',
  '.capture': 'an option of an event listener, which Lit reads from its own parts',
  '.wakeLock': 'screen-root.ts does without where there is none',
  '.requestVideoFrameCallback': 'video.ts gives a video a moment where there is none',
  '.drop()': 'ours: the parts of a file that are kept no longer',
  '.take()': 'ours: what comes in, and what goes out with a report',
  '.dispose()': 'ours: the layers of the stage',
  '.adopt()': 'ours: the programme whose turn it is',
  '.identity': 'ours: who a display is',
};

export const reviewedStyles: Readonly<Record<string, string>> = {
  'text-wrap': 'lines then break where they fill',
  'text-wrap: balance': 'lines then break where they fill',
  'text-wrap: pretty': 'lines then break where they fill',
  'font-synthesis': 'the typeface brings every weight; there is nothing to synthesise',
};
