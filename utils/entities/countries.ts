/**
 * States and the forms by which papers mean them: the usual name first, then other names, capitals and demonyms. Parted by
 * commas, one state a line. Capitals stand for their governments ("Hanoi objected"), demonyms for all that is theirs.
 */
const STATES = `
Afghanistan, Kabul, Afghan, Afghans
Albania, Tirana, Albanian, Albanians
Algeria, Algiers, Algerian, Algerians
Angola, Luanda, Angolan, Angolans
Argentina, Buenos Aires, Argentine, Argentines, Argentinian
Armenia, Yerevan, Armenian, Armenians
Australia, Canberra, Australian, Australians
Austria, Vienna, Austrian, Austrians
Azerbaijan, Baku, Azerbaijani, Azerbaijanis
Bahrain, Manama, Bahraini
Bangladesh, Dhaka, Bangladeshi, Bangladeshis
Belarus, Minsk, Belarusian, Belarusians
Belgium, Belgian, Belgians
Bhutan, Thimphu, Bhutanese
Bolivia, La Paz, Bolivian
Bosnia and Herzegovina, Bosnia, Sarajevo, Bosnian, Bosnians
Botswana, Gaborone
Brazil, Brasilia, Brasília, Brazilian, Brazilians
Brunei, Brunei Darussalam, Bandar Seri Begawan, Bruneian, Bruneians
Bulgaria, Sofia, Bulgarian, Bulgarians
Cambodia, Phnom Penh, Cambodian, Cambodians
Cameroon, Yaoundé, Cameroonian
Canada, Ottawa, Canadian, Canadians
Chile, Santiago, Chilean, Chileans
China, People's Republic of China, People’s Republic of China, PRC, Beijing, Chinese
Colombia, Bogotá, Bogota, Colombian, Colombians
Costa Rica, Costa Rican
Croatia, Zagreb, Croatian, Croatians
Cuba, Havana, Cuban, Cubans
Cyprus, Nicosia, Cypriot
Czech Republic, Czechia, Prague, Czech, Czechs
Democratic Republic of the Congo, Kinshasa, Congolese
Denmark, Copenhagen, Danish, Danes
Djibouti
Ecuador, Quito, Ecuadorian
Egypt, Cairo, Egyptian, Egyptians
Estonia, Tallinn, Estonian, Estonians
Ethiopia, Addis Ababa, Ethiopian, Ethiopians
Fiji, Suva, Fijian, Fijians
Finland, Helsinki, Finnish, Finns
France, Paris, French
Georgia, Tbilisi, Georgian, Georgians
Germany, Berlin, German, Germans
Ghana, Accra, Ghanaian
Greece, Athens, Greek, Greeks
Haiti, Port-au-Prince, Haitian
Hungary, Budapest, Hungarian, Hungarians
Iceland, Reykjavik, Icelandic
India, New Delhi, Delhi, Indian, Indians
Indonesia, Jakarta, Nusantara, Indonesian, Indonesians
Iran, Tehran, Iranian, Iranians
Iraq, Baghdad, Iraqi, Iraqis
Ireland, Dublin, Irish
Israel, Jerusalem, Tel Aviv, Israeli, Israelis
Italy, Rome, Italian, Italians
Japan, Tokyo, Japanese
Jordan, Amman, Jordanian, Jordanians
Kazakhstan, Astana, Kazakh, Kazakhs
Kenya, Nairobi, Kenyan, Kenyans
Kiribati, Tarawa
Kuwait, Kuwaiti, Kuwaitis
Kyrgyzstan, Bishkek, Kyrgyz
Laos, Lao PDR, Vientiane, Lao, Laotian, Laotians
Latvia, Riga, Latvian
Lebanon, Beirut, Lebanese
Libya, Tripoli, Libyan, Libyans
Lithuania, Vilnius, Lithuanian, Lithuanians
Luxembourg
Malaysia, Kuala Lumpur, Putrajaya, Malaysian, Malaysians
Maldives, Malé, Maldivian, Maldivians
Malta, Maltese
Mali, Bamako, Malian
Marshall Islands
Mauritius, Mauritian
Mexico, Mexico City, Mexican, Mexicans
Micronesia
Moldova, Chisinau, Moldovan
Mongolia, Ulaanbaatar, Mongolian, Mongolians
Montenegro
Morocco, Rabat, Moroccan, Moroccans
Mozambique, Maputo, Mozambican
Myanmar, Burma, Naypyidaw, Nay Pyi Taw, Yangon, Burmese
Namibia, Namibian
Nauru
Nepal, Kathmandu, Nepali, Nepalese
Netherlands, The Hague, Amsterdam, Dutch
New Zealand, Wellington, New Zealander, New Zealanders
Nicaragua, Nicaraguan
Niger, Niamey
Nigeria, Abuja, Nigerian, Nigerians
North Korea, Democratic People's Republic of Korea, Democratic People’s Republic of Korea, DPRK, Pyongyang, North Korean, North Koreans
North Macedonia, Skopje
Norway, Oslo, Norwegian, Norwegians
Oman, Muscat, Omani
Pakistan, Islamabad, Pakistani, Pakistanis
Palau
Palestine, Palestinian, Palestinians, Ramallah, Gaza
Panama, Panamanian
Papua New Guinea, Port Moresby, PNG, Papua New Guinean
Peru, Lima, Peruvian, Peruvians
Philippines, Manila, Philippine, Filipino, Filipinos, Filipina
Poland, Warsaw, Polish, Poles
Portugal, Lisbon, Portuguese
Qatar, Doha, Qatari, Qataris
Romania, Bucharest, Romanian, Romanians
Russia, Russian Federation, Moscow, Kremlin, Russian, Russians
Rwanda, Kigali, Rwandan
Samoa, Apia, Samoan
Saudi Arabia, Riyadh, Saudi, Saudis
Senegal, Dakar, Senegalese
Serbia, Belgrade, Serbian, Serbs
Seychelles
Singapore, Singaporean, Singaporeans
Slovakia, Bratislava, Slovak
Slovenia, Ljubljana, Slovenian
Solomon Islands, Honiara, Solomon Islander
Somalia, Mogadishu, Somali, Somalis
South Africa, Pretoria, South African, South Africans
South Korea, Republic of Korea, ROK, Seoul, South Korean, South Koreans
South Sudan, Juba
Spain, Madrid, Spanish, Spaniards
Sri Lanka, Colombo, Sri Lankan, Sri Lankans
Sudan, Khartoum, Sudanese
Sweden, Stockholm, Swedish, Swedes
Switzerland, Bern, Geneva, Swiss
Syria, Damascus, Syrian, Syrians
Taiwan, Taipei, Taiwanese
Tajikistan, Dushanbe, Tajik
Tanzania, Dodoma, Tanzanian
Thailand, Bangkok, Thai, Thais
Timor-Leste, East Timor, Dili, Timorese, East Timorese
Tonga, Tongan
Tunisia, Tunis, Tunisian, Tunisians
Turkey, Türkiye, Ankara, Turkish, Turks
Turkmenistan, Ashgabat
Tuvalu, Funafuti
Uganda, Kampala, Ugandan
Ukraine, Kyiv, Kiev, Ukrainian, Ukrainians
United Arab Emirates, UAE, Abu Dhabi, Emirati, Emiratis
United Kingdom, UK, Britain, Great Britain, London, British
United States, United States of America, US, USA, U.S., America, Washington, Washington DC, Washington D.C., White House, Pentagon, American, Americans
Uruguay, Montevideo
Uzbekistan, Tashkent, Uzbek, Uzbeks
Vanuatu, Port Vila
Vatican, Holy See
Venezuela, Caracas, Venezuelan, Venezuelans
Vietnam, Viet Nam, Hanoi, Ha Noi, Vietnamese
Yemen, Sanaa, Yemeni, Yemenis
Zambia, Lusaka
Zimbabwe, Harare, Zimbabwean`;

