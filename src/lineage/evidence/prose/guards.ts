/** Words before a cue that make a statement possible, wished for or advised, and not a fact. */
const modal = /\b(?:can|could|should|may|might|would|must|cannot|can't|will|shall|able|possible|easily|recommend(?:ed|s)?|suggest(?:ed)?|consider|encouraged?|want(?:s|ed)?|wish|hop(?:e|es|ed|ing)|supposed|need(?:s|ed)?|plan(?:s|ned)?|how|tutorial|guide|instructions?|if|let's|please|try|easy|ready|allows?|enables?|possible|you|your|designed|intended|meant|suitable|used|run|running|load|loading|serve|serving|supports?)\b(?:\s+[\w'\u2019-]+){0,4}\s*$/i;

/** Words before a cue that deny it. */
const negation = /\b(?:not|never|no longer|without|rather than|instead of|neither|nor|isn't|aren't|wasn't|weren't|don't|doesn't|didn't|hasn't|haven't|hadn't|won't|no)\b(?:\s+[\w'\u2019*-]+){0,5}\s*$/i;

/** Words before a cue that compare. */
const comparison = /\b(?:unlike|similar(?:ly)? to|compared?(?: to| with)?|comparable|such as|e\.g\.?|outperform\w*|surpass\w*|exceed\w*|than|versus|vs\.?|competitive with|like other|like most|inspired by|as with|counterparts?|close(?:r|st)? to|analogous to|equivalent to)\b(?:\s+[^,.]{0,80})?$/i;

/** A removal or a change back: "Removed X", "no more X". */
const removal = /\b(?:remov(?:e|ed|ing|al)|dropp(?:ed|ing)|replac(?:ed|ing)|deprecated|broken|failed|abandoned|formerly|used to be)\b(?:\s+[^,.]{0,40})?$/i;

/** True when the words before a cue, within its clause, take the statement back or make it hypothetical. */
export function isTakenBack(before: string): boolean {
  const near = before.slice(-160);
  if (/\b(?:can|could|may|might|would|should)\b(?![^.;]*\b(?:is|are|was|were|has|have|we|I)\b)[^.;:]{0,80}$/.test(near)) return true;
  if (/(?:^|[.;:]\s*)to (?:use|run|load|try|deploy|reproduce) [^.;]{0,80}$/i.test(near)) return true;
  if (/\b(?:refer to|see|check(?: out)?|visit|read|consult)\b[^.;]{0,120}$/i.test(near)) return true;
  return modal.test(near) || negation.test(near) || removal.test(near);
}

/** True when the words before a cue set the following name beside this model and not above it. */
export function isComparison(before: string): boolean {
  return comparison.test(before.slice(-160));
}

/** True when the words right after a cue deny it: "trained from scratch, not from LLaMA". */
export function isDeniedAfter(between: string): boolean {
  return /\b(?:not|never|instead of|rather than|scratch)\b/i.test(between);
}
