import { site_settings } from '@/lib/database/schema.generated';
import { paper, type unavailable, whenAvailable } from './door';

/** What the newsroom has set for programs that read the paper. */
export type MachineSettings = {
  /** Whether feeds carry stories whole or their summaries. */
  feedText: 'full' | 'summary';
  refuseTraining: boolean;
  adsTxt: string | undefined;
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
      security:
        row?.contact && row.expires
          ? { contact: row.contact, expires: new Date(row.expires), policy: row.policy || undefined }
          : undefined,
    };
  });
}
