/** Institutions that papers name without saying what they are: the full name, then short ones, one a line. */
const KNOWN = `
Association of Southeast Asian Nations, ASEAN
ASEAN Secretariat
ASEAN Regional Forum, ARF
ASEAN Defence Ministers’ Meeting-Plus, ADMM-Plus, ADMM Plus, ADMM+, ASEAN Defence Ministers' Meeting-Plus, ASEAN Defence Ministers’ Meeting Plus, ASEAN Defence Ministers' Meeting Plus
ASEAN Defence Ministers’ Meeting, ADMM, ASEAN Defence Ministers' Meeting
ASEAN Intergovernmental Commission on Human Rights, AICHR
ASEAN Coordinating Centre for Humanitarian Assistance, AHA Centre, ASEAN Coordinating Centre for Humanitarian Assistance on Disaster Management
ASEAN Economic Community
ASEAN Political-Security Community
ASEAN Socio-Cultural Community
ASEAN Plus Three, ASEAN+3
ASEAN Foreign Ministers’ Meeting, ASEAN Foreign Ministers' Meeting
ASEAN Coordinating Council
ASEAN Ministerial Meeting on Transnational Crime, AMMTC
ASEAN Maritime Forum
Expanded ASEAN Maritime Forum, EAMF
ASEAN Inter-Parliamentary Assembly, AIPA
ASEAN Free Trade Area, AFTA
ASEAN Smart Cities Network
ASEAN Institutes of Strategic and International Studies, ASEAN-ISIS
ASEAN Our Eyes
Committee of Permanent Representatives
Southeast Asia Nuclear-Weapon-Free Zone Commission
Southeast Asian Ministers of Education Organization, SEAMEO
Economic Research Institute for ASEAN and East Asia, ERIA
Chiang Mai Initiative
Regional Comprehensive Economic Partnership, RCEP
Comprehensive and Progressive Agreement for Trans-Pacific Partnership, CPTPP
Indo-Pacific Economic Framework for Prosperity, Indo-Pacific Economic Framework, IPEF
Digital Economy Partnership Agreement
Shangri-La Dialogue
Xiangshan Forum
Raisina Dialogue
World Economic Forum
Council for Security Cooperation in the Asia Pacific, CSCAP
International Institute for Strategic Studies, IISS
Stockholm International Peace Research Institute, SIPRI
S. Rajaratnam School of International Studies, RSIS
ISEAS – Yusof Ishak Institute, ISEAS-Yusof Ishak Institute, ISEAS
East Asia Summit, EAS
Asia-Pacific Economic Cooperation, APEC
Shanghai Cooperation Organisation, Shanghai Cooperation Organization, SCO
South Asian Association for Regional Cooperation, SAARC
Bay of Bengal Initiative for Multi-Sectoral Technical and Economic Cooperation, BIMSTEC
Indian Ocean Rim Association, IORA
Pacific Islands Forum, PIF
Mekong River Commission
Lancang-Mekong Cooperation
Coral Triangle Initiative
Malacca Straits Patrol
Information Fusion Centre
Regional Cooperation Agreement on Combating Piracy and Armed Robbery against Ships in Asia, ReCAAP
United Nations, UN
United Nations Security Council, UN Security Council, Security Council, UNSC
United Nations General Assembly, UN General Assembly
United Nations Development Programme, UNDP
United Nations Children’s Fund, UNICEF
UNESCO
United Nations Environment Programme, UNEP
Food and Agriculture Organization, FAO
World Food Programme, WFP
International Labour Organization, ILO
International Organization for Migration, IOM
International Telecommunication Union, ITU
International Civil Aviation Organization, ICAO
International Seabed Authority
International Tribunal for the Law of the Sea, ITLOS
Intergovernmental Panel on Climate Change, IPCC
United Nations Office on Drugs and Crime, UNODC
United Nations High Commissioner for Refugees, UNHCR
International Maritime Organization, International Maritime Organisation
International Atomic Energy Agency, IAEA
International Court of Justice
International Criminal Court
Permanent Court of Arbitration
International Committee of the Red Cross, ICRC
World Health Organization, World Health Organisation, WHO
World Trade Organization, World Trade Organisation, WTO
World Bank
International Monetary Fund, IMF
Asian Development Bank, ADB
Asian Infrastructure Investment Bank, AIIB
Organisation for Economic Co-operation and Development, OECD
North Atlantic Treaty Organization, North Atlantic Treaty Organisation, NATO
European Union, EU
European Commission
European Parliament
European Council
African Union
Arab League
Gulf Cooperation Council
Organisation of Islamic Cooperation, OIC
Group of Seven, G7
Group of Twenty, G20
BRICS
AUKUS
Quadrilateral Security Dialogue, Quad
Five Power Defence Arrangements, FPDA
Five Eyes
Non-Aligned Movement
Group of 77, G77
Financial Action Task Force, FATF
Treaty of Amity and Cooperation
Interpol, INTERPOL
Taliban
Hamas
Hezbollah
Al-Qaeda, al-Qaeda, Al Qaeda
Jemaah Islamiyah
Jamaah Ansharut Daulah
Islamic State, ISIS, ISIL, Daesh, Islamic State of Iraq and Syria
Moro Islamic Liberation Front, MILF
Moro National Liberation Front, MNLF
New People’s Army, New People's Army
Khmer Rouge
Arakan Army
National Unity Government
State Administration Council
Tatmadaw
People’s Liberation Army, People's Liberation Army, PLA
People’s Liberation Army Navy, PLA Navy, PLAN
Chinese Communist Party, Communist Party of China, CCP, CPC
Singapore Armed Forces, SAF
Republic of Singapore Navy, RSN
Republic of Singapore Air Force, RSAF
Singapore Civil Defence Force, SCDF
Internal Security Department
Cyber Security Agency of Singapore, CSA
Monetary Authority of Singapore
MINDEF
Ministry of Home Affairs, MHA
People’s Action Party, People's Action Party
Royal Malaysian Navy
Malaysian Maritime Enforcement Agency, MMEA
Wisma Putra
United Malays National Organisation, UMNO
Parti Islam Se-Malaysia, PAS
Pakatan Harapan
Perikatan Nasional
Barisan Nasional
Indonesian National Armed Forces, Tentara Nasional Indonesia, TNI
Badan Keamanan Laut, Bakamla
Densus 88
Nahdlatul Ulama
Muhammadiyah
Golkar
Kemlu
Armed Forces of the Philippines
Philippine Coast Guard
Bangsamoro Autonomous Region in Muslim Mindanao, BARMM
Royal Thai Army
Royal Thai Navy
Pheu Thai
Vietnam People’s Army, Vietnam People's Army, People’s Army of Vietnam
Communist Party of Vietnam
Vietnam Coast Guard
Cambodian People’s Party, Cambodian People's Party
Royal Brunei Armed Forces
Falintil
Fretilin
US Indo-Pacific Command, INDOPACOM
US Treasury, US Treasury Department
US State Department, State Department
US Congress
US Senate
Bharatiya Janata Party, BJP
Kuomintang, KMT
Democratic Progressive Party, DPP
Liberal Democratic Party, LDP
Abu Sayyaf Group, Abu Sayyaf
Straits Times, The Straits Times
Jakarta Post
Bangkok Post
New York Times
Washington Post
South China Morning Post
Channel NewsAsia, CNA
Nikkei Asia
Bernama
Kompas
Global Times
Philippine Daily Inquirer
BBC
CNN
Al Jazeera
Economist
Financial Times
Reuters
Xinhua
Google
Microsoft
Meta
OpenAI
Huawei
TikTok
Facebook
Twitter
`;

