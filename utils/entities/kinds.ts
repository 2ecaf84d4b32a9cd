/** What an index of a paper names; the order is that of the interface. */
export const ENTITY_KINDS = ['people', 'institutions', 'countries', 'dates'] as const;
export type EntityKind = (typeof ENTITY_KINDS)[number];
