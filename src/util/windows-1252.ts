/** What the bytes 0x80 to 0x9F stand for; five of them for nothing, which stay controls. https://encoding.spec.whatwg.org/#windows-1252 */
const upperControls = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

/**
 * Decodes Windows-1252. Some versions of Node (20 is one) read that encoding as ISO 8859-1, which has controls in the place of the euro
 * sign, dashes and typographic quotation marks, so those are put right here.
 */
export function decodeWindows1252(bytes: Uint8Array): string {
  return new TextDecoder('windows-1252').decode(bytes).replace(/[\u0080-\u009F]/g, (control) => upperControls[control.charCodeAt(0) - 0x80] ?? control);
}
