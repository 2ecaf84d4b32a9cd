/**
 * States and territories, and the forms by which papers mean them: the usual name first, then other names, capitals and demonyms. Parted by
 * commas, one state a line. Capitals stand for their governments ("Hanoi objected"), demonyms for all that is theirs.
 */
const STATES = `
Afghanistan, Kabul, Afghan, Afghans
Albania, Tirana, Albanian, Albanians
Algeria, Algiers, Algerian, Algerians
American Samoa
Andorra, Andorran
Angola, Luanda, Angolan, Angolans
Antigua and Barbuda, Antigua, Antiguan
Argentina, Buenos Aires, Argentine, Argentines, Argentinian
Armenia, Yerevan, Armenian, Armenians
Australia, Canberra, Australian, Australians
Austria, Vienna, Austrian, Austrians
Azerbaijan, Baku, Azerbaijani, Azerbaijanis
Bahamas, The Bahamas, Nassau, Bahamian, Bahamians
Bahrain, Manama, Bahraini, Bahrainis
Bangladesh, Dhaka, Bangladeshi, Bangladeshis
Barbados, Barbadian, Barbadians, Bridgetown
Belarus, Minsk, Belarusian, Belarusians
Belgium, Belgian, Belgians, Kingdom of Belgium
Belize, Belizean
Benin, Beninese, Porto-Novo
Bermuda
Bhutan, Thimphu, Bhutanese
Bolivia, La Paz, Bolivian
Bosnia and Herzegovina, Bosnia, Sarajevo, Bosnian, Bosnians
Botswana, Gaborone, Batswana
Brazil, Brasilia, Brasília, Brazilian, Brazilians
British Indian Ocean Territory, Chagos Islands, Chagos Archipelago, Diego Garcia
British Virgin Islands
Brunei, Brunei Darussalam, Bandar Seri Begawan, Bruneian, Bruneians, Negara Brunei Darussalam, Sultanate of Brunei
Bulgaria, Sofia, Bulgarian, Bulgarians
Burkina Faso, Ouagadougou, Burkinabe, Burkinabé
Burundi, Burundian, Bujumbura
Cambodia, Phnom Penh, Cambodian, Cambodians, Kingdom of Cambodia, Khmer, Khmers
Cameroon, Yaoundé, Cameroonian, Cameroonians
Canada, Ottawa, Canadian, Canadians
Cape Verde, Cabo Verde, Cape Verdean
Cayman Islands
Central African Republic, Bangui
Chad, Chadian, N’Djamena
Chile, Santiago, Chilean, Chileans
China, People's Republic of China, People’s Republic of China, PRC, Beijing, Chinese
Christmas Island
Colombia, Bogotá, Bogota, Colombian, Colombians, Republic of Colombia
Comoros, Comorian, Moroni
Cook Islands, Rarotonga, Avarua
Costa Rica, Costa Rican, Costa Ricans, San José
Côte d’Ivoire, Côte d'Ivoire, Ivory Coast, Ivorian, Ivorians, Abidjan, Yamoussoukro
Croatia, Zagreb, Croatian, Croatians
Cuba, Havana, Cuban, Cubans
Cyprus, Nicosia, Cypriot, Cypriots
Czech Republic, Czechia, Prague, Czech, Czechs
Democratic Republic of the Congo, Kinshasa, Congolese, DRC, DR Congo
Denmark, Copenhagen, Danish, Danes
Djibouti, Djiboutian
Dominica
Dominican Republic, Dominican, Dominicans, Santo Domingo
Ecuador, Quito, Ecuadorian
Egypt, Cairo, Egyptian, Egyptians, Arab Republic of Egypt
El Salvador, Salvadoran, Salvadorans, San Salvador
Equatorial Guinea, Malabo
Eritrea, Eritrean, Eritreans, Asmara
Estonia, Tallinn, Estonian, Estonians
Eswatini, Swaziland, Mbabane
Ethiopia, Addis Ababa, Ethiopian, Ethiopians
Falkland Islands
Faroe Islands
Fiji, Suva, Fijian, Fijians, Fiji Islands
Finland, Helsinki, Finnish, Finns
France, Paris, French
French Polynesia, Tahiti, Papeete
Gabon, Gabonese, Libreville
Gambia, The Gambia, Gambian, Banjul
Georgia, Tbilisi, Georgian, Georgians
Germany, Berlin, German, Germans
Ghana, Accra, Ghanaian, Ghanaians
Gibraltar
Greece, Athens, Greek, Greeks
Greenland, Greenlander, Greenlanders, Nuuk
Grenada, Grenadian
Guam, Guamanian
Guatemala, Guatemalan, Guatemalans
Guinea, Guinean, Conakry
Guinea-Bissau, Bissau
Guyana, Guyanese
Haiti, Port-au-Prince, Haitian
Honduras, Honduran, Hondurans, Tegucigalpa
Hong Kong, Hong Kong SAR, HKSAR, Hongkonger, Hongkongers
Hungary, Budapest, Hungarian, Hungarians
Iceland, Reykjavik, Icelandic
India, New Delhi, Delhi, Indian, Indians, Republic of India, Bharat
Indonesia, Jakarta, Nusantara, Indonesian, Indonesians, Republic of Indonesia
Iran, Tehran, Iranian, Iranians, Islamic Republic of Iran
Iraq, Baghdad, Iraqi, Iraqis
Ireland, Dublin, Irish, Irish Republic, Republic of Ireland
Israel, Jerusalem, Tel Aviv, Israeli, Israelis
Italy, Rome, Italian, Italians
Jamaica, Jamaican, Jamaicans
Japan, Tokyo, Japanese
Jordan, Amman, Jordanian, Jordanians
Kazakhstan, Astana, Kazakh, Kazakhs
Kenya, Nairobi, Kenyan, Kenyans
Kiribati, Tarawa, I-Kiribati, South Tarawa
Kosovo, Kosovar, Kosovars, Pristina
Kuwait, Kuwaiti, Kuwaitis, Kuwait City
Kyrgyzstan, Bishkek, Kyrgyz
Laos, Lao PDR, Vientiane, Lao, Laotian, Laotians, Lao People’s Democratic Republic, Lao People's Democratic Republic, Lao P.D.R.
Latvia, Riga, Latvian
Lebanon, Beirut, Lebanese
Lesotho, Basotho, Maseru
Liberia, Liberian, Liberians, Monrovia
Libya, Tripoli, Libyan, Libyans
Liechtenstein, Vaduz
Lithuania, Vilnius, Lithuanian, Lithuanians
Luxembourg, Luxembourgish
Macau, Macao, Macanese
Madagascar, Malagasy, Antananarivo
Malawi, Malawian, Lilongwe
Malaysia, Kuala Lumpur, Putrajaya, Malaysian, Malaysians, Federation of Malaysia
Maldives, Malé, Maldivian, Maldivians
Mali, Bamako, Malian
Malta, Maltese
Marshall Islands, Marshallese, Majuro, Republic of the Marshall Islands
Mauritania, Mauritanian, Nouakchott
Mauritius, Mauritian, Port Louis
Mexico, Mexico City, Mexican, Mexicans
Micronesia, Federated States of Micronesia, Micronesian, Micronesians, Palikir
Moldova, Chisinau, Moldovan
Monaco, Monegasque
Mongolia, Ulaanbaatar, Mongolian, Mongolians
Montenegro, Montenegrin, Podgorica
Morocco, Rabat, Moroccan, Moroccans
Mozambique, Maputo, Mozambican, Mozambicans
Myanmar, Burma, Naypyidaw, Nay Pyi Taw, Yangon, Burmese, Republic of the Union of Myanmar, Union of Myanmar
Namibia, Namibian
Nauru, Nauruan, Nauruans, Yaren
Nepal, Kathmandu, Nepali, Nepalese
Netherlands, The Hague, Amsterdam, Dutch
New Caledonia, Nouméa, Kanak, Kanaks
New Zealand, Wellington, New Zealander, New Zealanders
Nicaragua, Nicaraguan, Managua
Niger, Niamey, Nigerien, Nigeriens
Nigeria, Abuja, Nigerian, Nigerians
Niue, Niuean
North Korea, Democratic People's Republic of Korea, Democratic People’s Republic of Korea, DPRK, Pyongyang, North Korean, North Koreans
North Macedonia, Skopje, Macedonian
Northern Mariana Islands, Saipan
Norway, Oslo, Norwegian, Norwegians
Oman, Muscat, Omani, Omanis
Pakistan, Islamabad, Pakistani, Pakistanis
Palau, Palauan, Palauans, Koror, Ngerulmud
Palestine, Palestinian, Palestinians, Ramallah, Gaza, State of Palestine
Panama, Panamanian, Panama City
Papua New Guinea, Port Moresby, PNG, Papua New Guinean, Papua New Guineans
Paraguay, Paraguayan, Asunción
Peru, Lima, Peruvian, Peruvians
Philippines, Manila, Philippine, Filipino, Filipinos, Filipina, Republic of the Philippines, Malacañang, Filipinas
Poland, Warsaw, Polish, Poles
Portugal, Lisbon, Portuguese
Puerto Rico, Puerto Rican, Puerto Ricans
Qatar, Doha, Qatari, Qataris
Republic of the Congo, Congo-Brazzaville, Brazzaville
Romania, Bucharest, Romanian, Romanians
Russia, Russian Federation, Moscow, Kremlin, Russian, Russians
Rwanda, Kigali, Rwandan, Rwandans
Saint Kitts and Nevis, St Kitts and Nevis
Saint Lucia, St Lucia
Saint Vincent and the Grenadines, St Vincent and the Grenadines
Samoa, Apia, Samoan, Samoans
San Marino
São Tomé and Príncipe, Sao Tome and Principe
Saudi Arabia, Riyadh, Saudi, Saudis, Kingdom of Saudi Arabia, Saudi Arabian
Senegal, Dakar, Senegalese
Serbia, Belgrade, Serbian, Serbs
Seychelles, Seychellois
Sierra Leone, Sierra Leonean, Freetown
Singapore, Singaporean, Singaporeans, Republic of Singapore
Slovakia, Bratislava, Slovak, Slovaks
Slovenia, Ljubljana, Slovenian, Slovenes
Solomon Islands, Honiara, Solomon Islander, Solomon Islanders
Somalia, Mogadishu, Somali, Somalis
South Africa, Pretoria, South African, South Africans
South Korea, Republic of Korea, ROK, Seoul, South Korean, South Koreans
South Sudan, Juba, South Sudanese
Spain, Madrid, Spanish, Spaniards
Sri Lanka, Colombo, Sri Lankan, Sri Lankans, Sri Jayawardenepura Kotte
Sudan, Khartoum, Sudanese
Suriname, Surinamese, Paramaribo
Sweden, Stockholm, Swedish, Swedes
Switzerland, Bern, Geneva, Swiss, Swiss Confederation
Syria, Damascus, Syrian, Syrians
Taiwan, Taipei, Taiwanese, Republic of China, ROC
Tajikistan, Dushanbe, Tajik, Tajiks
Tanzania, Dodoma, Tanzanian, Tanzanians, Dar es Salaam
Thailand, Bangkok, Thai, Thais, Kingdom of Thailand
Timor-Leste, East Timor, Dili, Timorese, East Timorese, Democratic Republic of Timor-Leste
Togo, Togolese, Lomé
Tokelau
Tonga, Tongan, Tongans, Nuku’alofa, Nuku'alofa
Trinidad and Tobago, Trinidadian, Port of Spain
Tunisia, Tunis, Tunisian, Tunisians
Turkey, Türkiye, Ankara, Turkish, Turks
Turkmenistan, Ashgabat, Turkmen
Tuvalu, Funafuti, Tuvaluan, Tuvaluans
Uganda, Kampala, Ugandan, Ugandans
Ukraine, Kyiv, Kiev, Ukrainian, Ukrainians
United Arab Emirates, UAE, Abu Dhabi, Emirati, Emiratis
United Kingdom, UK, Britain, Great Britain, London, British
United States, United States of America, US, USA, U.S., America, Washington, Washington DC, Washington D.C., White House, Pentagon, American, Americans
Uruguay, Montevideo, Uruguayan
Uzbekistan, Tashkent, Uzbek, Uzbeks
Vanuatu, Port Vila, Ni-Vanuatu, ni-Vanuatu
Vatican, Vatican City, Holy See
Venezuela, Caracas, Venezuelan, Venezuelans
Vietnam, Viet Nam, Hanoi, Ha Noi, Vietnamese, Socialist Republic of Vietnam
Western Sahara, Sahrawi
Yemen, Sanaa, Yemeni, Yemenis
Zambia, Lusaka, Zambian, Zambians
Zimbabwe, Harare, Zimbabwean, Zimbabweans`;

/** What holds the name of a state and means none: seas, newspapers, continents, dishes of the language. */
const NO_STATES =
  'South China Sea, East China Sea, South China Morning Post, Indian Ocean, Indian Ocean Region, Sea of Japan, Gulf of Thailand, Persian Gulf, Gulf of Oman, Philippine Sea, West Philippine Sea, Singapore Strait, Straits of Singapore, Indochina, Indo-China, Gulf of Mexico, New Mexico, English Channel, Latin America, Latin American, Latin Americans, South America, South American, South Americans, North America, North American, Central America, Central American, Native American, Native Americans, Korean Peninsula, Jakarta Post, Bangkok Post, Washington Post, Japan Times, China Daily, Washington Consensus, Bandung, Sino, Paris Agreement, Geneva Convention, Geneva Conventions, Vienna Convention, Rome Statute, Bangkok Declaration, Kuala Lumpur Declaration, Manila Declaration, Hanoi Plan, Tokyo Round, Doha Round, Great Wall of China, Bay of Bengal, Gulf of Guinea, Guinea Pig, Congo Basin, Silk Road, Irish Sea, Java Sea, Celebes Sea, Sulu Sea, Solomon Sea, Timor Sea, Arafura Sea, Arab Spring';

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
