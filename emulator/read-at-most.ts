/** A request's body; undefined when it is larger than `bytesMax`: then it is read to its end, and not kept. */
export async function readAtMost(request: AsyncIterable<Buffer>, bytesMax: number): Promise<Buffer | undefined> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of request) {
    bytes += part.length;
    if (bytes <= bytesMax) parts.push(part);
    else parts.length = 0;
  }
  return bytes <= bytesMax ? Buffer.concat(parts) : undefined;
}
