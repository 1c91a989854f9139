import { buildFingerprints } from '../../../scripts/fingerprint/build-fingerprints.ts';
import type { SourceText } from '../../../scripts/fingerprint/source-text.ts';
import type { Fingerprints } from '../../../src/license/identify/fingerprints.ts';
import { loadFingerprints } from '../../../src/license/identify/identify-text.ts';

/** A licence made up for tests, with numbered clauses, a threshold, a date and references. */
export const harbor = `Harbor Model License Agreement
Harbor Release Date: May 4, 2024

By opening the crate of the Harbor Materials you accept every line that follows, on behalf of yourself and of the firm that pays you.

1. Grant.
    a. Harbor Works lends you the weights for any lawful trade, worldwide and without a fee, as long as the lines below are kept.
    b. Copies may travel to other people if this text travels with them and a file called NOTICE names Harbor Works as the maker.

2. Large fleets. A firm whose ships carried more than 700 million passengers in the month before the release date, or its affiliates, must write to Harbor Works for a separate paper and has no rights until thirty (30) days after the answer.

3. Outputs. What the weights write belongs to whoever asked. It must not be fed to another harbour pilot model, except one that sails under Section 1.b of this text.

4. End. The loan ends when a line is broken; crates are then sunk within 10 days, and Sections 3 and 5 float on.

5. Court. Quarrels are heard in the town of Lisbon under the laws of Portugal, and nowhere else.`;

/** A short permissive text with a title and a notice, as MIT-like licences have. */
export const pebble = `Pebble License

Copyright (c) 2020 Pebble People

Anyone who finds this pebble may keep it, paint it, sell it and hand it on, free of any charge and for whatever purpose comes to mind.

This sheet of paper and the line with the names above stay with every copy and with every larger part of the pebble.

THE PEBBLE COMES AS IT LIES ON THE BEACH, WITH NO PROMISE OF ANY KIND, AND THE PEBBLE PEOPLE ANSWER FOR NOTHING THAT IS DONE WITH IT.`;

/** An acceptable use policy of the first. */
export const harborPolicy = `Harbor Acceptable Use Policy

Nobody steers by the Harbor weights into the following waters:

1. Smuggling of people, weapons or poisons, and every other thing that the law of the coast forbids.
2. Naval warfare, mines and the guidance of torpedoes.
3. Lies about who is at the helm, told to passengers who ask.`;

const fragment = `7. Quarantine. A crate that smells of fever stays on the outer pier for forty nights, the harbour master keeps the only key, and the
owner pays the watchmen, the lamp oil and the gulls. Nobody may open the crate before the doctor has written three letters to the guild
and the guild has answered all of them with a seal of green wax.`;

const sources: readonly SourceText[] = [
  source({ id: 'harbor', text: harbor, names: ['Harbor Model License'], hasCompanion: true, sections: { userThreshold: ['2'], outputTraining: ['3'], redistribution: ['1.b'], governingLaw: ['5'], termination: ['4'], commercialUse: ['1.a'], militaryUse: ['AUP 2'], patents: ['9.z'] } }),
  source({ id: 'harbor.aup', kind: 'companion', text: harborPolicy, names: ['Harbor Acceptable Use Policy'] }),
  source({ id: 'pebble', text: pebble, names: ['Pebble License'], sections: { commercialUse: ['para. 1'], licenseCopy: ['para. 2'] } }),
  source({ id: 'fever', kind: 'fragment', text: fragment }),
];

function source(given: Partial<SourceText> & Pick<SourceText, 'id' | 'text'>): SourceText {
  return { kind: 'license', names: [], sections: {}, hasCompanion: false, rank: 0, ...given };
}

/** Fingerprints of the made-up texts alone. */
export const freshFingerprints: Fingerprints = loadFingerprints(buildFingerprints(sources).bytes);

export const feverFragment = fragment;
