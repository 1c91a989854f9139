import { renderTable } from '../table.ts';
import { identifyBench } from './bench.ts';

const result = await identifyBench.run();
console.log(`### ${identifyBench.title}\n`);
console.log('skipped' in result ? `skipped: ${result.skipped}` : renderTable(result));
if (!('skipped' in result) && result.some(({ met }) => met === false)) process.exitCode = 1;
