/** The colours of highlights in HTML and EPUB: dark words on light grounds, in print and in the dark alike. */
export const MARK_STYLE = `mark { color: #111; background: #ffe680; }
mark.green { background: #bfe8b4; } mark.blue { background: #bcdcff; } mark.pink { background: #ffc9de; } mark.purple { background: #dccbff; }`;
