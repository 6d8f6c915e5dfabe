/** Texts of the Vaadin controls that have texts of their own. */

/** `2026-11-30` typed and shown as `30/11/2026`. */
export const datePickerTexts = {
  monthNames: [
    'enero', 'febrero', 'marzo', 'abril', 'mayo', 'junio', 'julio', 'agosto', 'septiembre', 'octubre', 'noviembre', 'diciembre',
  ],
  weekdays: ['domingo', 'lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado'],
  weekdaysShort: ['do', 'lu', 'ma', 'mi', 'ju', 'vi', 'sá'],
  firstDayOfWeek: 1,
  today: 'Hoy',
  cancel: 'Cancelar',
  formatDate: ({ year, month, day }: { year: number; month: number; day: number }): string => `${day}/${month + 1}/${year}`,
  parseDate: (text: string): { year: number; month: number; day: number } | undefined => {
    const [day, month, year] = text.split('/').map(Number);
    if (day === undefined || month === undefined || year === undefined || [day, month, year].some(Number.isNaN)) return undefined;
    return { day, month: month - 1, year: year < 100 ? 2000 + year : year };
  },
};

export const dateTimePickerTexts = {
  ...datePickerTexts,
  dateLabel: 'Fecha',
  timeLabel: 'Hora',
  badInputErrorMessage: 'Escriba la fecha como 30/11/2026 y la hora como 16:00.',
  incompleteInputErrorMessage: 'Escriba la fecha y la hora.',
};

export const multiSelectTexts = {
  cleared: 'Se quitó la selección',
  focused: 'enfocado. Presione Retroceso para quitar',
  selected: 'agregado',
  deselected: 'quitado',
  total: '{count} elegidos',
};

const units = ['B', 'kB', 'MB', 'GB', 'TB', 'PB', 'EB', 'ZB', 'YB'];
export const uploadTexts = {
  dropFiles: { one: 'Suelte el archivo aquí', many: 'Suelte los archivos aquí' },
  addFiles: { one: 'Elegir archivo…', many: 'Elegir archivos…' },
  error: {
    tooManyFiles: 'Son demasiados archivos a la vez.',
    fileIsTooBig: 'El archivo es demasiado grande.',
    incorrectFileType: 'No se admite este tipo de archivo.',
  },
  uploading: {
    status: { connecting: 'Conectando…', stalled: 'Detenido', processing: 'Preparando el archivo…', held: 'En espera' },
    remainingTime: { prefix: 'faltan ', unknown: 'calculando el tiempo' },
    error: {
      serverUnavailable: 'No hay conexión con el servidor.',
      unexpectedServerError: 'El servidor no pudo recibir el archivo.',
      forbidden: 'Su cuenta no puede subir archivos.',
      fileTooLarge: 'El archivo es demasiado grande.',
    },
  },
  file: { retry: 'Reintentar', start: 'Empezar', remove: 'Quitar' },
  units: { size: units },
};
