/** What a title says a speech is, and where it was given: "Welcome Remarks by Ada Example at the Harbour Forum". */
const SPOKEN =
  /^((?:(?:opening|welcome|welcoming|closing|concluding|keynote|special|introductory|luncheon|dinner|inaugural|public|distinguished)\s+)*(?:address|remarks|speech|lecture|keynote))(?:\s+(?:by|of)\s.+?)?\s+(?:at|to)\s+(?:the\s+)?(\S.*)$/i;

/** Kind and event of a speech as far as its title names them so; a page of RSIS has no field for either. */
export function spokenAt(title: string): { genre?: string; 'event-title'?: string } {
  const [, genre, event] = SPOKEN.exec(title.trim()) ?? [];
  return genre && event ? { genre, 'event-title': event } : {};
}
