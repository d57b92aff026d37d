import type { CollectionConfig } from 'payload';
import { z } from 'zod';
import { draftPath, liveDraftPath } from '@/lib/urls';

const saved = z.object({ id: z.number() });

/** How the desk shows an article as its page: beside the form, in the widths of readers' screens, or in a window. */
export const draftPreview: Pick<NonNullable<CollectionConfig['admin']>, 'livePreview' | 'preview'> = {
  livePreview: {
    // A story that was never saved has no page yet; the first autosave makes it one.
    url: ({ data }) => {
      const story = saved.safeParse(data).data;
      return story && liveDraftPath(story.id);
    },
    breakpoints: [
      { name: 'phone', label: 'Điện thoại (phone)', width: 390, height: 844 },
      { name: 'tablet', label: 'Máy tính bảng (tablet)', width: 820, height: 1180 },
      { name: 'desktop', label: 'Máy tính (desktop)', width: 1280, height: 900 },
    ],
  },
  preview: (data) => {
    const story = saved.safeParse(data).data;
    return story ? draftPath(story.id) : null;
  },
};
