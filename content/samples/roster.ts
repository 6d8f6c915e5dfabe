import type { CenterKind, Department } from '../model/center.ts';
import type { SampleLibrary } from './sample-library.ts';

type Line = { name: string; kind: CenterKind; department: Department; municipality: string; boards: number; screens: number; tvs: number };

const center = (kind: CenterKind, prefix: string) =>
  (name: string, department: Department, municipality: string, boards: number, screens: number, tvs = 0): Line =>
    ({ name: `${prefix}${name}`, kind, department, municipality, boards, screens, tvs });
const tower = center('tower', '');
const hospital = center('hospital', 'Hospital ');
const unit = center('medical-unit', 'Unidad Médica ');
const clinic = center('community-clinic', 'Clínica Comunal ');

/**
 * Sample data: public names of centers, with an illustrative share of boards. The totals are the institute's:
 * 14 boards in the tower, 82 in care centers, and TV ISSS in 6 pilot centers.
 * Columns: name, department, municipality, boards, how many of them have a screen, TV ISSS screens.
 */
const lines: readonly Line[] = [
  tower('Torre Administrativa', 'San Salvador', 'San Salvador', 14, 14),
  hospital('General', 'San Salvador', 'San Salvador', 5, 5, 4),
  hospital('Médico Quirúrgico y Oncológico', 'San Salvador', 'San Salvador', 4, 4, 3),
  hospital('Materno Infantil 1° de Mayo', 'San Salvador', 'San Salvador', 4, 4),
  hospital('Policlínico Roma', 'San Salvador', 'San Salvador', 3, 3, 3),
  hospital('Policlínico Zacamil', 'San Salvador', 'Mejicanos', 3, 3),
  hospital('Amatepec', 'San Salvador', 'Soyapango', 3, 3, 3),
  hospital('Policlínico Planes de Renderos', 'San Salvador', 'Panchimalco', 2, 1),
  hospital('Regional de Santa Ana', 'Santa Ana', 'Santa Ana', 3, 3, 3),
  hospital('Regional de Sonsonate', 'Sonsonate', 'Sonsonate', 3, 2),
  hospital('Regional de San Miguel', 'San Miguel', 'San Miguel', 3, 3),
  unit('Atlacatl', 'San Salvador', 'San Salvador', 1, 1),
  unit('15 de Septiembre', 'San Salvador', 'San Salvador', 1, 1),
  unit('San Jacinto', 'San Salvador', 'San Salvador', 1, 1),
  unit('Ilopango', 'San Salvador', 'Ilopango', 1, 1, 2),
  unit('Soyapango', 'San Salvador', 'Soyapango', 2, 2),
  unit('Apopa', 'San Salvador', 'Apopa', 1, 1),
  unit('Aguilares', 'San Salvador', 'Aguilares', 1, 0),
  unit('Santa Tecla', 'La Libertad', 'Santa Tecla', 2, 1),
  unit('Quezaltepeque', 'La Libertad', 'Quezaltepeque', 1, 0),
  unit('La Libertad', 'La Libertad', 'La Libertad', 1, 0),
  unit('Santa Ana', 'Santa Ana', 'Santa Ana', 2, 1),
  unit('Chalchuapa', 'Santa Ana', 'Chalchuapa', 1, 0),
  unit('Metapán', 'Santa Ana', 'Metapán', 1, 1),
  unit('Ahuachapán', 'Ahuachapán', 'Ahuachapán', 1, 0),
  unit('Sonsonate', 'Sonsonate', 'Sonsonate', 1, 0),
  unit('Acajutla', 'Sonsonate', 'Acajutla', 1, 0),
  unit('Cojutepeque', 'Cuscatlán', 'Cojutepeque', 1, 0),
  unit('San Vicente', 'San Vicente', 'San Vicente', 1, 0),
  unit('Sensuntepeque', 'Cabañas', 'Sensuntepeque', 1, 0),
  unit('Ilobasco', 'Cabañas', 'Ilobasco', 1, 0),
  unit('Chalatenango', 'Chalatenango', 'Chalatenango', 1, 0),
  unit('Zacatecoluca', 'La Paz', 'Zacatecoluca', 1, 0),
  unit('Usulután', 'Usulután', 'Usulután', 1, 0),
  unit('Santiago de María', 'Usulután', 'Santiago de María', 1, 0),
  unit('Puerto El Triunfo', 'Usulután', 'Puerto El Triunfo', 1, 0),
  unit('Berlín', 'Usulután', 'Berlín', 1, 0),
  unit('San Miguel', 'San Miguel', 'San Miguel', 1, 0),
  unit('Chinameca', 'San Miguel', 'Chinameca', 1, 0),
  unit('San Francisco Gotera', 'Morazán', 'San Francisco Gotera', 1, 0),
  unit('La Unión', 'La Unión', 'La Unión', 1, 0),
  unit('Santa Rosa de Lima', 'La Unión', 'Santa Rosa de Lima', 1, 0),
  clinic('Miramonte', 'San Salvador', 'San Salvador', 1, 0),
  clinic('San Antonio Abad', 'San Salvador', 'San Salvador', 1, 0),
  clinic('Ayutuxtepeque', 'San Salvador', 'Ayutuxtepeque', 1, 0),
  clinic('Mejicanos', 'San Salvador', 'Mejicanos', 1, 0),
  clinic('Ciudad Delgado', 'San Salvador', 'Ciudad Delgado', 1, 0),
  clinic('Monte María', 'San Salvador', 'San Salvador', 1, 0),
  clinic('San Marcos', 'San Salvador', 'San Marcos', 1, 0),
  clinic('San Martín', 'San Salvador', 'San Martín', 1, 0),
  clinic('Santa Lucía', 'San Salvador', 'Ilopango', 1, 0),
  clinic('Merliot', 'La Libertad', 'Antiguo Cuscatlán', 1, 0),
  clinic('Antiguo Cuscatlán', 'La Libertad', 'Antiguo Cuscatlán', 1, 0),
  clinic('Santa Mónica', 'La Libertad', 'Santa Tecla', 1, 0),
  clinic('Lourdes Colón', 'La Libertad', 'Colón', 1, 0),
  clinic('Virgen del Tránsito', 'San Salvador', 'San Salvador', 1, 0),
  clinic('Panamericana', 'San Salvador', 'San Salvador', 1, 0),
];

