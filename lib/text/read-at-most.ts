/**
 * The body of a request as text.
 * @throws RangeError when it has more bytes than `most`; the rest is not read
 */
export async function readAtMost(request: Pick<Request, 'body'>, most: number): Promise<string> {
  const decoder = new TextDecoder();
  const reader = request.body?.getReader();
  let bytes = 0;
  let text = '';
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    bytes += part.value.byteLength;
    if (bytes > most) {
      await reader?.cancel();
      throw new RangeError('The body is too large.');
    }
    text += decoder.decode(part.value, { stream: true });
  }
  return text + decoder.decode();
}
