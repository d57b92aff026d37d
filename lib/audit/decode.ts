/** The text of an HTML answer: by its byte order mark, its header, its `<meta>`, or else as UTF-8. */
export function decodeHtml(bytes: Uint8Array, contentType: string | undefined): string {
  const named = /charset\s*=\s*["']?([^\s"';]+)/i;
  // Where the mark of UTF-16 stands, a header that says something else is wrong.
  const mark = [...bytes.subarray(0, 2)].join(' ');
  const marked = { '255 254': 'utf-16le', '254 255': 'utf-16be' }[mark];
  const start = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  const label = marked ?? named.exec(contentType ?? '')?.[1] ?? named.exec(start)?.[1] ?? 'utf-8';
  return decoder(label).decode(bytes);
}

function decoder(label: string): TextDecoder {
  try {
    return new TextDecoder(label);
  } catch {
    // Browsers take an unknown name for none at all.
    return new TextDecoder();
  }
}
