import { useEffect, useState } from 'preact/hooks';
import { useText } from '@/components/text';
import { type Availability, availabilityFor, deviceSummarizer } from '@/utils/on-device/summarizer';

/** Whether the browser has a model of its own for summaries: where it has none, the reader says nothing of it. */
export function OnDevice() {
  const t = useText();
  const [availability, setAvailability] = useState<Availability | null>(null);
  useEffect(() => {
    const summarizer = deviceSummarizer();
    // An answer that does not come leaves the section out.
    if (!summarizer) setAvailability('unavailable');
    else void availabilityFor(summarizer, 'en').then(setAvailability, () => undefined);
  }, []);
  if (availability === null) return null;
  return (
    <section>
      <h2>{t('onDeviceHead')}</h2>
      <p class="soft">{t(availability === 'unavailable' ? 'onDeviceNone' : 'onDeviceThere')}</p>
    </section>
  );
}
