import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, hashOf } from '../../../content/programme/canonical-json.ts';
import { hashText } from '../../helpers/programme-builders.ts';

describe('canonicalJson', () => {
  it('sorts keys by code unit, keeps the order of lists and leaves no blank', () => {
    expect(canonicalJson({ b: [2, 1, { z: null, a: true }], a: 'ñ "x"', é: 1, B: 0.5, '10': 1, '9': 2 }))
      .toBe('{"10":1,"9":2,"B":0.5,"a":"ñ \\"x\\"","b":[2,1,{"a":true,"z":null}],"é":1}');
  });

  it('writes the numbers of RFC 8785 as JSON does', () => {
    expect(canonicalJson([1e21, 1e-7, -0, 4.5, 333333333.3333333])).toBe('[1e+21,1e-7,0,4.5,333333333.3333333]');
  });

  it('reads back as the value it was written from, and is the same for the same value', () => {
    fc.assert(fc.property(fc.jsonValue({ stringUnit: 'binary' }), (value) => {
      const text = canonicalJson(value);
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      expect(canonicalJson(JSON.parse(text))).toBe(text);
    }));
  });

  it('uses the known text of an object wherever it occurs', () => {
    const inner = { b: 1, a: 2 };
    expect(canonicalJson([inner, { inner }], new WeakMap([[inner, '"known"']]))).toBe('["known",{"inner":"known"}]');
  });

  it.each([[undefined], [NaN], [Infinity], [1n], [Symbol('x')], [() => 1]])('refuses %s, also deep inside', (value) => {
    expect(() => canonicalJson(value)).toThrow(TypeError);
    expect(() => canonicalJson({ list: [{ value }] })).toThrow(TypeError);
  });
});

describe('hashOf', () => {
  it('is the sha-256 of the canonical text in UTF-8', () => {
    expect(hashOf({ título: 'Atención' }, hashText)).toBe(hashText('{"título":"Atención"}'));
    expect(hashOf({}, hashText)).toBe('44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a');
  });
});
