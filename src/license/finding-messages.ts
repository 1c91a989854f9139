/** What the licence findings say; placeholders in braces are filled by `util/fill`. */
export const licenseMessages = {
  missing: '{model} declares no licence and ships no licence text.',
  missingMechanical: '{model} declares no licence; it is the same weights as {parent}, whose licence binds.',
  unrecognisedName: '{model} is under "{name}", which is no licence of the catalog.',
  unrecognisedText: '{model} ships {path}, which is none of the known licence texts.',
  ambiguous: '{model} is under "{name}", a name of several texts; the strictest reading of each was used.',
  declaredNotDetected: '{model} declares {declared} and ships the text of {detected} in {path}; both bind.',
  contradictingDeclarations: '{model} names {declared} as its licence in one card; all of them bind.',
  versionMismatch: '{model} is under {own}, and {ancestor}, which it descends from, under {inherited}: another edition or member of the same family.',
  ownerRelicensed: '{model} is under {own}, and its parent {ancestor} of the same owner under {inherited}; whether the owner could relicense all of it is not known.',
  variant: '{path} of {model} differs from {license}: {change}.',
  choice: '{model} offers a choice of licences ({concluded}); none is recorded, so the terms of all were used.',
  category: '{model} is under {license}, a licence made for {kind}, not for model weights.',
  dropped: '{model} says {own}, but descends from {ancestor} under {inherited}, whose rules it drops: {terms}.',
  droppedPerhaps: '{model} says {own}; whether it keeps what {inherited} of its ancestor {ancestor} imposes is not known: {terms}.',
  incompatible: '{left} of {leftModel} allows no further restrictions, and {right} of {rightModel} imposes some: {terms}.',
  teacherBan: '{model} was trained on outputs of {teacher}, whose licence {license} bans that (scope: {scope}).',
} as const;
