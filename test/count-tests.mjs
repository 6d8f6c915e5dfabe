/**
 * What is read of vitest's JSON report.
 * @typedef {{ status: string, fullName: string }} TestResult
 * @typedef {{ name: string, status: string, message: string, assertionResults: TestResult[] }} FileResult
 * @typedef {{ testResults: FileResult[] }} Report
 */

/**
 * Counts a vitest run so that nothing that went wrong is left out: a file that could not be loaded, a test that was
 * skipped, an error outside every test, a run without tests.
 * @param {Report} report
 * @param {boolean} ended whether vitest itself ended well
 * @returns {{ passed: number, failed: number, remarks: string[] }}
 */
export function countTests({ testResults }, ended) {
  const tests = testResults.flatMap(({ assertionResults }) => assertionResults);
  const passed = tests.filter(({ status }) => status === 'passed').length;
  const failed = tests.filter(({ status }) => status === 'failed').length;
  const remarks = [
    ...tests.filter(({ status }) => status !== 'passed' && status !== 'failed').map(({ fullName }) => `Skipped: ${fullName}`),
    ...testResults.filter(({ status, assertionResults }) => status === 'failed' && assertionResults.every((test) => test.status !== 'failed'))
      .map(({ name, message }) => `Failed outside its tests: ${name} ${message}`),
  ];
  if (tests.length === 0) remarks.push('No test ran');
  if (!ended && failed === 0 && remarks.length === 0) remarks.push('The test run ended badly although every test passed: see the errors above');
  return { passed, failed: failed + remarks.length, remarks };
}
