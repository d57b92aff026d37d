import { type Field, slugField, ValidationError } from 'payload';
import { slugify } from '@/lib/text/fold';
import { reservedSegments } from '@/lib/urls';
import { label } from './labels';

type Options = {
  collection: 'articles' | 'sections' | 'topics' | 'authors';
  from: 'headline' | 'name';
};

type Context = {
  data: { generateSlug?: boolean | null; headline?: string; name?: string };
  operation?: string | undefined;
};

const reserved = (slug: string) => `«/${slug}» là địa chỉ dành riêng của hệ thống`;

/**
 * The address part of a record: made from its headline or name by the one folding function, unique in its
 * collection (a taken one gets -2, -3 …), editable. Follows Payload's rules for when it stops following.
 */
export function addressSlug({ collection, from }: Options): Field {
  return slugField({
    useAsSlug: from,
    slugify: async ({ data, req, valueToSlugify }) => {
      const base = slugify(String(valueToSlugify ?? ''));
      if (!base) return undefined;
      if (collection === 'sections' && reservedSegments.has(base)) {
        throw new ValidationError({ collection, errors: [{ path: 'slug', message: reserved(base) }], req });
      }
      const id: unknown = data?.id;
      const { docs } = await req.payload.find({
        collection,
        where: {
          and: [{ slug: { like: base } }, ...(typeof id === 'number' ? [{ id: { not_equals: id } }] : [])],
        },
        select: { slug: true },
        depth: 0,
        pagination: false,
        draft: false,
        trash: collection === 'articles',
        req,
      });
      const taken = new Set(docs.map((doc) => doc.slug));
      if (!taken.has(base)) return base;
      let n = 2;
      while (taken.has(`${base}-${n}`)) n += 1;
      return `${base}-${n}`;
    },
    overrides: (row) => {
      const text = row.fields[1];
      if (text && 'name' in text && text.type === 'text') {
        text.label = label('Đường dẫn (slug)', 'Slug');
        text.validate = (value: string | null | undefined, { data, operation }: Context) => {
          if (!value) {
            // It is about to be made, unless there is nothing to make it of or somebody emptied it.
            const coming = operation === 'create' || (data.generateSlug && value !== '');
            const made = coming && slugify(data[from] ?? '');
            return made ? true : 'Cần có đường dẫn: chữ thường không dấu, số và gạch nối';
          }
          if (slugify(value) !== value) return 'Chỉ dùng chữ thường không dấu, số và gạch nối';
          return collection !== 'sections' || !reservedSegments.has(value) || reserved(value);
        };
      }
      return row;
    },
  });
}
