/** Always followed by a name or a number: a full stop after them never ends a sentence. */
export const ALWAYS_CONTINUES = new Set(
  `Mr Mrs Ms Dr Prof Gen Lt Col Maj Capt Cmdr Cdr Adm Brig Sgt Sen Sens Rep Reps Gov Pres Amb Hon Rev Messrs Mme Mlle St Ste Mt Ft
   e.g i.e cf viz eds vs Vs ca approx incl excl esp Sov Op bc betw Th Chr Jos`.split(/\s+/),
)

/** Before a number they number something; otherwise they are words that can end a sentence ("He said no."). */
export const BEFORE_A_NUMBER = new Set(
  'no nos vol vols p pp para paras fig figs ch chap chaps art arts sec secs ed doc docs res c v n nn op cit max min'.split(' '),
)

export const MONTHS = new Set('Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec'.split(' '))

/** Abbreviations that can stand at the end of a sentence: only the next word tells. Initials and "U.S." are treated the same. */
export const MAY_END = new Set('inc ltd co corp jr sr bros etc al ibid dept assn univ govt esq'.split(' '))

/** Words which hardly ever follow an abbreviation or an initial with a capital unless they begin a sentence. */
export const STARTERS = new Set(
  `The A An This That These Those It Its He His She Her They Their Them We Our I You Your There Here In On At By For From To With Without As
   But And Or Nor So Yet If When While Where Whereas Since Because Although Though Unless Until Before After During Despite Under Over Both
   Each Every Either Neither Some Many Most Few Several All None Nobody Nothing Everyone Everybody Someone Not No Now Then Thus Hence Therefore However Moreover Furthermore Finally
   First Second Third Firstly Secondly Thirdly Next Last Later Earlier Soon Still Instead Indeed Conversely Meanwhile Nevertheless
   Nonetheless Today Yesterday What Who Why How Which Whether Is Are Was Were Did Does Do Has Have Had Can Could Will Would Should May
   Might Must Such Only Even Just Perhaps Also Another Other Others One Two Three Once Upon Through Following According Between Among
   Against Beyond Within Given Rather Similarly Likewise Ultimately Eventually Overall Clearly Critics Observers Analysts`.split(/\s+/),
)

/** Verbs that put a quotation into someone's mouth. */
export const REPORTING = new Set(
  `said says asked asks replied replies answered wondered wrote writes added adds declared demanded exclaimed shouted cried remarked noted
   warned told insisted explained concluded quipped joked retorted inquired mused`.split(/\s+/),
)
