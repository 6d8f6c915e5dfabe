import { AppError } from '../app-error.ts';

/** The settings that make any video playable on every screen, in the words of the free program HandBrake. */
const toMp4 = 'Conviértalo a MP4 con HandBrake (ajuste «Fast 1080p30», que usa H.264 y AAC) y súbalo de nuevo.';
const asPicture = 'Guarde la página como imagen PNG o JPEG y súbala.';
const asJpeg = 'Guárdela como JPEG o PNG y súbala de nuevo.';

/** Why a kind of file is not taken, and what to do instead. Keys are the types that `file-type` names. */
const remedies: Record<string, string> = {
  'image/heic': 'No se admite HEIC, el formato de fotos del iPhone. Expórtela como JPEG y súbala. '
    + 'Para las próximas, en el iPhone: Ajustes, Cámara, Formatos, «El más compatible».',
  'image/svg+xml': 'No se admite SVG porque puede llevar programas dentro. Expórtelo como PNG de 1920 píxeles o más y súbalo.',
  'text/html': 'No es una imagen ni un video: es una página web con otro nombre. Suba la imagen o el video original.',
  'application/pdf': `No se admite PDF. ${asPicture}`,
  'application/zip': `No se admiten archivos comprimidos ni documentos de Office. ${asPicture}`,
  'image/tiff': `No se admite TIFF. ${asJpeg}`,
  'image/bmp': `No se admite BMP. ${asJpeg}`,
  'image/jxl': `No se admite JPEG XL. ${asJpeg}`,
  'image/vnd.adobe.photoshop': `No se admiten archivos de Photoshop. Exporte la imagen como JPEG o PNG y súbala.`,
};
const families: readonly [RegExp, string][] = [
  [/^image\/hei[cf]/, remedies['image/heic'] ?? ''],
  [/^video\//, `Ese formato de video no lo reproducen todas las pantallas. ${toMp4}`],
  [/^audio\//, 'Es un archivo de audio. Suba una imagen o un video.'],
  [/^image\//, `Ese formato de imagen no se admite. ${asJpeg}`],
  [/office|opendocument|cfb/, `No se admiten documentos de Office. ${asPicture}`],
];

/** The refusal of a file that is of type `mime`; `undefined` when its bytes say nothing. */
export function unsupportedType(mime: string | undefined): AppError {
  const remedy = mime === undefined ? undefined : remedies[mime] ?? families.find(([family]) => family.test(mime))?.[1];
  return new AppError('unsupported-media', remedy
    ?? 'No se reconoce como imagen ni como video. Suba JPEG, PNG, WebP, AVIF o GIF sin animación, o video MP4 o WebM.');
}

const refused = (detail: string, cause?: unknown) => new AppError('refused', detail, { cause });

/** Why a picture of an accepted type is not taken. */
export const refusedImage = {
  animated: () => refused('Es una imagen animada, que las pantallas mostrarían quieta. Conviértala a video MP4, o suba una imagen fija.'),
  tooSmall: (least: number) => refused(`La imagen es demasiado pequeña: en la pantalla se vería borrosa. Suba una de ${least} píxeles o más por lado.`),
  tooLarge: (megapixels: number) => refused(`La imagen es demasiado grande. Redúzcala a ${megapixels} megapíxeles o menos y súbala de nuevo.`),
  tooThin: () => refused('La imagen es demasiado alargada para una pantalla. Recórtela y súbala de nuevo.'),
  damaged: (cause: unknown) => refused('La imagen está incompleta o dañada. Ábrala en la computadora, guárdela otra vez como JPEG o PNG y súbala.', cause),
};

/** Why a video of an accepted type is not taken. */
export const refusedVideo = {
  truncated: (cause?: unknown) => refused('El video está incompleto o dañado. Cópielo otra vez desde su origen y súbalo de nuevo.', cause),
  noPicture: () => refused('El archivo no tiene imagen, solo sonido. Suba un video o una imagen.'),
  codec: (name: string) => refused(`El video usa ${name}, que no todas las pantallas pueden mostrar. ${toMp4}`),
  sound: (name: string) => refused(`El sonido del video usa ${name}, que no todas las pantallas pueden reproducir. ${toMp4}`),
  size: () => refused(`El video mide más que 4K o es demasiado pequeño. ${toMp4}`),
  tooLong: () => refused('El video dura más de dos horas. Divídalo en partes y súbalas.'),
  noPoster: () => refused('Falta la imagen de portada del video. La prepara el navegador al subirlo: suba el video desde la Biblioteca.'),
};

/** The refusal of a file above the `maxBytes` of its kind. */
export function tooLarge(kind: 'image' | 'video'): AppError {
  const [what, most] = kind === 'image' ? ['Las imágenes', '60 MB'] : ['Los videos', '2 GB'];
  return new AppError('too-large', `${what} pueden pesar hasta ${most}. Reduzca el archivo y súbalo de nuevo.`);
}
