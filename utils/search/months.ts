/** The month of a time as a filter names it, `YYYY-MM`, in the time zone of the machine. */
export function monthOf(time: Date): string {
  return `${time.getFullYear()}-${String(time.getMonth() + 1).padStart(2, '0')}`;
}
