/** What a page tells the worker: that something is on the screen, or that it might look for a newer version. */
export type FromPage = 'drew' | 'look';

/** What the worker tells a page: to try the newer version in a hidden frame, or that it only waits to be opened. */
export type FromWorker = 'probe' | 'ready';
