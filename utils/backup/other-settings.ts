import { sameValue } from '@/utils/same-value';
import type { Settings } from '@/utils/settings';

/** Of the settings of a backup those that are set in another way at present. */
export function otherSettings(settings: Partial<Settings>, present: Settings): Partial<Settings> {
  return Object.fromEntries(
    Object.entries(settings).filter(([name, value]) => !sameValue(value, present[name as keyof Settings])),
  );
}
