import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../../server/config.ts';

const root = path.resolve('/srv/cartelera');

describe('readConfig', () => {
  it('has a default for everything', () => {
    expect(readConfig({}, root)).toEqual({
      root, host: '0.0.0.0', port: 8080, dataDir: path.join(root, 'data'), samples: true, adminPassword: null, trustedProxies: 0, tls: null, recover: null,
    });
  });

  it('takes what it is told', () => {
    const env = { PORT: '0', HOST: '127.0.0.1', DATA_DIR: 'otra', SAMPLES: 'no', ADMIN_PASSWORD: 'una frase larga', TRUST_PROXY: '1', TLS_CERT: 'tls/c.pem', TLS_KEY: '/etc/k.pem', RECOVER: 'previous' };
    expect(readConfig(env, root)).toEqual({
      root, host: '127.0.0.1', port: 0, dataDir: path.join(root, 'otra'), samples: false, adminPassword: 'una frase larga', trustedProxies: 1,
      tls: { cert: path.join(root, 'tls', 'c.pem'), key: path.resolve('/etc/k.pem') }, recover: 'previous',
    });
    expect(readConfig({ DATA_DIR: '/var/lib/cartelera' }, root).dataDir).toBe(path.resolve('/var/lib/cartelera'));
  });

  it('takes an empty variable for one that is not given', () => {
    expect(readConfig({ PORT: '', SAMPLES: ' ' }, root)).toEqual(readConfig({}, root));
  });

  it.each([['TLS_CERT', 'TLS_KEY'], ['TLS_KEY', 'TLS_CERT']])('refuses %s without %s', (given, lacking) => {
    expect(() => readConfig({ [given]: '/etc/tls.pem' }, root)).toThrow(`Se indicó ${given} sin ${lacking}`);
  });

  it.each([
    ['PORT', 'ochenta'], ['PORT', '65536'], ['PORT', '-1'], ['PORT', '80.5'],
    ['HOST', 'dos palabras'], ['SAMPLES', 'quizás'], ['ADMIN_PASSWORD', 'corta'], ['TRUST_PROXY', 'sí'], ['RECOVER', 'todo'],
  ])('refuses %s=%s, naming the variable and not its value', (name, value) => {
    const reading = () => readConfig({ [name]: value }, root);
    expect(reading).toThrow(new RegExp(`La variable de entorno ${name} no es válida: debe ser`));
    expect(reading).not.toThrow(value);
  });
});
