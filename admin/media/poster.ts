/** Later than a fade-in, early enough to look like the beginning. */
const posterSecond = 1;
const posterEdge = 1920;
const patienceMs = 20_000;

/**
 * One picture of a video, drawn by this browser, as JPEG; `null` when it cannot play the video, in which case the
 * server says what is wrong with it.
 */
export async function makePoster(file: Blob): Promise<File | null> {
  const video = document.createElement('video');
  const address = URL.createObjectURL(file);
  video.muted = true;
  video.playsInline = true;
  video.preload = 'auto';
  try {
    await when(video, 'loadeddata', () => { video.src = address; });
    const second = Math.min(posterSecond, video.duration / 3);
    if (Number.isFinite(second) && second > 0) await when(video, 'seeked', () => { video.currentTime = second; });
    const picture = await draw(video);
    return picture && new File([picture], 'portada.jpg', { type: picture.type });
  } catch {
    return null;
  } finally {
    video.removeAttribute('src');
    video.load();
    URL.revokeObjectURL(address);
  }
}

/** Waits for `type` after doing `act`; a video that fails or hangs rejects. */
function when(video: HTMLVideoElement, type: 'loadeddata' | 'seeked', act: () => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = () => reject(new Error('This browser cannot play the video'));
    const timer = setTimeout(fail, patienceMs);
    video.addEventListener(type, () => {
      clearTimeout(timer);
      resolve();
    }, { once: true });
    video.addEventListener('error', fail, { once: true });
    act();
  });
}

async function draw(video: HTMLVideoElement): Promise<Blob | null> {
  const scale = Math.min(1, posterEdge / Math.max(video.videoWidth, video.videoHeight));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(video.videoWidth * scale);
  canvas.height = Math.round(video.videoHeight * scale);
  // A file with sound alone has no picture to draw.
  if (canvas.width === 0 || canvas.height === 0) return null;
  canvas.getContext('2d')?.drawImage(video, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve) => { canvas.toBlob(resolve, 'image/jpeg', 0.9); });
}
