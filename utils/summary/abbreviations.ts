/** What a full stop may follow without ending the sentence, in the English of this genre. Lower case, no last dot. */

/** Stand before what they belong to: a sentence never ends with one. */
export const BEFORE_A_NAME: ReadonlySet<string> = new Set(
  (
    'dr mr mrs ms mdm mx messrs prof assoc asst adj amb hon rev fr gen lt col ltc maj capt cpt sgt cmdr cdr adm ' +
    'vadm radm brig sen rep gov pres insp supt st mt ft ma ir drs kh md mohd muhd abd hj vs v cf viz e.g i.e eg ie ca approx'
  ).split(' '),
);

/** Stand before a number: "No. 303", "pp. 4-9", "Art. 51", "Jan. 3". */
export const BEFORE_A_NUMBER: ReadonlySet<string> = new Set(
  (
    'no nos vol vols p pp para paras art arts sec secs ch chap fig figs tab eq ed eds ser c n nn ' +
    'jan feb mar apr jun jul aug sep sept oct nov dec'
  ).split(' '),
);

/** Stand before a letter too: "App. B of the annex". */
export const BEFORE_A_LETTER: ReadonlySet<string> = new Set('app fig figs ch sec tab art ann'.split(' '));

/** May stand inside a sentence or at its end: what follows decides. */
export const ANYWHERE: ReadonlySet<string> = new Set(
  (
    'u.s u.k u.n u.s.a u.a.e e.u d.c p.r.c r.o.k d.p.r.k u.s.s.r a.m p.m b.c a.d m.sc b.sc ph.d m.a b.a m.phil ll.b ll.m ' +
    'msc bsc phd mphil jr sr inc ltd co corp bros pte pvt bhd sdn tbk dept univ govt intl assn etc al ibid op cit ' +
    'est ret trans rev ver supp'
  ).split(' '),
);

/** Words that open a sentence far more often than they open a name: after them a doubtful stop was an end. */
export const STARTERS: ReadonlySet<string> = new Set(
  (
    'the a an one this that these those there here it its he she they we i you his her their our my ' +
    'in on at as for from with without by of to after before since while when where why what who how which ' +
    'if although though because despite unlike given amid amidst among during under over between beyond against ' +
    'but and or yet so nor however moreover furthermore thus hence therefore still also meanwhile indeed instead ' +
    'nevertheless nonetheless similarly likewise consequently accordingly ultimately finally second third ' +
    'first firstly secondly thirdly next then now today yesterday both some many most several few all each every ' +
    'another other others such no not only even more much is are was were do does did has have can could will ' +
    'would should may might must let according apart additionally conversely separately rather'
  ).split(' '),
);
