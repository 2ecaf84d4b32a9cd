import type { EntityCase } from './entity-case';

/** Marked before the rules were run on them, and never looked at when a rule is changed. */
export const HELD_OUT_TEXTS: readonly EntityCase[] = [
  {
    published: '2022-10-03',
    paragraphs: [
      'When the Indonesian Navy and the Royal Brunei Armed Forces met in September 2022, few noticed. Admiral Yusril Hakim called it a routine exercise.',
      'Hakim has said so before. In Jakarta, officials speak of a plan for 2022–2027; in Bandar Seri Begawan they speak of nothing at all.',
      'Professor Goh Li Ting of Nanyang Technological University compares it with the mid-1980s. “Then, too, Brunei kept quiet,” Goh says.',
      'The East China Sea has seen worse. Since 2012 Chinese and Japanese coastguards have met there almost daily, as the Ministry of Defence in Tokyo records.',
    ],
    people: { 'Yusril Hakim': [1, 2], 'Goh Li Ting': [3] },
    institutions: {
      'Indonesian Navy': [1],
      'Royal Brunei Armed Forces': [1],
      'Nanyang Technological University': [3],
      'Ministry of Defence': [4],
    },
    countries: { Indonesia: [2], Brunei: [2, 3], China: [4], Japan: [4] },
    dates: { '2022-09': [1], '2022/2027': [2], '1984/1986': [3], '2012/..': [4] },
  },
  {
    published: '2025-01-15',
    paragraphs: [
      'The European Union (EU) and the Association of Southeast Asian Nations (ASEAN) will meet again this year. ASEAN asks for time, the EU for rules.',
      'Commissioner Greta Lindqvist and Nguyen Thi Mai, who leads the talks for Vietnam, disagree on palm oil. Lindqvist wants a list; Ms Mai wants none.',
      'France, Germany and the Netherlands are divided. Dutch ports earn from it, Paris loses, and Berlin waits for the vote of 23 February 2025.',
      'The ASEAN Regional Forum has other worries. By 2030 its budget is to double.',
    ],
    people: { 'Greta Lindqvist': [2], 'Nguyen Thi Mai': [2] },
    institutions: {
      'European Union': [1],
      'Association of Southeast Asian Nations': [1],
      'ASEAN Regional Forum': [4],
    },
    countries: { Vietnam: [2], France: [3], Germany: [3], Netherlands: [3] },
    dates: { '2025': [1], '2025-02-23': [3], '2030': [4] },
  },
  {
    published: '2021-08-30',
    paragraphs: [
      'Radicalisation in prisons is an old theme. Ahmad Fauzi bin Salleh, a former officer of the Internal Security Department, has written on it since the late 1990s.',
      'Ahmad Fauzi worked with Kavitha Subramaniam, a psychologist from Chennai. Subramaniam told the Senate of the Philippines on 4 and 5 March 2020 that chaplains matter.',
      'American and British wardens disagree. In Washington the Federal Bureau of Prisons keeps no figures; in Canberra they are secret.',
      'Last month two Afghans fled from Kabul to Islamabad. Pakistan sent them back.',
    ],
    people: { 'Ahmad Fauzi bin Salleh': [1, 2], 'Kavitha Subramaniam': [2] },
    institutions: {
      'Internal Security Department': [1],
      'Senate of the Philippines': [2],
      'Federal Bureau of Prisons': [3],
    },
    countries: {
      'United States': [3],
      'United Kingdom': [3],
      Australia: [3],
      Afghanistan: [4],
      Pakistan: [4],
    },
    dates: { '1997/1999': [1], '2020-03-04/2020-03-05': [2], '2021-07': [4] },
  },
  {
    published: '2024-03-11',
    paragraphs: [
      'Semiconductors decide. In October 2022 the United States Department of Commerce tightened its rules, and Taiwan followed.',
      'Minister Cheng Hao-yu spoke of “friends with limits”. Chip firms in South Korea and the Netherlands are no friends of limits, as Park Ji-hoon of the Korea Trade Association wrote.',
      'Cheng met Park in Taipei in 2023. Nothing came of it, although the Group of Seven (G7) had asked for it in Hiroshima.',
      'Singapore and Malaysia, above all Penang, gain. The Monetary Authority of Singapore sees exports rise from 2025 onwards.',
    ],
    people: { 'Cheng Hao-yu': [2, 3], 'Park Ji-hoon': [2, 3] },
    institutions: {
      'United States Department of Commerce': [1],
      'Korea Trade Association': [2],
      'Group of Seven': [3],
      'Monetary Authority of Singapore': [4],
    },
    countries: { Taiwan: [1, 3], 'South Korea': [2], Netherlands: [2], Singapore: [4], Malaysia: [4] },
    dates: { '2022-10': [1], '2023': [3], '2025/..': [4] },
  },
  {
    published: null,
    paragraphs: [
      'Water has no passport. The Mekong River Commission has said so since 1995, and Laos, Thailand, Cambodia and Vietnam have signed it.',
      'Dr Somchai Prasert and Dr Malee Prasert, who are not related, both worked for the Asian Development Bank. Prasert is quoted often, but it is rarely said which.',
      'Upstream, China builds. Yunnan’s dams were finished in the first decade of this century, and another is due on 1 July 2027.',
      'Israel and Jordan share a river, too. Hope is cheap there.',
    ],
    people: { 'Somchai Prasert': [2], 'Malee Prasert': [2] },
    institutions: { 'Mekong River Commission': [1], 'Asian Development Bank': [2] },
    countries: {
      Laos: [1],
      Thailand: [1],
      Cambodia: [1],
      Vietnam: [1],
      China: [3],
      Israel: [4],
      Jordan: [4],
    },
    dates: { '1995/..': [1], '2027-07-01': [3] },
  },
];
