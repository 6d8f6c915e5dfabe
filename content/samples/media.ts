import type { SampleMedia } from './sample-library.ts';

const picture = (slug: string, name: string, alt: string, extension = 'jpg'): SampleMedia =>
  ({ id: `med_${slug}`, file: `${slug}.${extension}`, poster: null, name, alt, tags: ['muestra'] });
const video = (slug: string, name: string, alt: string): SampleMedia =>
  ({ id: `med_${slug}`, file: `${slug}.mp4`, poster: `${slug}-poster.jpg`, name, alt, tags: ['muestra'] });

/** Pictures and films drawn for this project (see `art/`). */
export const sampleMedia: readonly SampleMedia[] = [
  picture('dengue', 'Pare el dengue', 'Una pila, un barril con tapadera y un zancudo tachado.'),
  picture('lavado-de-manos', 'Lavado de manos', 'Dos manos con espuma bajo un chorro de agua.'),
  picture('vacunacion', 'Vacunación', 'Una enfermera vacuna en el brazo a un señor mayor.'),
  picture('plato-saludable', 'Plato saludable', 'Un plato con la mitad de verduras, un cuarto de cereales y un cuarto de carne.'),
  picture('caminar', 'Caminar en familia', 'Una familia camina por un sendero frente a un volcán.'),
  picture('lactancia', 'Lactancia materna', 'Una madre sentada abraza a su bebé.'),
  picture('fisioterapia', 'Sala de fisioterapia', 'Un fisioterapeuta acompaña a un paciente entre barras paralelas.'),
  picture('hospital', 'Hospital y ambulancia', 'La fachada de un hospital con una ambulancia al frente.'),
  picture('donacion-de-sangre', 'Cartel: donación de sangre', 'Done sangre, comparta vida. Martes y jueves, de 7 a. m. a 12:00 m., Banco de Sangre del Hospital General.', 'png'),
  picture('rendicion-de-cuentas', 'Cartel: rendición de cuentas', 'Rendición de cuentas a la vista. Pida el informe anual en la OIR, Torre Administrativa, primer nivel.', 'png'),
  video('tape-el-barril', 'Video: tape el barril', 'Un zancudo vuela sobre un barril; al taparlo, se va.'),
  video('lavese-las-manos', 'Video: lávese las manos', 'Los cinco pasos para lavarse las manos.'),
  video('bienvenida', 'Video: bienvenida de TV ISSS', 'Amanece frente a un centro de atención y el personal saluda.'),
];
