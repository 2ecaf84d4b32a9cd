import type { EntityCase } from './entity-case';

/** The texts by which the rules were made. */
export const TUNING_TEXTS: readonly EntityCase[] = [
  {
    published: '2025-04-09',
    paragraphs: [
      'In March 2025 the Malaysian foreign minister, Rahimah Osman, met her Vietnamese colleague Tran Van Hai in Penang. Dr Tan Wei Ming of the Marine Policy Institute called the talks “overdue”.',
      'The Association of Southeast Asian Nations (ASEAN) took no part. Dr Tan expects the ASEAN Secretariat to follow within the year. Rahimah was less hopeful.',
      'Kuala Lumpur and Hanoi have quarrelled over the South China Sea since 2009. Between 2014 and 2018 there were three rounds of talks, and Beijing watched each of them.',
      'May the next round be shorter. Young fishermen will not wait until the early 2030s, as Tan noted last year.',
    ],
    people: { 'Rahimah Osman': [1, 2], 'Tran Van Hai': [1], 'Tan Wei Ming': [1, 2, 4] },
    institutions: {
      'Marine Policy Institute': [1],
      'Association of Southeast Asian Nations': [2],
      'ASEAN Secretariat': [2],
    },
    countries: { Malaysia: [1, 3], Vietnam: [1, 3], China: [3] },
    dates: { '2025-03': [1], '2009/..': [3], '2014/2018': [3], '2030/2033': [4], '2024': [4] },
  },
  {
    published: '2023-11-20',
    paragraphs: [
      'On 12 May 2022 President Eduardo Salazar signed the Harbour Act. The Philippine Coast Guard and the Department of Transportation were to carry it out.',
      'Salazar had promised as much during the 1990s, when he was mayor. Lim Boon Kiat, a lawyer, and Lim Siew Hoon, a judge, both advised him; Lim left in 1998.',
      'The World Bank lent the money. Its report of 3–5 June 2021 praised Manila, Japanese engineers and the International Maritime Organization (IMO). The IMO came back in 2023/24.',
      'The Indian Ocean is calmer. India and Sri Lanka share a patrol there, and Indian officers train in Colombo.',
    ],
    people: { 'Eduardo Salazar': [1, 2], 'Lim Boon Kiat': [2], 'Lim Siew Hoon': [2] },
    institutions: {
      'Philippine Coast Guard': [1],
      'Department of Transportation': [1],
      'World Bank': [3],
      'International Maritime Organization': [3],
    },
    countries: { Philippines: [3], Japan: [3], India: [4], 'Sri Lanka': [4] },
    dates: {
      '2022-05-12': [1],
      '1990/1999': [2],
      '1998': [2],
      '2021-06-03/2021-06-05': [3],
      '2023/2024': [3],
    },
  },
  {
    published: null,
    paragraphs: [
      'Ministers from Timor-Leste, Papua New Guinea and Australia agreed in late 2024 on a common visa. Will it last? Prime Minister Helena Soares thinks so.',
      'The University of the South Seas doubts it. Professor Arjun Nair, who teaches there, recalls the failure of the 19th century. “Nobody asked the islanders,” Nair said.',
      'The United States, the United Kingdom and South Korea offered help. Washington sent two ships; London and Seoul sent none. North Korean vessels were not seen.',
      'A second meeting, planned for next year, was put off. Siti Aminah binti Yusof of the Ministry of Foreign Affairs blamed the weather.',
    ],
    people: { 'Helena Soares': [1], 'Arjun Nair': [2], 'Siti Aminah binti Yusof': [4] },
    institutions: { 'University of the South Seas': [2], 'Ministry of Foreign Affairs': [4] },
    countries: {
      'Timor-Leste': [1],
      'Papua New Guinea': [1],
      Australia: [1],
      'United States': [3],
      'United Kingdom': [3],
      'South Korea': [3],
      'North Korea': [3],
    },
    dates: { '2024-09/2024-12': [1], '1801/1900': [2], 'next year': [4] },
  },
  {
    published: '2024-07-01',
    paragraphs: [
      'Cybercrime in the Mekong has many faces. The United Nations Office on Drugs and Crime (UNODC) counted 300 compounds in Myanmar, Cambodia and Laos. Jeremy Douglass of UNODC puts the losses higher.',
      'Thai police closed 40 of them on 2 February. The Thai Chamber of Shipping welcomed this. Bangkok now wants a treaty by 2026.',
      'General Min Thura has denied everything. So did the Burmese embassy in Singapore.',
      'The Straits Times and the Jakarta Post reported it in the first half of 2024.',
    ],
    people: { 'Jeremy Douglass': [1], 'Min Thura': [3] },
    institutions: {
      'United Nations Office on Drugs and Crime': [1],
      'Thai Chamber of Shipping': [2],
      'Straits Times': [4],
      'Jakarta Post': [4],
    },
    countries: { Myanmar: [1, 3], Cambodia: [1], Laos: [1], Thailand: [2], Singapore: [3] },
    dates: { '2 February': [2], '2026': [2], '2024-01/2024-06': [4] },
  },
];
