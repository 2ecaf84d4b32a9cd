/** The desk at which a lost or uncertain highlight is attached again; it is loaded with the desk. */
export const repairMessages = {
  repairDesk: 'Repair this highlight',
  repairSaved: 'What you marked',
  repairNow: 'What the paper says now',
  repairQuestion: 'Is it this?',
  repairYes: 'Yes, this is it',
  repairNo: 'No, choose another',
  repairNoOther: 'There is nothing else like it in the paper.',
  repairAttach: 'Attach here',
  repairPlace: 'place {n}',
  repairKeep: 'Keep as removed',
  repairKept: 'Kept as removed',
  repairKeepMeans: 'It then reads: “Quoted on {day}, since removed”.',
  repairNothing: 'Nothing in the paper is like these words.',
  repairByHand:
    'If you find them on the page in other words, mark those there and put your note on them. Or keep this quote as removed: it stays with its note, and is exported as such.',
  repairShow: 'Show on the page: place {n}',
  repairOf: 'Highlight {n} of {count} that need a look',
  repairPrevious: 'Previous highlight that needs a look',
  repairNext: 'Next highlight that needs a look',
  repairAlike: '{n} % alike',
} as const;
