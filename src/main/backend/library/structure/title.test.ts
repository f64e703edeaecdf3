import { expect, test } from 'vitest'
import { readPlainText } from '../readers/plain-text'
import { readableName, titleOf } from './title'

test.each([
  ['hopes-and_limits.txt', 'Hopes and limits'],
  ['/home/a/The%20Pact.md', 'The%20Pact'],
  ['C:\\texts\\détente.markdown', 'Détente'],
  ['README', 'README'],
  ['', ''],
])('the name of %s reads %s', (name, title) => expect(readableName(name)).toBe(title))

const PARAGRAPH = 'The powers met in Vienna in the autumn of 1814, and they stayed for nine months, dining, dancing and drawing borders.'

test.each([
  [
    'a chapter by its name, not by its number',
    `CHAPTER SEVEN\n\nThe Congress and After\n\n7.1 Vienna\n\n${PARAGRAPH}`,
    'The Congress and After',
  ],
  [
    'an opinion page by its headline',
    `Opinion\nWhy the congress danced\nBy Jane Doe | 14 May 2019 | 5 min read\n\n${PARAGRAPH}`,
    'Why the congress danced',
  ],
  [
    'a saved page by its headline, not by its menu, its questions about cookies or its file name',
    `Skip to main content\nMenu   Search   Subscribe   Log in\nThe Harbour Post\nHome | World | Opinion\n\nWe value your privacy\n\nThe crowns agree to meet again. Will their admirals?\n\nBy Jane Doe\nUpdated 17 May 2019\n\n${PARAGRAPH} ${PARAGRAPH}`,
    'The crowns agree to meet again. Will their admirals?',
  ],
  [
    'a saved page by its headline, not by the buttons above it',
    `Skip to main content\n\nSearch...   Log in   Subscribe\n\nMidnight at the harbour: how a colony became free\n\n${PARAGRAPH} ${PARAGRAPH}`,
    'Midnight at the harbour: how a colony became free',
  ],
  [
    'a saved page by the headline above its menu, not by its search box or the name of its first part',
    `The Dukes and the Birth of a Harbour\nHome | Topics | Timelines | Log in\nYou are here: Home > Topics > North\nSearch the site\nBy Jane Doe | Last updated 11 March 2021 | 8 min read\n\n${PARAGRAPH}\n\nA rebellion and a war\n\n${PARAGRAPH} ${PARAGRAPH}`,
    'The Dukes and the Birth of a Harbour',
  ],
  [
    'a saved page by the headline that stands above its menu, without the name of its site',
    `How the Dukes Got Their Harbour Back - Atlas of Tides\n\nSkip to main content\nHome | Regions | Shop\nSign in   Subscribe for £3 a month\nYou are here: Home > North > Harbours\n\nBy our history desk\nReading time: 4 minutes\n\n${PARAGRAPH} ${PARAGRAPH}`,
    'How the Dukes Got Their Harbour Back',
  ],
  [
    'a saved page by a headline of three words, not by where it stands in the site or how long it takes to read',
    `Truce of Narva | TideDesk\n\nMenu\nHome | Quizzes | Teachers | Donate\n\nBreadcrumb: Articles / North / Harbours\n\nTruce of Narva\nReading time: 5 minutes.\n\n${PARAGRAPH} ${PARAGRAPH}`,
    'Truce of Narva',
  ],
  [
    'a saved page by the headline above its menu, not by who wrote it, when it was changed, or what can be done with it',
    `Narva, 1704: The Siege Nobody Wanted\n\nHome | Timelines | People | Treaties | Shop\nYou are here: Home > Sieges > Narva\n[Print] [Cite]\nBy the Northern Wars team. Last updated 3 March. Reading time: 8 minutes\n\n${PARAGRAPH} ${PARAGRAPH}`,
    'Narva, 1704: The Siege Nobody Wanted',
  ],
])('%s', (_, text, title) => expect(titleOf(readPlainText(text), { fileName: 'copy.txt' })).toBe(title))
