/** Words before "trained from scratch" that deny it, wish for it, put it off, or say it of less than the model. */
const before = /\b(?:none|nothing|nobody|nowhere|neither|hardly|barely|rarely|seldom|few(?!-)|partially|partly|mostly|half(?!-)|(?:almost|nearly)(?! \d)|some of|parts? of|portions? of|suppos\w+|false|untrue|incorrect|wrong|myth|mistake\w*|hop(?:e|es|ed|ing)|plan(?:s|ned|ning)? to|wish\w*|will|would|could|might|should|whether|if|unless|until|pretend\w*|alleg\w*|rumou?rs?|reportedly|believe\w*|doubt\w*|unclear|unsure|todo|tbd)\b/i;

/** A denial anywhere before it, unless a new statement begins between the two. */
const denied = /(?:\b(?:not|never|no part|cannot)\b(?! (?:only|just|merely|based|derived|fine-?tuned|a (?:fine-?tune|merge)))|n['\u2019]t\b)(?:(?!\band\b|\bbut\b|[;:]).){0,120}$/i;

/** Chinese words for the same: not, not yet, will, hope, and the particle of a question. */
const chinese = /\u4E0D|\u5E76\u975E|\u6CA1\u6709|\u672A|\u5C06|\u5E0C\u671B|\u8BA1\u5212|\u5417/;

/** Words behind it that take it back, put it off, or bring other weights in. */
const behind = /\bon (?:the )?top of\b|\bstart(?:ing|ed|s)? (?:with|from|off|at)\b(?! (?:an? )?random)|(?<!random |randomly |random-)\b(?:pre-?)?initiali[sz](?:ed|ing|ation) (?:with|from|by)\b(?! random)|\bas (?:the |an? |its )?(?:initial|starting|base|initiali[sz]ation)|\bexcept\b|\bexcluding\b|\bapart from\b|\baside from\b|\bother than\b|,? \bor (?:from|based|fine-?tuned|derived|not|maybe|perhaps|else)\b|\bfrozen\b|\bbut not\b|\bnot (?:true|really|quite|entirely|sure)\b|\b(?:do|can)(?: not|n['\u2019]t) (?:remember|recall|know|say)\b|\b(?:maybe|perhaps|probably)\b|\b(?:using|with|from) (?:the )?(?:pre-?trained )?(?:weights|checkpoint) (?:of|from)\b|\b(?:comes?|came|taken|inherited|borrowed|copied) from\b|\b(?:later|soon|some day|in (?:the )?future|in v\d)\W*$|\?/i;

/** "…, trained from scratch by Meta, was later tuned by us": somebody else's weights. */
const foreign = /^\s*by\s+(?!us\b|the authors|our\b)[^,.;]{1,60},[^.;]{0,80}\b(?:tuned|adapted|modified|continued|merged|quanti[sz]ed|changed|by us)\b/i;

/** What cannot be a model by itself: an addition to other weights, whatever it was trained from. */
const addition = /\b(?:q?lora|adapters?|control-?nets?|ip-adapters?|hypernetworks?|textual inversions?|embeddings?|projectors?|connectors?|probes?|reward heads?|prompts?)\b[^.;,]{0,40}$/i;

/**
 * True for a sentence that is no plain, whole and affirmative "trained from scratch" about a model: a root is a claim that
 * clears licences, so what a careful reader would ask about is not taken for one. `start` and `end` enclose the words themselves.
 */
export function isDoubted(text: string, { start, end }: { readonly start: number; readonly end: number }): boolean {
  const [head, words, tail] = [text.slice(Math.max(0, start - 400), start), text.slice(start, end), text.slice(end, end + 400)];
  if (before.test(head) || denied.test(head) || addition.test(head) || chinese.test(head)) return true;
  return chinese.test(tail.slice(0, 12)) || behind.test(tail) || foreign.test(tail) || /\b(?:partially|partly|almost|nearly|not)\b/i.test(words);
}

/** A sentence that denies the one before it: "It was not.", "No.", "That is what people say." */
export function isTakenBackBy(next: string): boolean {
  return /^\W*(?:(?:it|this|that|they) (?:is|are|was|were)(?: not|n['\u2019]t)\b\W*(?:true|so|the case|correct)?\W*$|(?:no|not|nope|false|wrong|no idea|not (?:true|really|at all|quite)|just kidding)\W*$|that(?: i|['\u2019])s what\b)/i.test(next);
}

/** "Not trained from scratch": a card that denies it somewhere does not state it. */
export function deniesScratch(text: string): boolean {
  return /(?:\b(?:not|never)\b|n['\u2019]t\b)(?! (?:only|just|merely|based|derived|a))[^.;,:]{0,50}\bfrom (?:scratch|the ground up)\b/i.test(text);
}
