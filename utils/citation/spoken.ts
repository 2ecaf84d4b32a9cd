/**
 * What a title says a speech is, and where it was given: "Welcome Remarks by Ada Example at the Harbour Forum". Whom it was
 * given to stands right behind what it is, with its article ("to the Guild"; "to mark" and "from words to action" are no
 * events); what it is about, behind a colon or "on", is none either.
 */
const SPOKEN =
  /^((?:(?:opening|welcome|welcoming|closing|concluding|keynote|special|introductory|luncheon|dinner|inaugural|public|distinguished)\s+)*(?:address|remarks|speech|lecture|keynote))(?:\s+to\s+the|(?:\s+(?:by|of)\s(?:(?!\son\s)[^:])+?)?\s+at(?:\s+the)?)\s+((?:(?!\son\s)[^:])+)/i;

/** Kind and event of a speech as far as its title names them so; a page of RSIS has no field for either. */
export function spokenAt(title: string): { genre?: string; 'event-title'?: string } {
  const [, genre, event] = SPOKEN.exec(title.trim()) ?? [];
  const named = event?.trim();
  return genre && named ? { genre, 'event-title': named } : {};
}
