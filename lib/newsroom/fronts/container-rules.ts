import type {
  ArrayFieldValidation,
  RelationshipFieldSingleValidation,
  TextFieldSingleValidation,
} from 'payload';
import { array, text } from 'payload/shared';
import { z } from 'zod';
import { label } from '../labels';
import { inLanguage } from '../refuse';

/** What decides about the other fields of a container; asked of a published front only, a draft may lack it. */
const containerSchema = z.object({
  layout: z.string().nullish(),
  fill: z.string().nullish(),
  source: z.string().nullish(),
});

const read = (container: unknown) => containerSchema.safeParse(container).data ?? {};

/** Only the top needs no title, and what is named by the list that fills it. */
export const titleRule: TextFieldSingleValidation = (value, options) => {
  const { layout, fill } = read(options.siblingData);
  if (fill === 'curated' && layout !== 'top' && !value?.trim()) {
    return inLanguage(
      options.req,
      label(
        'Khối chỉ có bài chọn tay cần một tiêu đề.',
        'A container with chosen stories only needs a title.',
      ),
    );
  }
  return text(value, options);
};

/** A container of chosen stories only has at least one. */
export const storiesRule: ArrayFieldValidation = (value, options) => {
  if (read(options.siblingData).fill === 'curated' && !value?.length) {
    return inLanguage(
      options.req,
      label('Hãy chọn ít nhất một bài cho khối này.', 'Choose at least one story for this container.'),
    );
  }
  return array(value, options);
};

/** A container that takes its stories from a section or a topic says from which. */
export const sourceRule =
  (source: 'section' | 'topic'): RelationshipFieldSingleValidation =>
  (value, { req, siblingData }) => {
    const container = read(siblingData);
    if (container.fill === 'curated' || container.source !== source || value) return true;
    return inLanguage(
      req,
      source === 'section'
        ? label('Hãy chọn chuyên mục để lấy bài.', 'Choose the section to take stories from.')
        : label('Hãy chọn chủ đề để lấy bài.', 'Choose the topic to take stories from.'),
    );
  };

/**
 * A row of chosen stories has its story. Whether that story is public is not asked: one that was withdrawn is not
 * shown, and must not stand in the way of the next change of the front.
 */
export const storyRule: RelationshipFieldSingleValidation = (value, { req }) =>
  typeof value === 'number' ||
  inLanguage(req, label('Hãy chọn một bài, hoặc bỏ dòng này.', 'Choose a story, or remove this row.'));
