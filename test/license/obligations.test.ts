import { expect, test } from 'vitest';
import { computeEffectiveTerms } from '../../src/license/effective-terms.ts';
import { listObligations } from '../../src/license/obligations.ts';
import { licensesOf, lineageOf, testCatalog } from '../support/licenses.ts';

test('duties are a checklist with exact strings, clause and path', () => {
  const { terms } = computeEffectiveTerms(lineageOf(['o/a > finetune > p/b']), licensesOf({ 'o/a': 'free', 'p/b': 'beast-2' }), { catalog: testCatalog, statedBases: [] });
  expect(listObligations(terms).map(({ term, text, exact, license, section }) => ({ term, text, exact, license, section }))).toEqual([
    { term: 'outputTraining', text: 'Say so when outputs train another model that is made available', exact: null, license: 'beast-2', section: '1.b' },
    { term: 'badge', text: 'Show “Built with Beast”', exact: 'Built with Beast', license: 'beast-2', section: '1.b' },
    { term: 'licenseCopy', text: 'Give recipients a copy of the licence', exact: null, license: 'free', section: '1' },
    { term: 'derivativeNaming', text: 'Begin the name of every derivative, and of every model trained on outputs, with “Beast”', exact: 'Beast', license: 'beast-2', section: '1.b' },
    { term: 'acceptableUse', text: 'Keep to the acceptable-use rules (policy document)', exact: null, license: 'beast-2', section: 'AUP' },
  ]);
});
