/** What a sentence of a policy paper may be to its reader; the order is that of the interface. */
export const LENS_KINDS = ['recommendation', 'forecast', 'evidence', 'definition', 'number'] as const;
export type LensKind = (typeof LENS_KINDS)[number];
