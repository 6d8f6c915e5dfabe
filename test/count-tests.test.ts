import { describe, expect, it } from 'vitest';
import { countTests } from './count-tests.mjs';

const file = (statuses: string[], status = statuses.includes('failed') ? 'failed' : 'passed') =>
  ({ name: 'a.test.ts', status, message: '', assertionResults: statuses.map((each, n) => ({ status: each, fullName: `test ${n}` })) });

describe('countTests', () => {
  it('counts each test', () => {
    expect(countTests({ testResults: [file(['passed', 'passed']), file(['failed', 'passed'])] }, false)).toEqual({ passed: 3, failed: 1, remarks: [] });
  });

  it.each([
    ['a file that could not be loaded', [file(['passed']), file([], 'failed')], false],
    ['a skipped test', [file(['passed', 'pending'])], true],
    ['an error outside every test', [file(['passed'])], false],
    ['a run without tests', [], true],
  ])('counts %s as a failure', (_name, testResults, ended) => {
    const { failed, remarks } = countTests({ testResults }, ended);
    expect(failed).toBe(1);
    expect(remarks).toHaveLength(1);
  });
});
