/** What became of a highlight in a paper that was edited; on the list of its highlights. */
export const stateMessages = {
  'state-changed': 'Changed',
  'state-uncertain': 'Is it this?',
  'state-lost': 'Not found',
  'state-removed': 'Quoted on {day}, since removed',
  stateChangedMeans: 'These words were edited in the paper since you marked them.',
  stateUncertainMeans: 'The paper holds words like these, but not for certain the same.',
  stateLostMeans: 'These words are not in the paper any more. Your quote is kept.',
  quotedOn: 'Quoted on {day}',
  contextSaved: 'Around it: …{before}[your quote]{after}…',
  repair: 'Repair',
  needLook: {
    one: '{n} of {count} highlights needs a look',
    other: '{n} of {count} highlights need a look',
  },
  highlightAttached: 'Highlight attached again',
  highlightKept: 'Kept: quoted on {day}, since removed',
  repairUndone: 'Highlight is as it was before',
  diffRemoved: 'removed:',
  diffAdded: 'added:',
  diffEnd: 'end of change.',
} as const;
