import { contentOf } from '@/lib/newsroom/articles/content';

/** What somebody was typing in this browser, kept until the server has it. */
export type TypedCopy = {
  /** Milliseconds. */
  at: number;
  content: Record<string, unknown>;
};

const keyOf = (article: number | string) => `trang-nhat:dang-go:${article}`;

/** Keeps the words of a form in this browser; a browser that has no room or may not keep anything is no reason to stop. */
export function keepCopy(article: number | string, values: Record<string, unknown>): void {
  try {
    const copy: TypedCopy = { at: Date.now(), content: contentOf(values) };
    localStorage.setItem(keyOf(article), JSON.stringify(copy));
  } catch {}
}

/** What was kept for a story. */
export function readCopy(article: number | string): TypedCopy | undefined {
  try {
    const text = localStorage.getItem(keyOf(article));
    return text ? (JSON.parse(text) as TypedCopy) : undefined;
  } catch {
    return undefined;
  }
}

/** Forgets what was kept for a story. */
export function dropCopy(article: number | string): void {
  try {
    localStorage.removeItem(keyOf(article));
  } catch {}
}