const slug = (name: string): string =>
  name.normalize('NFD').replaceAll(/[\u0300-\u036f°]/g, '').toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
const centerId = (line: Line): string => `ctr_${slug(line.name)}`;

const boardPlaces = [
  ['Cartelera de entrada', 'Vestíbulo principal'], ['Cartelera de farmacia', 'Sala de espera'], ['Cartelera de laboratorio', 'Nivel 1'],
  ['Cartelera de consulta externa', 'Nivel 2'], ['Cartelera de emergencia', 'Pasillo de ingreso'],
] as const;
const tvPlaces = [
  ['TV consulta externa', 'Sala de espera'], ['TV farmacia', 'Área de despacho'], ['TV emergencia', 'Sala de espera'], ['TV laboratorio', 'Toma de muestras'],
] as const;

type SampleDisplay = SampleLibrary['displays'][number];

function boardsOf(line: Line): SampleDisplay[] {
  return Array.from({ length: line.boards }, (_, index): SampleDisplay => {
    const [name, place] = line.kind === 'tower' ? [`Cartelera nivel ${index + 1}`, 'Frente a los ascensores'] : boardPlaces[index] ?? [`Cartelera ${index + 1}`, ''];
    return {
      id: `dsp_${slug(line.name)}-cartelera-${index + 1}`, center: centerId(line), name, place, format: 'board',
      medium: index < line.screens ? 'screen' : 'paper', rotation: 0, resolution: { width: 1080, height: 1920 }, panelInches: 43, readingDistanceM: 1.5, tags: [],
    };
  });
}

function tvsOf(line: Line): SampleDisplay[] {
  return Array.from({ length: line.tvs }, (_, index): SampleDisplay => {
    const [name, place] = tvPlaces[index] ?? [`TV ISSS ${index + 1}`, ''];
    return {
      id: `dsp_${slug(line.name)}-tv-${index + 1}`, center: centerId(line), name, place, format: 'tv', medium: 'screen', rotation: 0,
      resolution: { width: 1920, height: 1080 }, panelInches: 43, readingDistanceM: 5, tags: ['tv isss'],
    };
  });
}

export const sampleCenters: SampleLibrary['centers'] = lines.map((line) => ({
  id: centerId(line), name: line.name, kind: line.kind, department: line.department, municipality: line.municipality,
  zone: 'America/El_Salvador', tags: line.tvs > 0 ? ['piloto'] : [],
}));

export const sampleDisplays: SampleLibrary['displays'] = lines.flatMap((line) => [...boardsOf(line), ...tvsOf(line)]);
