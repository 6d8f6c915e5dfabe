/**
 * The part of Cache Storage that holds the media files, each whole (status 200) under its address `/media/<hash>.<ext>`.
 * The player puts them there once verified; the service worker answers from there, also in ranges. A request whose `cache`
 * is `no-store` or `reload` goes past it to the server.
 */
export const shelfName = 'cartelera-assets';
