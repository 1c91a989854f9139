// Runs vitest and ends with one plain line of counts taken from its own JSON report.
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';

const report = '.test-report.json';
rmSync(report, { force: true });
const { status } = spawnSync(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', '--reporter=dot', '--reporter=json', `--outputFile.json=${report}`, ...process.argv.slice(2)], { stdio: 'inherit' });
const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults, numTotalTests } = JSON.parse(readFileSync(report, 'utf8'));
const namesOf = (...states) => testResults.flatMap(({ name, assertionResults }) => assertionResults.filter(({ status }) => states.includes(status)).map(({ fullName }) => `${name.split('/test/').at(-1)}: ${fullName}`));
const skipped = namesOf('skipped', 'pending');
const failed = namesOf('failed');
for (const line of skipped) console.log(`skipped: ${line}`);
for (const line of failed) console.log(`failed: ${line}`);
console.log(`${numPassedTests} passed, ${numFailedTests} failed, ${numPendingTests + numTodoTests} skipped`);
process.exitCode = numTotalTests === 0 ? 1 : (status ?? 1);