/** Every short and long form that is known without a paper's help, with the name under which it is listed. */
export const KNOWN_ORGANISATIONS: ReadonlyMap<string, string> = new Map(
  KNOWN.trim()
    .split('\n')
    .flatMap((line) => {
      const forms = line.split(', ');
      const name = forms[0] ?? '';
      return forms.map((form) => [form, name] as const);
    }),
);

/** A name with one of these words is an institution's. */
export const INSTITUTION_WORD =
  /^(?:Ministry|Department|University|Universiti|Universitas|Institute|Council|Commission|Committee|Agency|Authority|Bank|Centre|Center|Organi[sz]ation|Association|Union|Fund|Court|Parliament|Senate|Congress|Navy|Army|Air Force|Force|Forces|Guard|Coastguard|Party|Forum|Foundation|School|College|Secretariat|Corporation|Company|Bureau|Office|Police|Tribunal|Federation|Assembly|Chamber|Society|Academy|Board|Directorate|Command|Embassy|Taskforce|Task Force|Network|Initiative|Alliance|League|Corps|Trust|Observatory|Laboratory|Think Tank|Group|Ministries|Politburo|Cabinet Office|Fleet|Front)$/;
/** Behind these a name is a text or an event, and no institution. */
export const TEXT_WORD =
  /^(?:Act|Agreement|Treaty|Convention|Charter|Declaration|Plan|Protocol|Resolution|Code|Strategy|Report|Review|Paper|Vision|Framework|Compact|Pact|Dialogue|Summit|Conference|War|Crisis|Statute|Law|Bill|Order|Doctrine|Accord|Accords)$/;
