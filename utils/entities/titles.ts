const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Ranks and forms of address of the region, as they are printed in front of a name. */
const RANKS = `
Adm Adm. ADM RADM VADM Rear-Admiral Brig Brig. Brig-Gen BG MG LG Maj Maj. Maj-Gen Lt-Gen Lt-Col Lt Col COL LTC SLTC MAJ CPT Capt Capt. Cmdr Cdr Cpl
Air-Marshal Under-Secretary Under-Secretary-General Undersecretary Rev Rev. Hon Datin Datuk Encik Puan Hajjah Pak Bapak Ibu Kyai Khun Daw Gov. Rep. Supt
Insp ACP DSP`;

/** Words in capitals that stand before a person's name; several may follow one another ("Prime Minister"). */
export const TITLES = words(`
Dr Dr. Prof Prof. Professor Mr Mr. Mrs Mrs. Ms Ms. Mdm Madam Miss Sir Dame Lord Lady Tun Datuk Dato Dato’ Tan-Sri Seri Ustaz Haji
President Vice-President Premier Minister Prime Deputy Foreign Defence Defense Finance Trade Home Interior Senior Secretary
Secretary-General Director-General Director Chancellor Ambassador Senator Congressman Congresswoman Representative Governor
Mayor King Queen Prince Princess Emperor Sultan Pope Archbishop Bishop Cardinal Imam Ayatollah Sheikh General
Lieutenant-General Major-General Brigadier Brigadier-General Colonel Lieutenant-Colonel Lieutenant Major Captain Admiral
Vice-Admiral Commodore Commander Marshal Justice Judge Commissioner Chairman Chairwoman Chairperson Chair Chief Speaker
Gen. Gen Lt. Col. Amb. Amb Sen. Sgt Inspector Superintendent Coach ${RANKS}`);

/** Of these titles a name has to follow, or there is nobody: "Foreign" alone is no title. */
export const TITLE_ENDS = words(`
Dr Dr. Prof Prof. Professor Mr Mr. Mrs Mrs. Ms Ms. Mdm Madam Miss Sir Dame Lord Lady Tun Datuk Dato Dato’ Seri Ustaz Haji
President Vice-President Premier Minister Secretary Secretary-General Director-General Director Chancellor Ambassador Senator
Congressman Congresswoman Representative Governor Mayor King Queen Prince Princess Emperor Sultan Pope Archbishop Bishop
Cardinal Imam Ayatollah Sheikh General Lieutenant-General Major-General Brigadier Brigadier-General Colonel
Lieutenant-Colonel Lieutenant Major Captain Admiral Vice-Admiral Commodore Commander Marshal Justice Judge Commissioner
Chairman Chairwoman Chairperson Chair Chief Speaker Gen. Gen Lt. Col. Amb. Amb Sen. Sgt Inspector Superintendent ${RANKS}`);

/**
 * How many words in front are titles, "Tan Sri" among them, whose first is a family name too; whole where they make a
 * title by which a name is known.
 */
export function titlesOf(parts: readonly string[]): { length: number; isWhole: boolean } {
  let length = 0;
  let isWhole = false;
  for (;;) {
    const word = parts[length] ?? '';
    if (/^(?:Tan|Puan|Toh)$/.test(word) && /^(?:Sri|Puan)$/.test(parts[length + 1] ?? '')) {
      length += 2;
      isWhole = true;
    } else if (TITLES.has(word)) {
      length += 1;
      isWhole = TITLE_ENDS.has(word);
    } else return { length, isWhole };
  }
}

/** "General (Ret.) Prabowo", "BG (NS) Teo": a title before a remark in brackets. */
export function hasTitleBefore(before: string): boolean {
  const title = /([\p{L}.-]+) \((?:Ret(?:d|ired)?\.?|ret(?:d|ired)?\.?|NS|Navy|Air Force)\) $/u.exec(
    before,
  )?.[1];
  return title !== undefined && TITLE_ENDS.has(title);
}

