/** What a line between a display and its server may do. Messages alone can be doubled or change places. */
export const faults = ['drop', 'delay', 'duplicate', 'reorder', 'cut', 'truncate', 'corrupt', 'error', 'portal', 'slow'] as const;
export type Fault = (typeof faults)[number];

/** The fault that befalls this request or message, if any; each name has its own fate, whatever else goes on. */
export type Fate = { next: (of: 'http' | 'socket', name: string) => { fault: Fault | null; chance: () => number } };

export const portalPage = '<!doctype html><html lang="es"><title>Portal cautivo</title><h1>Portal cautivo: acepte las condiciones</h1></html>';

/** What suffers: files and questions over HTTP, or the messages of the socket. */
export type Victims = 'http' | 'socket' | 'all';
