import { fileUrl } from '../../content/model/media-asset.ts';

/**
 * The Cache Storage of verified files. An entry is a full 200 response with `Content-Type` and `Content-Length`, under
 * `shelfKey`, and nothing else is ever put there: whoever finds a file may trust it. Shared with the service worker,
 * which lets a request whose `cache` is `no-store` or `reload` go past the shelf to the server.
 */
export const shelfName = 'cartelera-assets';

/** The key of a file on the shelf: its very address, so that a request for it finds it. */
export const shelfKey = fileUrl;

/** Files that are still on their way, in parts. Apart, so that no request is ever answered with half a file. */
export const partsName = 'cartelera-parts';
