/** Prefixes of the only ids that are kept: notes and the marks that lead to them. */
export const NOTE_ID = 'rsis-note-';
export const MARK_ID = 'rsis-mark-';
