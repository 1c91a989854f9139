const size = /(?<![\w.])(\d+(?:\.\d+)?)\s?([bBmM])(?![a-zA-Z])/g;

/** Sizes in billions of parameters that a name states; experts (`8x7B`) state none. */
export function sizesOf(text: string): readonly number[] {
  return [...text.replace(/_/g, '-').matchAll(size)].map((found) => Number(found[1]) / ((found[2] ?? '').toLowerCase() === 'm' ? 1000 : 1));
}

/** A name without its sizes. */
export function withoutSizes(text: string): string {
  return text.replace(size, '');
}

/** True when both names state one size and they differ by more than a third: weights do not carry over as they are. */
export function differInSize(left: string, right: string): boolean {
  const [first, ...more] = new Set(sizesOf(left));
  const [other, ...others] = new Set(sizesOf(right));
  if (first === undefined || other === undefined || more.length > 0 || others.length > 0) return false;
  return Math.max(first, other) / Math.min(first, other) > 1.34;
}
