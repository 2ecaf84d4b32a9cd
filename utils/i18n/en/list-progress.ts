/** How far a list is read. */
export const listProgressMessages = {
  listRead: '{read} of {n} read',
  listReading: '{n} being read',
  minutesToRead: { one: '{n} minute left', other: '{n} minutes left' },
  hoursToRead: { one: 'about {n} hour left', other: 'about {n} hours left' },
} as const;
