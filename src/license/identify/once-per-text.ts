import type { IdentifyText } from '../detect.ts';

/** Characters of texts that are remembered; a long list has some dozens of different licence texts of 11,000 or so. */
const most = 4_000_000;

/** The same identification, done once for each text: most models of a list ship one of few texts. Texts are forgotten when they get too many. */
export function oncePerText(identify: IdentifyText): IdentifyText {
  const known = new Map<string, ReturnType<IdentifyText>>();
  let held = 0;
  return (text) => {
    const kept = known.get(text);
    if (kept !== undefined) return kept;
    const result = identify(text);
    if (held + text.length > most) {
      known.clear();
      held = 0;
    }
    if (text.length <= most) {
      known.set(text, result);
      held += text.length;
    }
    return result;
  };
}
