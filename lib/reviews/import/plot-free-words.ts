/**
 * The English words that tell nothing of a plot. They are a closed list on purpose: what no list knows, another language
 * included, is doubt. Verbs of what happens, kin, crimes, illness and death are kept out.
 */
const wordSet = (...lists: string[]) => new Set(lists.join(' ').split(/\s+/));

const GRAMMAR = wordSet(
  'a an the this that these those such same other another each every both all any some no not nor neither either none',
  'i me my mine myself we us our ours ourselves you your yours yourself it its itself one ones oneself',
  'he she they him her his hers them their theirs who whom whose which what whatever whichever whoever',
  'someone somebody something anyone anybody anything everyone everybody everything nobody nothing somewhere anywhere',
  'everywhere here there where wherever when whenever why how however is are was were be been being am',
  'has have had having do does did doing done will would shall should can could may might must ought cannot',
  'and or but if so as than then thus yet though although while whereas because since unless whether',
  'of in on at by for with without about into onto from to out up off over under again within upon among amongst between',
  'through throughout across along around against towards toward above below near behind beside besides beyond',
  'except despite like unlike per via plus very too also only just even still quite rather almost nearly hardly really',
  'truly simply merely mostly mainly especially particularly generally usually often sometimes always never ever rarely seldom',
  'perhaps maybe probably certainly indeed actually basically honestly frankly somehow somewhat enough much many more most less',
  'least few little several lot lots bit well better best worse worst well now today yes ok okay oh ah man please',
  's t d m re ve ll isn aren wasn weren don doesn didn hasn haven hadn won wouldn shouldn couldn cannot',
  'st nd rd th one two three four five six seven eight nine ten dozen hundred thousand hundreds thousands half',
  'eleven twelve fifteen twenty thirty forty fifty sixty seventy eighty ninety first second third fourth fifth tenth single double once twice etc ie eg vs',
);

/** Talk about books and how they are written, and praise and blame. */
const CRITICISM = wordSet(
  'book books novel novels novella fiction nonfiction author authors writer writers novelist novelists writing prose reader',
  'readers readership review reviews reviewer reviewers critic critics criticism story stories storytelling storyteller',
  'tale narrative literature literary language sentence sentences paragraph page pages chapter chapters part parts section',
  'sections title titles cover word words style voice tone mood atmosphere pace pacing plot plotting structure construction',
  'character characters characterisation characterization dialogue dialog description descriptions detail details imagery',
  'metaphor theme themes topic topics subject subjects idea ideas question questions genre genres edition editions debut',
  'masterpiece classic bestseller bestsellers page-turner work works piece pieces poetry poem poems essay essays prologue memoir diary',
  'letter-perfect introduction preface excerpt excerpts passage passages quote quotes series trilogy sequel volume library',
  'bookshop bookshelf shelf kindle ebook audiobook paperback hardback hardcover print text texts level rating ratings star stars',
  'score verdict recommendation recommended opinion opinions thoughts thought impression impressions faq faqs q conclusion summary',
  'good great fine nice bad awful terrible poor dull boring slow fast quick short long easy hard difficult simple complex plain',
  'quiet calm gentle subtle precise careful careless beautiful beautifully wonderful marvellous marvelous brilliant excellent',
  'superb stunning astonishing amazing fantastic remarkable extraordinary outstanding impressive powerful moving touching',
  'haunting captivating compelling gripping engaging absorbing fascinating interesting intriguing enjoyable entertaining fun',
  'funny witty humorous clever smart intelligent wise original fresh familiar unusual strange odd weird unique memorable',
  'unforgettable thought-provoking provocative provoking page-turning unputdownable readable unreadable accessible dense rich vivid flat lively',
  'believable unbelievable convincing unconvincing realistic unrealistic true honest authentic sincere warm cold dark bright light heavy',
  'sad happy bleak hopeful melancholy sombre tender bittersweet emotional emotionally charged intellectual philosophical political',
  'moral ethical important necessary essential relevant timely timeless modern contemporary historical famous popular celebrated',
  'acclaimed beloved favourite favorite overrated underrated overlong overwritten predictable surprising disappointing satisfying',
  'unsatisfying uneven perfect flawed elegant exquisite delicate lyrical poetic sparse crisp clear confusing confused vague',
  'deep deeply shallow profound thoughtful mesmerizing mesmerising spellbound lovely charming delightful worthy worth',
  'new old young adult adults teen teens older younger big small large little whole entire full own sheer pure real certain different similar',
  'highly fully completely totally utterly entirely extremely incredibly fairly pretty absolutely definitely crafted told done',
  'human humanity life world people society memory memories love loss hope friendship identity morality compassion empathy art',
  'beauty sadness melancholy longing emotion emotions feeling feelings sense heart mind mystery mysterious mysteries tension suspense humour humor wit',
  'insight depth power quality skill talent mastery craft genius imagination experience journey matter matters kind type sort way ways',
  'thing things time times day days moment moments place point points fact facts reason reasons side end-notes issue issues problem problems',
  'implication implications advanced level literacy fan fans lover lovers taste heavy mature explicit content older suitable blend mix balance nuance nuanced aspect aspects',
);

