const shortestMistyped = 3;

/** One letter wrong, missing, extra, or two neighbours swapped. */
export function isOneTypoFrom(known: string, word: string): boolean {
  if (known.length < shortestMistyped || word === known || Math.abs(known.length - word.length) > 1) return false;
  let start = 0;
  while (start < known.length && known[start] === word[start]) start += 1;
  const [left, right] = [known.slice(start), word.slice(start)];
  if (left.length === right.length) {
    return left.slice(1) === right.slice(1) || (left[0] === right[1] && left[1] === right[0] && left.slice(2) === right.slice(2));
  }
  return left.length > right.length ? left.slice(1) === right : left === right.slice(1);
}
