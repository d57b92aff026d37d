/** A word of the newsroom in both of its languages; Payload shows the one that the user chose. */
export type Label = { vi: string; en: string };

/** Names a field, collection or option in Vietnamese and English. */
export const label = (vi: string, en: string): Label => ({ vi, en });