/** Words about reading, publishing and authors’ lives. Said of somebody in the book it may be plot. */
const BOOK_TRADE = wordSet(
  'read reads reading reread rereading recommend loved love loves liked enjoyed adored hated disliked admire admired appreciate finish finished',
  'finishing start started picked pick put down buy bought borrow borrowed lend give gave given gives think thinking thought feel felt feels say says said',
  'know knew known believe remember recall expect expected want wanted need hold holds held attention seem seems seemed appear appears make makes made making',
  'keep keeps kept get gets got take takes took taken leave-behind stay stays linger lingers find found understand understood cry cried laugh laughed smile',
  'work works worked fail fails succeed succeeds manage manages deserve deserves offer offers explore explores explored exploring explores delve delves raise raises ask asks asked',
  'deal deals address addresses portray portrays capture captures evoke evokes evoking challenge challenges challenging remind reminds reminder reflect reflects create creates created creating wrote write writes',
  'written publish published publisher publishers publication translated translation translations languages language prize prizes award awards awarded nomination',
  'nominations nominated shortlisted shortlist longlisted longlist won win wins winner winners winning received receives receive earned honour honours honor honors medal',
  'knighthood decorations services born raised studied lives lived living works worked career film films movie movies screen cinema adaptation adaptations adapted screenplay',
  'screenplays screenwriter starring stars directed theatre television bestselling reissued imprint anniversary mark marks marked celebrate celebrated website available release due best-selling',
  'magazine newspaper journal times year years century decade british english american japanese german french country countries around including include includes included list number named holds held',
  'call called accomplishes achieves achieved accomplishment achievement success successful recent previously previous bring brought move moved age recommended based off didn watch watching seen',
  'pronounce properly conscience tapping tap define defines gut punch hint hints veil unfold unfolds teenage kid hold genre adaptation storytelling power single sentence prompts prompt fragility',
  'stand stands stood focus focuses psychological society technical technological technology scientific science dystopian emotional limits raise value responsibility towards lies ability world familiar unsettling unsettling sunday',
  'stood out let lets come comes came go goes went going turn turning turns open opened close closed page-long talk talks talked discuss discussed discussion club clubs meeting member members everyone',
  'after final feature features featured contain contains would-be thank thanks welcome hello join enjoy hope wish wonder wondered doubt agree disagree argue care cared mind minded look looked looking forward listen listened hear heard speak speaks aloud train bed',
  'conclusion lingers turning-point norms explore explores prose melancholy plight heartbreaking reminder question-mark compass gem true literary poignant unsettling tragic',
);

/** Where and how somebody is, day by day: beside a word of the book that has its place, these tell no more. */
const EVERYDAY = wordSet(
  'sit sits sat stand stands stood live lives lived living stay stays wait waits waited sleep sleeps rest rests walk walks talk talks speak speaks say says',
  'look looks watch watches see sees hear hears listen listens drink drinks eat eats cook cooks read reads play plays sing sings draw draws paint paints',
  'work works teach teaches taught learn study studies keep keeps mind mount wear wears carry carries like likes know knows called named',
  'alone house home room rooms kitchen garden door window wall table chair bed lamp lamps light lights fire stairs floor roof corner street road village town',
  'city country field fields hill river sea shore beach port harbour boat boats train car bus bridge school boarding class classroom lesson lessons pupil pupils',
  'student students teacher teachers child children boy boys girl girls woman women man men people friend friends neighbour neighbours narrator',
  'tea coffee bread water food meal breakfast dinner supper cup glass book books letter letters paper picture pictures song songs music tape game games sport',
  'morning evening night day days week summer winter autumn spring weather rain snow wind sun cold warm quiet dark bright empty full old young tall small',
  'big little clean open closed shut out inside outside upstairs downstairs strict rules art creative exhibition collection work buy sale',
  'last england english british countryside idyllic normal ordinary usual odd strange shy kind clever funny popular',
);

/**
 * Verbs of the lists above. Said of somebody in the book, each may be plot: who stays, who loves whom, who lives. The
 * verbs of grammar stay, for "is" and "has" tell no more than the words beside them.
 */
const DEEDS = wordSet(
  'sit sits sat sitting stand stands stood standing live lives lived living stay stays stayed wait waits waited sleep sleeps rest rests',
  'walk walks walked talk talks talked speak speaks say says look looks looked watch watches watched see sees hear hears listen listens',
  'drink drinks eat eats cook cooks cooked read reads reading play plays played sing sings draw draws paint paints painted work works worked',
  'teach teaches taught learn study studies studied keep keeps kept mind mount wear wears carry carries carried like likes know knows knew',
  'called named buy light lights open closed shut collect love loves loved loving hope hopes hoped move moves moving matter matters place places',
  'experience experiences sense senses feel end picture pictures question questions subject rate rated score thought told done crafted touching',
  'fire fires warm warms dream dreams help helps',
);

/** Whether a word may say what somebody does. */
export const isDeed = (word: string) => DEEDS.has(word);

const WORD_ENDINGS = ['s', 'es', 'ed', 'd', 'ing', 'ly', 'er', 'est'];

const matchesAny = (lists: Set<string>[]) => (word: string) => {
  const has = (form: string) => lists.some((list) => list.has(form));
  if (has(word)) return true;
  const stems = WORD_ENDINGS.filter((ending) => word.endsWith(ending)).map((ending) =>
    word.slice(0, -ending.length),
  );
  return stems.some((stem) => stem.length > 2 && (has(stem) || has(`${stem}e`)));
};

/** Whether a word belongs to talk about books, in a sentence that names nothing of this one. */
export const isBookWord = matchesAny([GRAMMAR, CRITICISM, BOOK_TRADE]);

/** Whether a word tells nothing more beside what a sentence names of the book. */
export const isEverydayWord = matchesAny([GRAMMAR, CRITICISM, EVERYDAY]);

/** Words by which English is told from other languages. */
export const isGrammarWord = (word: string) => GRAMMAR.has(word);
