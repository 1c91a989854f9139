import { scoreSet } from './score.ts';
import { snippetSets } from './snippets.ts';

for (const set of snippetSets) {
  const { snippets, withoutModels, labelled, found, right, whole, wrong } = await scoreSet(set);
  console.log(`discover, ${set}: ${snippets} snippets (${withoutModels} without models), ${labelled} labels: precision ${percent(right, found)} (${right}/${found}), recall ${percent(right, labelled)} (${right}/${labelled}), kind and confidence too ${percent(whole, labelled)}`);
  for (const line of wrong) console.log(`  ${line}`);
}

function percent(part: number, whole: number): string {
  return whole === 0 ? 'none' : `${((100 * part) / whole).toFixed(1)} %`;
}
