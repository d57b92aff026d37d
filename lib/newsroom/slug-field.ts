import {
  type Field,
  type PayloadRequest,
  slugField,
  type TextFieldSingleValidation,
  ValidationError,
} from 'payload';
import { slugify } from '@/lib/text/fold';
import { reservedSegments } from '@/lib/urls';
import { label } from './labels';
import { type AddressedCollection, leadsElsewhere, slugsInUse } from './redirects/addresses-in-use';
import { inLanguage } from './refuse';

type Options = {
  collection: AddressedCollection;
  from: 'headline' | 'name';
};

type Data = { generateSlug?: boolean | null; takeAddress?: boolean | null; headline?: string; name?: string };

const reserved = (slug: string) => `«/${slug}» là địa chỉ dành riêng của hệ thống`;
const idOf = (id: unknown): number | undefined => (typeof id === 'number' ? id : undefined);

/**
 * The address part of a record: made from its headline or name by the one folding function, unique in its
 * collection (a taken one gets -2, -3 …, and so does one that leads elsewhere), editable. Follows Payload's rules for
 * when it stops following. Who types a slug that leads elsewhere is told where, and has to say that it shall stop.
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
      const id = idOf(data?.id);
      const taken = await takenSlugs(collection, base, id, req);
      if (!data?.takeAddress) {
        for (const slug of (await slugsInUse({ req, collection, id }, base)).keys()) taken.add(slug);
      }
      if (!taken.has(base)) return base;
      let n = 2;
      while (taken.has(`${base}-${n}`)) n += 1;
      return `${base}-${n}`;
    },
    overrides: (row) => {
      const text = row.fields[1];
      if (text && 'name' in text && text.type === 'text') {
        text.label = label('Đường dẫn (slug)', 'Slug');
        text.validate = validSlug({ collection, from });
      }
      row.fields.push(takeAddress);
      return row;
    },
  });
}

/** Slugs of other records that begin with this one. */
async function takenSlugs(
  collection: AddressedCollection,
  base: string,
  id: number | undefined,
  req: PayloadRequest,
): Promise<Set<string>> {
  const { docs } = await req.payload.find({
    collection,
    where: { and: [{ slug: { like: base } }, ...(id === undefined ? [] : [{ id: { not_equals: id } }])] },
    select: { slug: true },
    depth: 0,
    pagination: false,
    draft: false,
    trash: collection === 'articles',
    req,
  });
  return new Set(docs.map((doc) => doc.slug));
}

const validSlug =
  ({ collection, from }: Options): TextFieldSingleValidation =>
  async (value, { data: given, id, operation, req }) => {
    const data: Data = given;
    if (!value) {
      // It is about to be made, unless there is nothing to make it of or somebody emptied it.
      const coming = operation === 'create' || (data.generateSlug && value !== '');
      const made = coming && slugify(data[from] ?? '');
      return made ? true : 'Cần có đường dẫn: chữ thường không dấu, số và gạch nối';
    }
    if (slugify(value) !== value) return 'Chỉ dùng chữ thường không dấu, số và gạch nối';
    if (collection === 'sections' && reservedSegments.has(value)) return reserved(value);
    if (data.takeAddress) return true;
    const led = await leadsElsewhere({ req, collection, id: idOf(id) }, value);
    if (!led) return true;
    return inLanguage(
      req,
      label(
        `«${led.from}» đang chuyển hướng đến «${led.title}» (${led.to}). Chọn đường dẫn khác, hoặc đánh dấu «Vẫn dùng địa chỉ này».`,
        `«${led.from}» leads to «${led.title}» (${led.to}). Choose another slug, or tick «Use this address anyway».`,
      ),
    );
  };

const takeAddress: Field = {
  name: 'takeAddress',
  type: 'checkbox',
  virtual: true,
  label: label('Vẫn dùng địa chỉ này', 'Use this address anyway'),
  // A decision for this one time, not a property of the record: it lasts in the form from one autosave to the next.
  hooks: {
    beforeChange: [
      ({ context, data, value }) => {
        context.takeAddress = value === true && data?._status === 'draft';
        return value;
      },
    ],
    afterRead: [({ context }) => context.takeAddress === true],
  },
  admin: {
    disableListColumn: true,
    disableListFilter: true,
    condition: (data) => data.generateSlug === false,
    description: label(
      'Địa chỉ cũ sẽ thôi chuyển hướng đến nơi khác.',
      'The old address then stops leading elsewhere.',
    ),
  },
};