/** Given names of Bali, behind "I" or "Ni" or by themselves. */
export const BALINESE_GIVEN = words('Gusti Wayan Nyoman Ketut Putu Kadek Komang Gede Bagus Dewa Agung');

/** A name that ends so is a place's or a thing's: "Victoria Harbour". */
export const PLACE_WORDS = words(`
Harbour Harbor Street Road Avenue Island Islands Isles Sea Strait Straits River Bay Gulf City Airport Port Hill Hills Mountain
Mountains Lake Valley Peninsula Province State States District Region Coast Reef Shoal Canal Bridge Dam Square Tower Hall Hotel
House Palace Prize Award Medal Foundation Fund Lecture Building Market Mall Line Corridor Delta Basin Ocean Pacific Desert
Province Prefecture County Town Village Beach Cape Point North South East West Northern Southern Eastern Western Times Post
Herald Journal Review News Press Daily Weekly Theory Effect Curve Model Index Zone Area Belt Initiative Day Week Month Year`);

/** What somebody does, in small letters beside a name: "the foreign minister, Rahimah Osman". */
export const ROLE =
  /\b(?:minister|president|premier|chancellor|officer|professor|scholar|analyst|researcher|lawyer|judge|director|commander|psychologist|senator|governor|ambassador|envoy|economist|activist|leader|mayor|spokes(?:man|woman|person)|chief|general|admiral|diplomat|historian|scientist|engineer|journalist|writer|author|colleague|counterpart|founder|fellow|secretary|chairman|chairwoman|chair|king|queen|sultan|teacher|doctor|expert|strategist|fisherman|farmer|critic|lawmaker|politician|head|successor|predecessor|son|daughter|brother|sister|wife|husband)$/;
export const ROLE_BEHIND =
  /^, (?:who\b|whose\b|(?:an?|the|then|now|once|a former|former|formerly|its|his|her|their|our)\b[^,.;]{0,60}?\b(?:minister|president|premier|chancellor|officer|professor|scholar|analyst|researcher|lawyer|judge|director|commander|psychologist|senator|governor|ambassador|envoy|economist|activist|leader|mayor|spokes(?:man|woman|person)|chief|general|admiral|diplomat|historian|scientist|engineer|journalist|writer|author|colleague|founder|fellow|secretary|chairman|chairwoman|chair|king|queen|sultan|teacher|doctor|expert|strategist|fisherman|farmer|critic|lawmaker|politician|head|pilot|trader|nurse)\b)/;
export const SAYS_BEHIND =
  /^(?:,? (?:who|has|had|also|once|later|then|recently|has long|rightly))? (?:said|says|argue[sd]|told|tells|wrote|writes|warn(?:s|ed)|note[sd]|add(?:s|ed)|called|calls|claim(?:s|ed)|insist(?:s|ed)|suggest(?:s|ed)|recall(?:s|ed)|points? out|observe[sd]|explain(?:s|ed)|maintain(?:s|ed)|declare[sd]|remarked|put it|puts it|thinks|believes|believed|promised|pledged|resigned|stepped down|took office|was elected|was born|was appointed|died)\b/;
/** Malay and Arabic given names of which another name always follows. */
export const MUSLIM_GIVEN =
  /^(?:Mu[hk]ammad|Mohammad|Mohamed|Mohammed|Mohamad|Mohd|Ahmad|Ahmed|Abdul|Abdullah|Nur|Nurul|Noor|Siti|Syed|Sharifah|Tengku|Ungku|Nik|Raden)$/;
export const PATRONYMIC = /^(?:bin|binti|binte|bt|ibn|a\/l|a\/p|s\/o|d\/o)$/;
/** Family names that are words of every day: in front of one word alone they prove nothing. */
export const EVERYDAY = words(
  'Long Low Man Sun Song Sin See So Hang Hong Young Park Moon Do Fan Pang Han Son Due He She You Die Gee Chin Tang Wee Tong',
);
/** Months and days are no part of a name beside them. */
export const CALENDAR = words(
  'January February March April May June July August September October November December Monday Tuesday Wednesday Thursday Friday Saturday Sunday Christmas Ramadan Easter',
);
