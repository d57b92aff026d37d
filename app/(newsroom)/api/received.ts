// A little more than the largest picture that the newsroom takes.
const mostBytes = 48 * 1024 * 1024;

/** The same request with its body read to the end; undefined when it is larger than anything the newsroom takes. */
export async function received(request: Request): Promise<Request | undefined> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let bytes = 0;
  const reader = request.body?.getReader();
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    bytes += part.value.byteLength;
    if (bytes > mostBytes) {
      await reader?.cancel();
      return undefined;
    }
    parts.push(part.value);
  }
  const { method, headers, url } = request;
  return new Request(url, { method, headers, ...(bytes > 0 && { body: new Blob(parts) }) });
}
