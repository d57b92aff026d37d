import { type Field, type PayloadRequest, slugField, type TextFieldSingleValidation } from 'payload';
import { slugify } from '@/lib/text/fold';
import { label } from './labels';
import { type AddressedCollection, leadsElsewhere } from './redirects/addresses-in-use';
import { inLanguage } from './refuse';
import { baseOf, followHeadline, type SlugOf, whyReserved } from './slugs/follow-headline';
import { freeSlug } from './slugs/free-slug';

type Data = { takeAddress?: boolean | null; headline?: string; name?: string };

const idOf = (id: unknown): number | undefined => (typeof id === 'number' ? id : undefined);

/**
 * The address part of a record: made from its headline or name by the one folding function, unique in its
 * collection (a taken one gets -2, -3 …, and so does one that leads elsewhere), editable. When it follows is said at
 * `followHeadline`: Payload would count versions, of which a story here has one for every autosave. Who types a slug
 * that leads elsewhere is told where, and has to say that it shall stop.
 */
export function addressSlug({ collection, from }: SlugOf): Field {
  return slugField({
    useAsSlug: from,
    // Asked for by the desk's button alone.
    slugify: async ({ data, req, valueToSlugify }) => {
      const base = baseOf(collection, String(valueToSlugify ?? ''), req);
      const asked = { req, collection, id: openRecord(collection, req) };
      return base && freeSlug(asked, base, { drafts: true, redirects: !data?.takeAddress });
    },
    overrides: (row) => {
      const [follows, text] = row.fields;
      if (follows?.type === 'checkbox') follows.hooks = {};
      if (text && 'name' in text && text.type === 'text') {
        text.label = label('Đường dẫn (slug)', 'Slug');
        text.hooks = { beforeChange: [followHeadline({ collection, from })] };
        text.validate = validSlug({ collection, from });
      }
      row.fields.push(takeAddress);
      return row;
    },
  });
}

/** The record whose page at the desk asks; the form that it sends does not say. */
function openRecord(collection: AddressedCollection, req: PayloadRequest): number | undefined {
  const page = new RegExp(`/collections/${collection}/(\\d{1,9})(?:[/?#]|$)`);
  const [, id] = page.exec(req.headers.get('referer') ?? '') ?? [];
  return id === undefined ? undefined : Number(id);
}

const validSlug =
  ({ collection, from }: SlugOf): TextFieldSingleValidation =>
  async (value, { data: given, id, operation, req }) => {
    const data: Data = given;
    if (!value) {
      // It is about to be made, unless there is nothing to make it of or somebody emptied that of a name.
      const made = (operation === 'create' || collection === 'articles') && slugify(data[from] ?? '');
      return made ? true : 'Cần có đường dẫn: chữ thường không dấu, số và gạch nối';
    }
    if (slugify(value) !== value) return 'Chỉ dùng chữ thường không dấu, số và gạch nối';
    const isReserved = whyReserved(collection, value);
    if (isReserved) return isReserved;
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
