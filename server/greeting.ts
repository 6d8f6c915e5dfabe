import { networkInterfaces } from 'node:os';
import type { Config } from './config.ts';

/** The addresses at which other machines find this server: those of its network cards, or the one host it was given. */
function addresses({ host }: Pick<Config, 'host'>, cards = networkInterfaces()): string[] {
  if (host !== '0.0.0.0' && host !== '::') return [host.includes(':') ? `[${host}]` : host];
  const outside = Object.values(cards).flatMap((card) => card ?? []).filter(({ family, internal }) => family === 'IPv4' && !internal);
  return ['localhost', ...outside.map(({ address }) => address)];
}

type Facts = { config: Config; version: string; port: number; firstPassword: string | null; demo: boolean };

/** What whoever starts the server needs to know: where the two apps are, how to sign in, and what to look at first. */
export function greeting({ config, version, port, firstPassword, demo }: Facts): string {
  const scheme = config.tls === null ? 'http' : 'https';
  const at = (path: string) => addresses(config).map((host) => `${scheme}://${host}:${port}${path}`);
  const [here = ''] = addresses(config);
  const password = firstPassword !== null
    ? `${firstPassword}   (solo se muestra esta vez: guárdela o cámbiela al entrar)`
    : config.adminPassword !== null ? 'la de ADMIN_PASSWORD al crear la cuenta' : 'la que se mostró en el primer arranque';
  const rows: [string, readonly string[]][] = [
    ['Administración', at('/admin/')],
    ['Pantallas', at('/display/')],
    ['Usuario', ['admin']],
    ['Contraseña', [password]],
    ...demo ? [['Demostración', ['tv', 'board'].map((format) => `${scheme}://${here}:${port}/display/?demo=${format}`)] as [string, string[]]] : [],
    ['Detener', ['Ctrl-C']],
  ];
  const lines = rows.flatMap(([label, values]) => values.map((value, at) => `  ${(at === 0 ? label : '').padEnd(16)}${value}`));
  return [`\nCartelera ${version}`, '', ...lines, '', ''].join('\n');
}
