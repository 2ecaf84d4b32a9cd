import { language } from '@/utils/i18n/language';

/** Bytes as people read them, in powers of ten as the browsers' own settings have them. */
export function megabytes(bytes: number): string {
  const isLarge = bytes >= 1e9;
  const unit = isLarge ? 'gigabyte' : 'megabyte';
  const amount = bytes / (isLarge ? 1e9 : 1e6);
  return new Intl.NumberFormat(language().formats, {
    style: 'unit',
    unit,
    maximumFractionDigits: amount < 10 ? 1 : 0,
  }).format(amount);
}
