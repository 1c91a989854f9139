/** Says how facts that are not known can become known, by the kind of fact. */
export function fixForUnknown(unknownFacts: readonly string[]): string {
  const stated = unknownFacts.filter((fact) => /^(org|use)\./.test(fact));
  const sentences = [
    ...(stated.length > 0 ? [`State ${stated.join(', ')} in the profile.`] : []),
    ...(unknownFacts.includes('lineage.rootsStated') ? ['Ask the publisher where the weights come from, or record it in a curation.'] : []),
    ...(unknownFacts.includes('lineage.complete') ? ['Give access to the missing ancestor (token, mirror, snapshot), or record it in a curation.'] : []),
    ...(unknownFacts.some((fact) => /^(terms|license)\./.test(fact)) ? ['Have the licence text read and its terms added to the catalog, or record a curation.'] : []),
  ];
  return sentences.length > 0 ? sentences.join(' ') : 'Find out what is not known, or record it in a curation.';
}