/** What holds the name of a state and means none: seas, newspapers, continents, dishes of the language. */
const NO_STATES =
  'South China Sea, East China Sea, South China Morning Post, Indian Ocean, Indian Ocean Region, Sea of Japan, Gulf of Thailand, Persian Gulf, Gulf of Oman, Philippine Sea, West Philippine Sea, Singapore Strait, Straits of Singapore, Indochina, Indo-China, Gulf of Mexico, New Mexico, English Channel, Latin America, Latin American, Latin Americans, South America, South American, South Americans, North America, North American, Central America, Central American, Native American, Native Americans, Korean Peninsula, Jakarta Post, Bangkok Post, Washington Post, Japan Times, China Daily, Washington Consensus, Bandung, Sino, Paris Agreement, Geneva Convention, Geneva Conventions, Vienna Convention, Rome Statute, Bangkok Declaration, Kuala Lumpur Declaration, Manila Declaration, Hanoi Plan, Tokyo Round, Doha Round, Great Wall of China';

const listed = (line: string): string[] => line.split(', ');

/** Every form of a state, and the usual name of that state; null of what only looks like one. */
export const COUNTRY_FORMS: ReadonlyMap<string, string | null> = new Map([
  ...STATES.trim()
    .split('\n')
    .flatMap((line) => {
      const forms = listed(line);
      const name = forms[0] ?? '';
      return forms.map((form) => [form, name] as const);
    }),
  ...listed(NO_STATES).map((form) => [form, null] as const),
]);
