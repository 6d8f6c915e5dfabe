import { describe, expect, it } from 'vitest';
import { greeting } from '../../server/greeting.ts';

const config = { root: '/', host: '127.0.0.1', port: 0, dataDir: '/', samples: true, adminPassword: null, trustedProxies: 0, tls: null, recover: null };
const facts = { config, version: '0.1.0', port: 8080, firstPassword: null, demo: false };

describe('the greeting', () => {
  it('names both apps where this server listens, and the invented password this once', () => {
    const text = greeting({ ...facts, firstPassword: 'abcd-efgh' });
    expect(text).toContain('http://127.0.0.1:8080/admin/');
    expect(text).toContain('http://127.0.0.1:8080/display/');
    expect(text).toContain('abcd-efgh');
    expect(greeting(facts)).not.toContain('abcd');
  });

  it('says https where it speaks TLS', () => {
    const secure = greeting({ ...facts, demo: true, config: { ...config, tls: { cert: '/c.pem', key: '/k.pem' } } });
    expect(secure).toContain('https://127.0.0.1:8080/admin/');
    expect(secure).not.toContain('http://');
  });

  it('never repeats a password that was given', () => {
    expect(greeting({ ...facts, config: { ...config, adminPassword: 'secreta y larga' } })).not.toContain('secreta');
  });

  it('points to the demo only when there is one', () => {
    expect(greeting(facts)).not.toContain('?demo=');
    expect(greeting({ ...facts, demo: true })).toContain('http://127.0.0.1:8080/display/?demo=board');
  });

  it('names localhost when it listens everywhere, and brackets IPv6', () => {
    expect(greeting({ ...facts, config: { ...config, host: '0.0.0.0' } })).toContain('http://localhost:8080/admin/');
    expect(greeting({ ...facts, config: { ...config, host: '::1' } })).toContain('http://[::1]:8080/admin/');
  });
});
