// Prints `N passed, N failed, N skipped` from vitest's JSON report; a run without a report or without a test has failed.
import { readFileSync } from 'node:fs';

const [, , file, alreadyFailed] = process.argv;
let report = { numPassedTests: 0, numFailedTests: 1, numPendingTests: 0, numTodoTests: 0 };
try {
  report = JSON.parse(readFileSync(file, 'utf8'));
} catch (error) {
  console.error(`No test report: ${error.message}`);
}
const suitesFailed = report.testResults?.filter((suite) => suite.status === 'failed').length ?? 0;
const failed = Math.max(report.numFailedTests, suitesFailed, alreadyFailed === '0' ? 0 : 1);
const passed = report.numPassedTests;
console.log(`${passed} passed, ${failed} failed, ${report.numPendingTests + report.numTodoTests} skipped`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
