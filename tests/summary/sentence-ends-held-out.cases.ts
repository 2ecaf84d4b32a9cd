/** A paragraph as in `sentence-ends.cases.ts`, with the BCP 47 tag of its language where that is not English. */
export interface HeldOut {
  language?: string;
  text: string;
}

/**
 * The second part of the held-out half, written after the rules were settled: more of the genre's marks in one text, and
 * the languages in which the school and its neighbours publish. Measured at 0.988 together with the first part; the one
 * mistake mended since is that the initial A. was taken for an article.
 */
export const MORE_HELD_OUT: readonly HeldOut[] = [
  {
    text: '12. The Council met on 4 Mar. 2025 at 3.30 p.m. in Vientiane. ‖It heard Dr. J. A. Pereira, Prof. Lim and the Hon. S. Okello. ‖No decision was taken. ‖No. 12 of the annex was deferred.',
  },
  {
    text: 'The U.S. and the U.K. abstained. ‖So did Japan. ‖In the U.S. the vote was hardly noticed. ‖A spokesman for the U.S. said: “We regret the outcome.” ‖He gave no reasons.',
  },
  {
    text: 'See https://portwatch.example/reports/2024.v2.html for the data. ‖The site is updated weekly. ‖Write to data@portwatch.example if it is not. ‖Version 3.1 is due in May.',
  },
  {
    text: 'Growth slowed to 2.8 per cent in Q2 2024.[7] ‖Exports fell by US$1.4 bn.[8][9] ‖Nobody, wrote Tan et al., had expected it.[10] ‖The bank did.',
  },
  {
    text: 'The minister was blunt: “There is no plan B.” ‖Her deputy was not. ‖“We have several,” he said, “and they are all in a drawer.” ‖Reporters laughed.',
  },
  {
    text: 'Three things are needed: money, time and law. ‖Money is there. ‖Time is not. ‖As to the law, Art. 4 says too little and Art. 9 too much.',
  },
  {
    text: 'The parties agreed that (a) patrols would be joint, (b) data would be shared, and (c) costs would be split. ‖They did not say when. ‖(A date had been in the draft.) ‖It was taken out at night.',
  },
  {
    text: 'Is the pact dead? ‖Not quite. ‖“It sleeps,” says Amb. K. Rao. ‖Others would call it a coma… ‖Either way, nobody has sat at its bed since 2019.',
  },
  {
    text: 'St. Andrew’s Rd. was closed from 6 a.m. ‖Police had found a parcel. ‖It held rice. ‖By 9 a.m. the road was open again.',
  },
  {
    text: 'Gen. Prabowo S. and Lt. Gen. (Ret.) A. M. Hendro disagree on this. ‖The former wants more ships. ‖The latter wants better ones. ‖Adm. Yudo wants both.',
  },
  {
    text: 'The index rose from 0.71 to 0.84. ‖A value above 0.8 is called high. ‖Fig. 2 shows the trend; Tab. 3 has the figures. ‖No. 7 in the table is an estimate.',
  },
  {
    text: 'He joined the Ministry of Defence in 1998. ‖He left it in 2011 as Col. Wong. ‖Since then he has written four books, e.g. one on mines. ‖None has been translated.',
  },
  {
    text: 'The firm, Delta Cables Pte. Ltd., was fined. ‖It appealed. ‖Its parent, Delta Holdings Inc., did not comment. ‖The fine, of S$2.5 m., was paid in Sept. of the same year.',
  },
  {
    text: 'What would a “free and open” order look like? ‖The White Paper does not say! ‖It speaks of “rules … agreed by all” and leaves it there. ‖That may be wise.',
  },
  {
    text: 'J. P. Morgan estimates the loss at 3.2 per cent of GDP. ‖The A.D.B. says 2.9. ‖The difference, i.e. some US$400 m., is what the poor pay. ‖Nobody else does.',
  },
  {
    text: 'The law was passed on 9 Dec. 2023.12 ‖It came into force a year later.13 ‖Critics had hoped for less.14 ‖They got more.',
  },
  {
    text: 'China’s Coast Guard Law (Art. 22) permits force. ‖Vietnam’s does so too. ‖The Philippines’, as Sen. R. Tolosa points out, is silent. ‖Silence is a choice.',
  },
  {
    text: 'First, stop the burning. ‖Second, pay those who stop. ‖Third, prosecute those who do not. ‖Vol. 2 of the report has the costs, pp. 40-52 the laws.',
  },
  {
    text: 'The talks lasted 14 hrs. and produced two pages. ‖Page one lists the participants. ‖Page two thanks them. ‖“We made progress,” the chair said. ‖Did they?',
  },
  {
    text: 'The envoy of the D.P.R.K. spoke last. ‖He quoted Marx, vol. 3, and left. ‖Mr. Tanaka of Japan quoted nobody. ‖Ms. de Souza took notes.',
  },
  {
    language: 'zh',
    text: '海峡必须保持开放。‖各国应当共享雷达数据。‖渔民说：“我们什么也没看到。”‖海警在2023年建了新站。‖费用是350万美元！‖值得吗？‖没有人知道。',
  },
  {
    language: 'zh',
    text: '东盟秘书处（雅加达）发表了声明。‖声明只有三页。‖第一页说的是合作；第二页说的是分歧。‖第三页是空白。',
  },
  {
    language: 'ms',
    text: 'Selat itu mesti kekal terbuka. ‖Negara pesisir harus berkongsi data radar. ‖Menurut Dr. Siti Aminah, kosnya hanya RM3.5 juta. ‖Adakah itu mahal? ‖Tidak.',
  },
  {
    language: 'ms',
    text: 'Perjanjian itu ditandatangani pada 3 Mac 2021. ‖Ia tamat pada tahun 2024. ‖“Kami akan memperbaharuinya,” kata menteri. ‖Tiada tarikh diberi.',
  },
  {
    language: 'id',
    text: 'Kebakaran lahan gambut kembali terjadi pada bulan Agustus. ‖Pemerintah mengirim 1.200 personel. ‖Prof. Bambang Sutrisno menilai langkah itu terlambat. ‖Hujan turun lebih dulu.',
  },
  {
    language: 'id',
    text: 'Apa yang harus dilakukan? ‖Pertama, hentikan izin baru. ‖Kedua, bayar petani yang tidak membakar. ‖Biayanya 0,3 persen dari anggaran. ‖Itu murah.',
  },
  {
    language: 'ta',
    text: 'நீரிணை திறந்திருக்க வேண்டும். ‖நாடுகள் தரவைப் பகிர வேண்டும். ‖மீனவர்கள் எதையும் பார்க்கவில்லை! ‖யார் பொறுப்பு? ‖அமைச்சர் பதில் சொல்லவில்லை.',
  },
];
