import { createServerFeature } from '@payloadcms/richtext-lexical';

/** Pictures that are dropped or pasted into the text become figures there, once each has its alt text. */
export const PictureDropFeature = createServerFeature({
  key: 'pictureDrop',
  dependencies: ['blocks'],
  feature: { ClientFeature: '@/components/newsroom/picture-drop#PictureDropClientFeature' },
});
