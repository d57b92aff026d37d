import { site_settings } from '@/lib/database/schema.generated';
import { paper, type unavailable, whenAvailable } from './door';

/** What the newsroom has set for programs that read the paper. */
export type MachineSettings = {
  /** Whether feeds carry stories whole or their summaries. */
  feedText: 'full' | 'summary';
  refuseTraining: boolean;
  adsTxt: string | undefined;
  /** The hub that tells those who follow the feeds. */
  hub: string | undefined;
  /** By which search engines know a message as the paper's; undefined when they are not told. */
  indexNowKey: string | undefined;
  security: { contact: string; expires: Date; policy: string | undefined } | undefined;
};

/** What feeds carry, whom robots.txt refuses, and the small files for machines. */
export async function loadMachineSettings(): Promise<MachineSettings | typeof unavailable> {
  return whenAvailable(async () => {
    const [row] = await paper()
      .select({
        feedText: site_settings.machines_feedText,
        refuseTraining: site_settings.machines_refuseTraining,
        adsTxt: site_settings.machines_adsTxt,
        hub: site_settings.machines_hub,
        indexNow: site_settings.machines_indexNow,
        indexNowKey: site_settings.machines_indexNowKey,
        contact: site_settings.machines_securityContact,
        expires: site_settings.machines_securityExpires,
        policy: site_settings.machines_securityPolicy,
      })
      .from(site_settings)
      .limit(1);
    return {
      feedText: row?.feedText ?? 'full',
      refuseTraining: row?.refuseTraining ?? false,
      adsTxt: row?.adsTxt?.trim() || undefined,
      // As an address is written in a header: only plain characters.
      hub: row?.hub && URL.canParse(row.hub) ? new URL(row.hub).href : undefined,
      indexNowKey: (row?.indexNow && row.indexNowKey) || undefined,
      security:
        row?.contact && row.expires
          ? { contact: row.contact, expires: new Date(row.expires), policy: row.policy || undefined }
          : undefined,
    };
  });
}
