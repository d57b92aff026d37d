import { z } from 'zod';
import type { Call } from '@/lib/newsroom/desk/actions';
import { sayIn } from '@/lib/newsroom/desk/words';

const refused = z.object({ errors: z.array(z.object({ message: z.string() })).min(1) });

/** What the API answered: its JSON, or why it refused in words for people. */
export type Answer = { ok: true; json: unknown } | { ok: false; message: string };

/** Calls the newsroom's API as the person who is signed in; never throws. */
export async function callDesk(
  { method, path, body }: Call,
  language: string,
  signal?: AbortSignal,
): Promise<Answer> {
  const say = sayIn(language);
  try {
    const response = await fetch(`/api/${path}`, {
      ...{ method, credentials: 'include' },
      headers: { 'Accept-Language': language, ...(body && { 'Content-Type': 'application/json' }) },
      ...(body && { body: JSON.stringify(body) }),
      ...(signal && { signal }),
    });
    const json: unknown = await response.json();
    if (response.ok) return { ok: true, json };
    const why = refused.safeParse(json);
    const message = why.data?.errors.map((error) => error.message).join(' ');
    return {
      ok: false,
      message: message ?? say('Máy chủ không làm được việc này.', 'The server could not do it.'),
    };
  } catch {
    return { ok: false, message: say('Mất kết nối; hãy thử lại.', 'No connection; try again.') };
  }
}
