const MB = 1_000_000;

/** What an upload may weigh, by kind, in bytes. */
export const maxBytes = { image: 60 * MB, video: 2_000 * MB } as const;

/** What a picture may measure. 80 megapixels covers a 50 MP telephone; more is a bomb or a print original. */
export const imageLimits = { minSide: 200, maxSide: 16_384, maxPixels: 80 * MB, maxAspect: 10 } as const;

/** Long edges of the WebP renditions: half HD, full HD, and 4K screens. */
export const renditionEdges = [960, 1920, 3840] as const;
export const fallbackEdge = 1920;
export const thumbnailEdge = 480;
export const blurEdge = 24;

/** What the 2021 TVs and cheap players decode in hardware: up to 4K, H.264 level 5.1. */
export const videoLimits = { minSide: 120, maxLongEdge: 4096, maxShortEdge: 2304, maxDurationMs: 2 * 3_600_000 } as const;

/** An index (`moov`) above this is hostile: two hours of video need about 10 MB. */
export const maxIndexBytes = 64 * MB;

/** Seconds after which one image operation, and milliseconds after which reading one video, is given up. */
export const imageTimeoutSeconds = 30;
export const probeTimeoutMs = 60_000;
