const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/**
 * Chinese family names in the spellings met in Singapore, Malaysia, Hong Kong, Taiwan and on the mainland.
 * They prove the order only together with a name of two or three parts and no Western given name.
 */
export const CHINESE_FAMILY_NAMES = set(`
au aw bai bao cai cao chai chan chang chao chau che chee chen cheng cheong cheung chew chia chiang chin ching chiu cho
choo chong chou chow choy chu chua chuah chung cui dai deng ding dong du duan eng fan fang feng foo fong fu gan gao
ge goh gong gu guan guo han hao he heng ho hoe hong hoo hou hsieh hsu hu hua huang hui hung jia jiang jin kam kan kang
khoo khor kiang ko koh kok kong koo kua kuah kwa kwan kwek kwok lai lam lau law lee lei leong leow leung lew li liang
liao liew lim lin ling liu lo loh loke long loo looi loong low lu lua lui luk luo ma mak meng mok mui neo ng ngiam ngo
oei oh ong ooi ou ow pan pang peh pei peng phang phua poh poon qian qiao qin qiu quah quan quek ren see seah seet seng
seow shao she shen shi siew sim sin sit siu so soh song soo soon su sun sung szeto tai tam tan tang tao tay teh teng teo
teoh thong tian tiong toh tong tsai tse tseng tsang tso tsui wan wang wee wei wen weng wong woo woon wu xia xiang xiao
xie xin xiong xu xue yam yan yang yao yap yau ye yee yen yeo yeoh yeow yeung yew yim yin ying yip yong you yu yuan yue
yuen yong zeng zhang zhao zheng zhong zhou zhu zhuang zhuo zou zuo`);

/** Chinese family names of two parts: the first alone would be the wrong one. */
export const COMPOUND_FAMILY_NAMES: ReadonlySet<string> = new Set([
  'au yong',
  'ow yong',
  'ou yang',
  'sze to',
  'si tu',
  'soo to',
]);

/** Family names that are as common as the first sign of a given name: in front they prove nothing by themselves. */
export const GIVEN_TOO = set(`
an bao bin bo chen cheng chong chun fang feng fu guan hai han hao hong hui jia jian jiang jie jin jing jun kai kang kun
lan lei li lian ling long man mei min ming na nan ning pei peng ping qi qian qing rong rui ru shan shao sheng shi shu song
tao ting tong wei wen xia xian xiang xiao xin xing xiu xue yan yang yi yin ying yong yu yuan yue yun ze zhen zhi zhong zi`);

/** Korean and Vietnamese family names that stand first; only with a given name of two parts or a hyphen. */
export const KOREAN_FAMILY_NAMES = set(
  'kim park yoon choi jeong jung kang cho moon shin seo kwon hwang ahn hong ryu baek',
);
export const VIETNAMESE_FAMILY_NAMES = set(
  'nguyen nguyễn tran trần le lê pham phạm huynh huỳnh hoang hoàng phan vu vũ vo võ dang đặng bui bùi do đỗ ho hồ ngo ngô duong dương dinh đinh truong trương',
);

/** Given names of Western (or biblical, or Indian-Christian) use: with one of them in front, the family name is last. */
export const WESTERN_GIVEN_NAMES = set(`
aaron abigail adam adrian agnes alan alastair albert alex alexander alexandra alfred alice alistair alvin amanda amy
andre andrea andrew angela angelina anita ann anna anne annette anthony antonia arnold arthur ashley audrey austin barbara
barry beatrice belinda ben benedict benjamin benny bernard beth betty bill bob bonnie brandon brenda brendan brian bridget
bruce bryan caitlin calvin cameron carl carla carol caroline catherine cecilia celine charles charlotte cheryl chris
christian christina christine christopher claire clarence clarissa claudia clement clive colin collin connie constance
craig cynthia damien daniel daphne darren david dawn dean deborah denise dennis derek derrick desmond diana dominic donald
dora doreen doris dorothy douglas duncan dylan eddie edgar edmund edward edwin eileen elaine eleanor elena eliza elizabeth
ellen emily emma emmanuel eric erica ernest esther ethan eugene eunice eva evan evelyn faith felicia felix fiona florence frances
francis frank fred frederick gabriel gareth gary gavin geoffrey george georgina gerald gerard gillian gina glenn gloria
gordon grace graham gregory hannah harold harriet harry hazel heather helen henry herbert hilary howard hugh ian ignatius
ingrid irene iris isaac isabel ivan ivy jack jackie jackson jacob jacqueline jake james jamie jan jane janet janice jared
jasmine jason jean jeanette jeff jeffrey jennifer jenny jeremy jerome jerry jessica jill jim joan joanna joanne joel john
johnny jolene jonathan jordan joseph josephine joshua joy joyce judith judy julia julian julie julius june justin karen
karl kate katherine kathleen kathryn kay keith kelly kelvin ken kenneth kenny kevin kimberly kirsten kristen kyle lance
larry laura lauren lawrence leo leon leonard leslie lewis liam lily linda lionel lisa liz loretta lorraine louis louise
lucas lucy luke lydia lynn mabel madeline malcolm marcus margaret maria marie marina mark martin mary mathew matthew
maureen maurice max maxine may megan melanie melissa melvin michael michelle mike mildred miranda miriam moira monica
muriel nancy naomi natalie natasha nathan neil nellie nelson nicholas nick nicola nicole nigel nina noel nora norman
olivia oscar pamela patricia patrick paul paula pauline penelope perry peter philip phillip phoebe phyllis priscilla
rachel ralph ramona raymond rebecca regina reginald rex rhoda richard rita robert robin rodney roger roland ron ronald
rosa rose rosemary ross roy ruby rupert russell ruth ryan sally sam samantha samuel sandra sara sarah scott sean sebastian
selina serena shane sharon shaun shawn sheila shelley sherman shirley sidney simon sophia sophie stanley stefan stella
stephanie stephen steve steven stuart susan suzanne sylvia tara ted teresa terence teresa terry theodore theresa thomas
tim timothy toby todd tom tony tracy trevor tricia troy ursula valerie vanessa vera vernon veronica victor victoria vincent
violet virginia vivian walter wayne wendy wilfred william winnie winston yvonne zachary zoe`);
