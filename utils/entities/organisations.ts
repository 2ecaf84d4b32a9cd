/** Institutions that papers name without saying what they are: the full name, then short ones, one a line. */
const KNOWN = `
Association of Southeast Asian Nations, ASEAN
ASEAN Secretariat
ASEAN Regional Forum, ARF
ASEAN Defence Ministers’ Meeting-Plus, ADMM-Plus, ASEAN Defence Ministers' Meeting-Plus
ASEAN Defence Ministers’ Meeting, ADMM, ASEAN Defence Ministers' Meeting
ASEAN Intergovernmental Commission on Human Rights, AICHR
ASEAN Coordinating Centre for Humanitarian Assistance, AHA Centre
ASEAN Economic Community
ASEAN Political-Security Community
ASEAN Plus Three
ASEAN+3
East Asia Summit, EAS
Asia-Pacific Economic Cooperation, APEC
Shanghai Cooperation Organisation, Shanghai Cooperation Organization
South Asian Association for Regional Cooperation, SAARC
Bay of Bengal Initiative for Multi-Sectoral Technical and Economic Cooperation, BIMSTEC
Indian Ocean Rim Association, IORA
Pacific Islands Forum
Mekong River Commission
United Nations, UN
United Nations Security Council, UN Security Council, Security Council, UNSC
United Nations General Assembly, UN General Assembly
United Nations Development Programme, UNDP
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
Interpol, INTERPOL
Taliban
Hamas
Hezbollah
Al-Qaeda, al-Qaeda, Al Qaeda
Jemaah Islamiyah
Abu Sayyaf Group, Abu Sayyaf
Kremlin Guard
Straits Times, The Straits Times
Jakarta Post
Bangkok Post
New York Times
Washington Post
South China Morning Post
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
