import type { Level } from './policy.ts';

/** What a built-in finding says, wherever it is shown. */
export interface FindingWords {
  readonly title: string;
  readonly description: string;
  readonly howToFix: string;
  readonly level: Level;
  readonly outcome: 'violation' | 'undecided';
  readonly waivable: boolean;
}

const fact = { outcome: 'violation', waivable: true } as const;
const unknown = { outcome: 'undecided', waivable: true } as const;

/** Every built-in finding code: these rules are always on. Policies may change a level, never the outcome. */
export const findingCodes = {
  'license-missing': { ...unknown, level: 'error', title: 'No licence', description: 'The model declares no licence and ships no licence text that is known.', howToFix: 'Ask the publisher for a licence, or record what you know of it in a curation; without a licence nothing is granted.' },
  'license-unrecognised': { ...unknown, level: 'error', title: 'Licence not recognised', description: 'A licence is named or a text is shipped, but it is none of the catalog, so its terms are not known.', howToFix: 'Have the text read, and add it to the catalog or record a curation.' },
  'license-ambiguous': { ...unknown, level: 'error', title: 'Licence name covers several texts', description: 'The licence name stands for several known texts and nothing shows which one applies; the strictest reading of each term was used.', howToFix: 'Compare the licence text of the repository with the editions named, or record a curation.' },
  'license-conflict': { ...unknown, level: 'error', title: 'Licences disagree', description: 'What is declared, what the licence files say and what is inherited do not agree; each binds until a curation decides.', howToFix: 'Ask the publisher which licence applies to the weights, then record a curation pinned to the revision.' },
  'license-text-variant': { ...unknown, level: 'error', title: 'Licence text was changed', description: 'A licence file is close to a known text but words were added, changed or left out; the terms they touch are unknown.', howToFix: 'Have the changed clauses read; a curation pinned to the text hash records the result.' },
  'license-choice': { ...fact, level: 'note', title: 'Choice of licences', description: 'The licence expression offers a choice and none was recorded; the terms of all of them were used.', howToFix: 'Record the choice in a curation.' },
  'license-category': { ...fact, level: 'note', title: 'Licence made for something else', description: 'A data or content licence stands on model weights.', howToFix: 'Ask the publisher whether it is meant for the weights.' },
  'inherited-restriction-dropped': { ...fact, level: 'error', title: 'Inherited restriction dropped', description: 'The declared licence grants what an ancestor\u2019s licence withholds, or drops a duty that it imposes. The ancestor\u2019s terms still bind.', howToFix: 'Treat the model as under the ancestor\u2019s licence too and meet its terms; accept that with a waiver, or choose another model.' },
  'license-incompatible': { ...fact, level: 'error', title: 'Licences cannot be combined', description: 'Two licences that bind the same weights ask for things that cannot be met together.', howToFix: 'Do not pass the model on; ask the publisher, or choose another model.' },
  'teacher-output-ban': { ...fact, level: 'error', title: 'Trained on outputs against the teacher\u2019s licence', description: 'The model was trained on outputs of a model whose licence bans that.', howToFix: 'Ask the publisher for the permission it had; otherwise choose another model.' },
  'base-model-undeclared': { ...fact, level: 'warning', title: 'Base model not declared', description: 'The model descends from another one by the evidence, and its card does not declare it.', howToFix: 'Nothing to do for use: the evidence was followed. Ask the publisher to declare `base_model`.' },
  'base-model-suspected': { ...unknown, level: 'error', title: 'Perhaps a derivative', description: 'A name points at a base model, and nothing else confirms or refutes it.', howToFix: 'Ask the publisher, or record the answer in a curation.' },
  'base-model-unresolved': { ...unknown, level: 'error', title: 'Ancestor not established', description: 'An ancestor is named but could not be read, so its licence and its own descent are not fully known.', howToFix: 'Give access (token, mirror, snapshot), or record the ancestor in a curation.' },
  'model-unavailable': { ...unknown, level: 'error', title: 'Model could not be read', description: 'The source did not give the model itself, so nothing was checked.', howToFix: 'Check the id, the token and the endpoint, then run again; with --offline or --snapshot, run without it or record the model with `modelcheck snapshot save`.' },
  'candidate-unread': { ...unknown, level: 'error', waivable: false, title: 'Not all that was named could be read', description: 'Rows of the candidate list, or places of the searched folder, could not be read, so what they name was not judged.', howToFix: 'Correct what is named, then run again.' },
  'model-renamed': { ...fact, level: 'note', title: 'Model was renamed', description: 'The Hub answers under another id than the one asked for.', howToFix: 'Use the new id.' },
  'lineage-cycle': { ...unknown, level: 'error', title: 'Lineage runs in a circle', description: 'Models name one another as base, so no root can be established.', howToFix: 'Ask the publisher which model came first, or record it in a curation.' },
  'lineage-self-reference': { ...fact, level: 'note', title: 'Model names itself as base', description: 'The card declares the model as its own base, which says nothing of its descent.', howToFix: 'Ask the publisher for the real base model.' },
  'lineage-conflict': { ...unknown, level: 'warning', title: 'Evidence of descent disagrees', description: 'Two sources name different parents for the same step; both were followed.', howToFix: 'Ask the publisher which one is right, or record it in a curation.' },
  'waiver-expired': { ...fact, level: 'error', waivable: false, title: 'Waiver expired', description: 'A waiver for this model has passed its date and no longer applies.', howToFix: 'Renew the waiver or remove it.' },
  'waiver-drifted': { ...fact, level: 'error', waivable: false, title: 'Waiver no longer fits', description: 'What the waiver was approved for has changed.', howToFix: 'Look at the change and approve again.' },
  'waiver-not-allowed': { ...fact, level: 'error', waivable: false, title: 'Rule cannot be waived', description: 'The waiver names a rule that the policy does not allow to be waived.', howToFix: 'Remove the waiver, or change the policy.' },
  'waiver-too-broad': { ...fact, level: 'warning', waivable: false, title: 'Waiver is broad', description: 'The waiver has no pin (revision, licence text or terms digest) and would accept whatever comes.', howToFix: 'Write it again with `modelcheck waive`, which pins it.' },
  'waiver-unused': { ...fact, level: 'warning', waivable: false, title: 'Waiver not needed', description: 'No finding of this run matches the waiver.', howToFix: 'Remove it.' },
  'waiver-expires-soon': { ...fact, level: 'note', waivable: false, title: 'Waiver expires soon', description: 'The waiver expires within 30 days.', howToFix: 'Plan the renewal.' },
  'curation-applied': { ...fact, level: 'note', waivable: false, title: 'Record corrected by a curation', description: 'What the model says of its licence or descent was corrected by a local curation, and the verdict rests on that.', howToFix: 'Nothing to do while the curation is right; read its reason.' },
  'curation-stale': { ...unknown, level: 'error', waivable: false, title: 'Curation no longer fits', description: 'A curation is pinned to a revision or hash that the record no longer has, so it was not applied.', howToFix: 'Look at what has changed, then renew the pin or remove the curation.' },
  'curation-unused': { ...fact, level: 'warning', waivable: false, title: 'Curation not needed', description: 'No model of this run, nor an ancestor of one, is the model of the curation.', howToFix: 'Remove it, or correct the id of its model.' },
  'lock-drift-license': { ...fact, level: 'error', waivable: false, title: 'Licence changed since the lock', description: 'The declared or detected licence of a model or ancestor is not the one that was locked.', howToFix: 'Look at the change; write the lock again to accept it.' },
  'lock-drift-lineage': { ...fact, level: 'error', waivable: false, title: 'Lineage changed since the lock', description: 'The parents of a model are not the ones that were locked.', howToFix: 'Look at the change; write the lock again to accept it.' },
  'lock-drift-revision': { ...fact, level: 'note', waivable: false, title: 'Revision changed since the lock', description: 'The model has a newer revision than the one that was locked; licence and lineage are the same.', howToFix: 'Write the lock again to move to it.' },
  'lock-drift-terms': { ...fact, level: 'warning', waivable: false, title: 'Terms read otherwise than when locked', description: 'Licence and lineage are as locked, but this catalog of modelcheck reads other terms from them than the one that wrote the lock.', howToFix: 'Look at the terms again; write the lock again to accept them.' },
  'lock-model-missing': { ...fact, level: 'error', waivable: false, title: 'Model is not in the lock', description: 'The model was added after the lock was written, so nobody has accepted its terms.', howToFix: 'Look at the model, then add it with `modelcheck lock`.' },
  'baseline-stale': { ...fact, level: 'note', waivable: false, title: 'Baseline is out of date', description: 'A finding that the baseline knows did not occur in this run.', howToFix: 'Write the baseline again, so that the finding is new should it come back.' },
  'profile-supposed': { ...fact, level: 'note', waivable: false, title: 'Judged for a supposed profile', description: 'Facts of the profile were supposed while this report was made, so it says what would be and not what is.', howToFix: 'Judge again for the profile as it stands before anything is decided by this report.' },
  'rule-never-applied': { ...fact, level: 'note', waivable: false, title: 'Rule decided nothing', description: 'A rule of the policy found nothing to judge in any model of this run.', howToFix: 'Check whether the rule still says what is meant.' },
  'fact-never-known': { ...fact, level: 'note', waivable: false, title: 'Fact known for no model', description: 'Rules of the policy read a fact that was known for no model of this run, so it never decided anything.', howToFix: 'State it in the profile, or remove it from the rules.' },
} as const satisfies Record<string, FindingWords>;

/** Id of a built-in finding. */
export type FindingCode = keyof typeof findingCodes;
