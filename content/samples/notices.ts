import type { SampleNotice } from './sample-library.ts';

type Content = SampleNotice['content'];
type Extra = Partial<Pick<SampleNotice, 'audience' | 'featured' | 'state'>>;

const everywhere: SampleNotice['audience'] = { include: [{}], exclude: [] };
const notice = (slug: string, hoursAgo: number, content: Content, extra: Extra = {}): SampleNotice => ({
  id: `ntc_${slug}`, content, audience: everywhere, validity: { from: null, until: null }, featured: false, state: 'published', hoursAgo, ...extra,
});
const picture = (slug: string, alt: string) => ({ asset: `med_${slug}`, alt });

/** Invented phones, hours and windows. No dates, so that the samples do not grow old. */
export const sampleNotices: readonly SampleNotice[] = [
  notice('inscriba-hijos', 5, {
    category: 'procedure', title: 'Inscriba a su hija o hijo', summary: '', place: 'Ventanilla 3, Afiliación, planta baja', hours: 'Lunes a viernes, 7 a. m. a 3 p. m.',
    requirements: ['DUI y tarjeta de afiliación', 'Partida de nacimiento reciente'], contact: 'Llame al 2200-0000',
  }, { featured: true }),
  notice('dengue', 8, {
    category: 'health-tip', title: 'Tape el barril, pare el dengue', advice: 'Lave la pila cada 7 días y vacíe las llantas.',
    caution: '¿Fiebre? No se automedique: consulte.', picture: picture('dengue', 'Una pila, un barril con tapadera y un zancudo tachado.'),
  }),
  notice('fisioterapia', 12, {
    category: 'news', title: 'Abrimos una sala de fisioterapia', summary: 'Atiende hasta 60 pacientes cada día, con cita de su médico tratante.',
    picture: picture('fisioterapia', 'Un fisioterapeuta acompaña a un paciente entre barras paralelas.'),
  }),
  notice('cita-telefono', 20, {
    category: 'procedure', title: 'Pida su cita por teléfono', summary: '', place: 'Desde su casa, al 2200-0000', hours: 'Lunes a viernes, 6 a. m. a 4 p. m.',
    requirements: ['Número de afiliación', 'DUI a la mano'], contact: '',
  }),
  notice('rayos-x', 30, {
    category: 'message', title: 'Rayos X cambia de lugar', body: 'Ahora está en el edificio B, nivel 1. Siga la línea azul.',
  }, { audience: { include: [{ kinds: ['hospital'] }], exclude: [] } }),
  notice('influenza', 40, {
    category: 'health-tip', title: 'Vacúnese contra la influenza', advice: 'Es gratis y no necesita cita. Traiga su tarjeta de vacunas.',
    caution: 'Mayores de 60 años: primero ustedes.', picture: picture('vacunacion', 'Una enfermera vacuna en el brazo a un señor mayor.'),
  }),
  notice('incapacidad', 50, {
    category: 'procedure', title: 'Cobre su incapacidad', summary: '', place: 'Prestaciones Económicas, ventanilla 5', hours: 'Lunes a viernes, 7 a. m. a 3 p. m.',
    requirements: ['Certificado de incapacidad', 'DUI', 'Constancia de salario'], contact: 'Pregunte en Prestaciones',
  }),
  notice('donacion', 60, {
    category: 'poster', title: 'Done sangre, comparta vida', picture: picture('donacion-de-sangre', 'Done sangre los martes y jueves, de 7 a. m. a 12:00 m., en el Hospital General.'),
  }, { audience: { include: [{ departments: ['San Salvador'], formats: ['tv'] }], exclude: [] } }),
  notice('ambulancias', 70, {
    category: 'news', title: 'Doce ambulancias nuevas', summary: 'Refuerzan los traslados entre hospitales y unidades médicas de todo el país.',
    picture: picture('hospital', 'La fachada de un hospital con una ambulancia al frente.'),
  }),
  notice('manos', 80, {
    category: 'health-tip', title: 'Lávese las manos', advice: 'Con agua y jabón, durante 20 segundos, antes de comer y al llegar a casa.',
    caution: '', picture: picture('lavado-de-manos', 'Dos manos con espuma bajo un chorro de agua.'),
  }),
  notice('farmacia', 90, {
    category: 'message', title: 'Retire su medicina a tiempo', body: 'Tiene tres días hábiles desde su consulta. Traiga la receta y su DUI.',
  }),
  notice('pension-vejez', 100, {
    category: 'procedure', title: 'Solicite su pensión por vejez', summary: '', place: 'Sección Pensiones, Torre Administrativa', hours: 'Lunes a viernes, 7 a. m. a 3 p. m.',
    requirements: ['DUI vigente', 'Historial laboral', 'Partida de nacimiento'], contact: 'Llame al 2200-0000',
  }),
  notice('plato', 110, {
    category: 'health-tip', title: 'Arme un plato sano', advice: 'La mitad, verduras. Un cuarto, cereales. Un cuarto, carne o frijoles.',
    caution: '', picture: picture('plato-saludable', 'Un plato con la mitad de verduras, un cuarto de cereales y un cuarto de carne.'),
  }),
  notice('pregunte', 120, {
    category: 'message', title: 'Pregunte: es su derecho', body: 'La Oficina de Información y Respuesta (OIR) le contesta gratis en 10 días hábiles.',
  }),
  notice('caminar', 130, {
    category: 'health-tip', title: 'Camine 30 minutos al día', advice: 'Solo o en familia, a su paso. Su corazón lo agradece.',
    caution: '¿Dolor de pecho? Deténgase y consulte.', picture: picture('caminar', 'Una familia camina por un sendero frente a un volcán.'),
  }),
  notice('lactancia', 140, {
    category: 'health-tip', title: 'Leche materna desde el inicio', advice: 'Solo pecho hasta los seis meses. Pida apoyo en la clínica de lactancia.',
    caution: '', picture: picture('lactancia', 'Una madre sentada abraza a su bebé.'),
  }, { audience: { include: [{ kinds: ['hospital', 'medical-unit'] }], exclude: [{ formats: ['tv'] }] } }),
  notice('emergencias', 150, {
    category: 'message', title: 'Emergencias, las 24 horas', body: 'Si hay peligro para la vida, vaya directo a Emergencia. No necesita cita.',
  }),
  notice('rendicion', 160, {
    category: 'poster', title: 'Rendición de cuentas a la vista', picture: picture('rendicion-de-cuentas', 'Pida el informe anual en la OIR, Torre Administrativa, primer nivel.'),
  }, { audience: { include: [{ kinds: ['tower', 'hospital'], formats: ['board'] }], exclude: [] } }),
  notice('actualice-datos', 2, {
    category: 'procedure', title: 'Actualice sus datos', summary: '', place: 'Afiliación, cualquier centro', hours: 'Lunes a viernes, 7 a. m. a 3 p. m.',
    requirements: ['DUI vigente', 'Recibo de agua o luz'], contact: '',
  }, { state: 'draft', audience: { include: [], exclude: [] } }),
];
