/** The noun of a name, without what tells which is meant: "the Internal Settlement of 3 March" → "settlement", "growers in Latin America" → "growers". */
const nounOf = (name: string): string =>
  name
    .replace(
      /(?:,| (?:of|for|in|on|from|to|at|by|with|between|against|over|under|that|which|who|whose|wielding|carrying|led|backed|armed)\b).*$/u,
      '',
    )
    .split(' ')
    .at(-1)
    ?.toLowerCase() ?? ''

/** "Article VII", "the Rowlatt Acts", "the alliance that Britain signed": written or agreed, so that nobody asks who it was. */
export const isSomething = (name: string): boolean => NUMBERED.test(name) || THING.test(nounOf(name))

const NUMBERED =
  /^(?:the )?(?:Operation (?=\p{Lu})|(?:[Aa]rticles?|Resolution|Annex|Protocol|Chapter|Section|Regulation|Directive|Basket|Clause) (?:\d|[IVXL]+\b))/u
const THING =
  /^(?:articles?|acts?|treaty|treaties|agreements?|accords?|conventions?|declarations?|resolutions?|protocols?|pacts?|settlements?|plans?|laws?|clauses?|charters?|statutes?|wars?|cris[ie]s|revolutions?|massacres?|polic(?:y|ies)|doctrines?|notes?|letters?|telegrams?|proposals?|elections?|referendums?|speech(?:es)?|books?|memorandum|memoranda|communiqués?|ultimatums?|truces?|armistices?|constitutions?|straits?|canals?|rivers?|waters)$/

/** "the alliance was treated as an episode", "the coalition was shaky": a body that does nothing here. */
export const isBodyAtRest = (name: string): boolean => BODY.test(nounOf(name))
const BODY = /^(?:alliance|coalition|league|union|regime|bloc|mission|delegation|council)s?$/

/** "Argentine sailors", "the Shah of Iran", "nine in ten of registered voters": people, also where no name says so. */
export const isPeople = (name: string): boolean =>
  ARMED.test(name.replace(/ (?:under|of|in|from|led|backed)\b.*$/u, '')) ||
  PERSON.test(nounOf(name.replace(PORTION, ''))) ||
  PERSON.test(nounOf(name)) ||
  /^(?:somebody|someone|anybody|anyone)\b/i.test(name)

/** "Bosnian Serb forces", "the three European powers"; market forces and emergency powers are nobody */
const ARMED =
  /(?:\p{Lu}\p{L}+|\b(?:armed|rebel|government|occupying|invading|security)) forces$|(?:\p{Lu}\p{L}+|\b(?:great|two|three|four|five|six|occupying|colonial|victorious)) powers$/u

/** "ninety per cent of registered voters" */
const PORTION =
  /^.*\b(?:per cent|percent|most|half|hundreds|thousands|millions|dozens|crowds?|groups?|generation|handful|majority|minority) of /i
const PERSON =
  /^(?:sailors?|soldiers?|commissioners|coastguards|airmen|policemen|police|troops|soldiery|officers?|generals?|admirals?|marshals?|fighters?|guerrillas?|rebels?|insurgents?|militants?|mercenaries|marines|growers?|farmers?|fishermen|peasants?|workers?|miners?|settlers?|colonists?|merchants?|traders?|bankers?|landowners?|landlords?|subordinates?|superiors?|voters?|subjects|king|queen|emperor|empress|tsar|sultan|shah|pope|prince|princess|duke|marquis|count|earl|archbishop|bishops?|priests?|rulers?|monarchs?|princes|ministers?|vice-chairman|chairman|premier|chancellor|envoys?|ambassadors?|delegates?|diplomats?|negotiators?|mediators?|refugees?|exiles?|inhabitants|islanders|villagers|citizens?|students?|protesters|demonstrators|crowds?|politicians?|statesmen|bureaucrats|officials?|critics?|scholars?|historians?|theorists?|pluralists|solidarists|realists|liberals|nationalists?|reformers|moderates|hardliners|democrats|republicans|conservatives|socialists|communists|clergy|nobles|aristocrats)$/
