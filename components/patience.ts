/** Milliseconds that a screen waits in silence; after that it says that it waits, and what can be done. */
export const PATIENCE_MS = 2000;
