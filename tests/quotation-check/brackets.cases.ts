/** What a paper has, and a draft quotes of it with brackets or an ellipsis. */
export interface BracketCase {
  name: string;
  paper: string;
  draft: string;
}

const REEF = 'China will seize the reef in spring.';
const SHIPS = 'Two ships left the outer harbour in 2024.';
const SEAT = 'Beijing, Dr. Tan argues, never told the U.S. that it would seize the reef in the spring.';
const RULES =
  'These rules (see Fig. 2) do not, as the U.S. claims, protect the skippers of the northern islands.';

/** Brackets or an ellipsis turn the sense: none of them may pass. */
export const TURNED: readonly BracketCase[] = [
  { name: 'another name before', paper: REEF, draft: '[Vietnam] will seize the reef in spring' },
  {
    name: 'another name behind',
    paper: SHIPS.replace('2024', 'May near Selwyn'),
    draft: 'ships left the outer harbour in May near [Dalton]',
  },
  {
    name: 'another name for an abbreviated one',
    paper: 'The U.S. will seize the reef in spring.',
    draft: '[Vietnam] will seize the reef in spring',
  },
  {
    name: 'a name that is told of in the same clause',
    paper: 'Envoys told Vietnam that China will seize the reef in spring.',
    draft: '[Vietnam] will seize the reef in spring',
  },
  {
    name: 'another name than that of a remark',
    paper: 'China, which built it, will seize the reef in spring.',
    draft: '[Vietnam] will seize the reef in spring',
  },
  {
    name: 'another name behind an ellipsis at the edge',
    paper: REEF,
    draft: '[Vietnam] … will seize the reef in spring',
  },
  { name: 'another number in words', paper: SHIPS, draft: '[Twelve] ships left the outer harbour' },
  {
    name: 'a number where none is',
    paper: 'Ships left the outer harbour in May.',
    draft: '[Twelve] ships left the outer harbour',
  },
  { name: 'another year behind', paper: SHIPS, draft: 'ships left the outer harbour in [2031]' },
  { name: 'no number', paper: SHIPS, draft: '[Many] ships left the outer harbour' },
  {
    name: 'a number instead of another word, between words',
    paper: 'Some ships left the outer harbour; many boats left the inner one.',
    draft: 'Some ships left the outer harbour; [40] boats left the inner one',
  },
  {
    name: 'a negation left out before',
    paper: 'Nobody in China will seize the reef in spring.',
    draft: '[China] will seize the reef in spring',
  },
  {
    name: 'a negation left out before, and a pronoun replaced',
    paper: 'Nobody thinks that it will seize the reef in spring.',
    draft: '[China] will seize the reef in spring',
  },
  {
    name: 'a modal verb left out before',
    paper: 'Envoys must, in all such cases, report the matter to parliament.',
    draft: '[Diplomats] report the matter to parliament',
  },
  {
    name: 'another name beside an ellipsis',
    paper: 'Beijing argued at length that China would seize the reef in the spring.',
    draft: 'Beijing argued … [Vietnam] would seize the reef in the spring',
  },
  {
    name: 'a negation that an ellipsis hides between abbreviations',
    paper: SEAT,
    draft: 'Beijing … would seize the reef in the spring',
  },
  {
    name: 'a negation that an ellipsis hides behind a figure',
    paper: RULES,
    draft: 'These rules … protect the skippers of the northern islands',
  },
];

/** Brackets and ellipses that say what the paper says. */
export const RIGHT: readonly BracketCase[] = [
  {
    name: 'a name for a pronoun',
    paper: 'In Geneva Mr. Wang spoke first. It will seize the reef in spring.',
    draft: '[China] will seize the reef in spring',
  },
  {
    name: 'a name for a pronoun in a clause with another name',
    paper: 'In Geneva Wang said it will seize the reef in spring.',
    draft: '[China] will seize the reef in spring',
  },
  {
    name: 'a name for a possessive',
    paper: 'Its navy will seize the reef in spring.',
    draft: '[China’s] navy will seize the reef in spring',
  },
  {
    name: 'a longer form of the name',
    paper: REEF,
    draft: '[The People’s Republic of China] will seize the reef in spring',
  },
  {
    name: 'a word for a pronoun that stays',
    paper: 'The savings would hardly reach them, and nobody in Selwyn knows why.',
    draft: 'The savings would hardly reach them [the households]',
  },
  {
    name: 'other words before',
    paper: 'Its captains think the ferry has room for the fishers.',
    draft: '[the old boat] has room for the fishers',
  },
  {
    name: 'a whole sentence with a negation left out',
    paper:
      'The ferry waits for the tide. Nobody minds the delay. The captains have learned to read the moon.',
    draft: 'The ferry waits for the tide. … The captains have learned to read the moon.',
  },
  {
    name: 'paragraphs with a negation left out',
    paper: 'The ferry waits for the tide.\nNobody minds.\nThe captains have learned to read the moon.',
    draft: 'The ferry waits for the tide. … The captains have learned to read the moon.',
  },
];
