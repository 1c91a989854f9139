import { expect, test } from 'vitest';
import { fixForUnknown } from '../../src/policy/unknown-fix.ts';

test.each<readonly [readonly string[], string]>([
  [['org.monthlyActiveUsers'], 'State org.monthlyActiveUsers in the profile.'],
  [['org.domicile', 'use.commercial'], 'State org.domicile, use.commercial in the profile.'],
  [['lineage.rootsStated'], 'Ask the publisher where the weights come from, or record it in a curation.'],
  [['lineage.complete'], 'Give access to the missing ancestor (token, mirror, snapshot), or record it in a curation.'],
  [['terms.badge of mnpl'], 'Have the licence text read and its terms added to the catalog, or record a curation.'],
  [['license.concluded'], 'Have the licence text read and its terms added to the catalog, or record a curation.'],
  [['use.finetunes', 'lineage.complete'], 'State use.finetunes in the profile. Give access to the missing ancestor (token, mirror, snapshot), or record it in a curation.'],
  [['model.multimodal'], 'Find out what is not known, or record it in a curation.'],
  [[], 'Find out what is not known, or record it in a curation.'],
])('for %j: %s', (facts, text) => {
  expect(fixForUnknown(facts)).toBe(text);
});
