import { describe, expect, test } from 'vitest';
import type { Audience, AudienceClause } from '../../../content/model/audience.ts';
import { everyone, nobody } from '../../../content/model/audience.ts';
import { namesOf } from '../../../admin/notices/audience-directory.ts';
import { audienceSentence, clauseText, shortAudience } from '../../../admin/notices/audience-sentence.ts';
import { ids } from '../../helpers/programme-builders.ts';
import { apopa, apopaBoard, directory, ilopango, roma, romaTv } from './directory.ts';

const names = namesOf(directory);

describe('a clause in words', () => {
  test.each<[string, AudienceClause]>([
    ['carteleras y TV ISSS de todos los centros de todo el país', {}],
    ['carteleras de todos los centros de todo el país', { formats: ['board'] }],
    ['carteleras y TV ISSS de hospitales y unidades médicas de todo el país', { kinds: ['medical-unit', 'hospital'] }],
    ['TV ISSS de la Torre Administrativa de San Salvador', { formats: ['tv'], kinds: ['tower'], departments: ['San Salvador'] }],
    ['carteleras y TV ISSS de todos los centros de San Salvador y La Libertad', { departments: ['San Salvador', 'La Libertad'] }],
    ['carteleras y TV ISSS de todos los centros de 4 departamentos', { departments: ['San Salvador', 'La Libertad', 'La Paz', 'Cabañas'] }],
    ['carteleras y TV ISSS de Hospital Roma e Ilopango', { centers: [roma.id, ilopango.id] }],
    ['carteleras y TV ISSS de 3 centros de atención', { centers: [roma.id, ilopango.id, apopa.id] }],
    ['carteleras y TV ISSS de hospitales de Hospital Roma, dentro de San Salvador', { kinds: ['hospital'], centers: [roma.id], departments: ['San Salvador'] }],
    ['carteleras y TV ISSS de todos los centros de todo el país, con la etiqueta «farmacia» o «piloto»', { tags: ['farmacia', 'piloto'] }],
    ['carteleras y TV ISSS de todo el país, solo TV de emergencia, Hospital Roma', { displays: [romaTv.id] }],
    ['carteleras y TV ISSS de todo el país, solo 2 pantallas', { displays: [romaTv.id, apopaBoard.id] }],
    ['carteleras y TV ISSS de eliminado del registro', { centers: [ids.center('gone')] }],
  ])('%s', (text, clause) => {
    expect(clauseText(clause, names)).toBe(text);
  });
});

describe('an audience in words', () => {
  test.each<[string, string, Audience]>([
    ['Sin destinatarios', 'Sin destinatarios', nobody],
    ['Mostrar en carteleras y TV ISSS de todos los centros de todo el país, sin excepciones', 'Todo el país', everyone],
    ['Mostrar en TV ISSS de hospitales de todo el país, sin excepciones', 'TV ISSS de hospitales', { include: [{ formats: ['tv'], kinds: ['hospital'] }], exclude: [] }],
    [
      'Mostrar en carteleras de todos los centros de Santa Ana; y además en carteleras y TV ISSS de Hospital Roma, sin excepciones',
      'Carteleras de Santa Ana y 1 grupo más',
      { include: [{ formats: ['board'], departments: ['Santa Ana'] }, { centers: [roma.id] }], exclude: [] },
    ],
    [
      'Mostrar en carteleras y TV ISSS de todos los centros de todo el país; excepto en carteleras y TV ISSS de Hospital Roma, ni en TV ISSS de Ilopango',
      'Todo el país, con 2 excepciones',
      { include: [{}], exclude: [{ centers: [roma.id] }, { formats: ['tv'], centers: [ilopango.id] }] },
    ],
  ])('%s', (sentence, short, audience) => {
    expect(audienceSentence(audience, names)).toBe(sentence);
    expect(shortAudience(audience, names)).toBe(short);
  });
});
