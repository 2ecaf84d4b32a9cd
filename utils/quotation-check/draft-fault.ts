/** Why a file could not be read as a draft. */
export type DraftFault =
  | 'too-large'
  | 'empty'
  | 'old-word'
  | 'pdf'
  | 'open-document'
  | 'rich-text'
  | 'other-archive'
  | 'damaged'
  | 'swollen'
  | 'encoding'
  | 'no-text';
