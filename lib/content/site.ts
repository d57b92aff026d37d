import { asc, eq } from '@payloadcms/db-postgres/drizzle';
import { media, sections, site_settings, site_settings_social_links } from '@/lib/database/schema.generated';
import { pictureColumns, sectionColumns, toPicture, toSection } from './cards';
import { isBuilding, paper, unavailable, whenAvailable } from './door';
import type { NavSection, Policies, Site } from './model';

const unnamed: Site = {
  name: 'Trang Nhất',
  tagline: undefined,
  logo: undefined,
  publisher: {
    name: undefined,
    editorInChief: undefined,
    address: undefined,
    phone: undefined,
    email: undefined,
  },
  socialLinks: [],
  policies: {},
  footerText: undefined,
  offline: true,
  sections: [],
};

/** The paper's name, particulars and navigation, as the newsroom set them. */
export async function loadSite(): Promise<Site> {
  'use cache';
  if (isBuilding()) return unnamed;
  const site = await whenAvailable(readSite);
  return site === unavailable ? unnamed : site;
}

async function readSite(): Promise<Site> {
  const [[settings], links, nav] = await Promise.all([
    paper()
      .select({ settings: site_settings, logo: pictureColumns })
      .from(site_settings)
      .leftJoin(media, eq(media.id, site_settings.logo))
      .limit(1),
    paper().select().from(site_settings_social_links).orderBy(asc(site_settings_social_links._order)),
    loadNavigation(),
  ]);
  if (!settings) return { ...unnamed, sections: nav };
  const row = settings.settings;
  return {
    name: row.name,
    tagline: row.tagline || undefined,
    logo: toPicture(settings.logo),
    publisher: {
      name: row.publisher_name || undefined,
      editorInChief: row.publisher_editorInChief || undefined,
      address: row.publisher_address || undefined,
      phone: row.publisher_phone || undefined,
      email: row.publisher_email || undefined,
    },
    socialLinks: links.map(({ name, url }) => ({ name, url })),
    policies: policiesOf(row),
    footerText: row.footerText || undefined,
    offline: row.offline ?? true,
    sections: nav,
  };
}

function policiesOf(row: typeof site_settings.$inferSelect): Policies {
  return {
    publishingPrinciples: row.policies_publishingPrinciples || undefined,
    ethicsPolicy: row.policies_ethicsPolicy || undefined,
    masthead: row.policies_masthead || undefined,
    ownershipFundingInfo: row.policies_ownershipFundingInfo || undefined,
    licensing: row.policies_licensing || undefined,
  };
}

/** The sections in the editor's order, sub-sections under their parents. */
async function loadNavigation(): Promise<NavSection[]> {
  const rows = await paper()
    .select({ ...sectionColumns, parent: sections.parent })
    .from(sections)
    .orderBy(asc(sections.order), asc(sections.name));
  return rows
    .filter((row) => row.parent === null)
    .map(({ parent: _, ...row }) => ({
      ...toSection(row),
      children: rows
        .filter((child) => child.parent === row.id)
        .map(({ parent: __, ...child }) => toSection(child)),
    }));
}
