import { expect, test } from 'vitest'
import { readDocument } from '../../library'
import { yearMeant } from '.'

const yearOf = (text: string): string | undefined => {
  const document = readDocument({ name: 'a.txt', bytes: new TextEncoder().encode(text) })
  return yearMeant({ document }, document.text.lastIndexOf('29 May'), '29 May')
}

test('a day without its year is of the year told before', () => {
  expect(yearOf('The leaders met on 26 May 1972. On 29 May they signed the principles.')).toBe('1972')
})

test('prevents a year told in passing from being taken for that of the day', () => {
  expect(yearOf('The leaders met on 26 March 1972. The Senate would answer in 1974. On 29 May they signed the principles.')).toBeUndefined()
})

test('days of one month are of one year, whatever is told between', () => {
  expect(yearOf('Nixon landed on 22 May 1972. A protocol of 1974 changed the limits. On 29 May they signed the principles.')).toBe('1972')
})

test('prevents a day of 1972 from being put in 1971 because another day of its month was told before', () => {
  expect(yearOf('The breakthrough came on 20 May 1971. The test came in the spring of 1972. On 29 May Nixon ordered the mining.')).toBe(
    '1972',
  )
})

test('prevents a day from being put in the last of several years of which figures are told', () => {
  expect(
    yearOf(
      'It began on 18 March 2016.\n\nArrivals dropped to 173,000 in 2016 and to 30,000 in 2017. The route, closed on 29 May, was dead.',
    ),
  ).toBeUndefined()
})

test('prevents the year since which something had been so from being that of the day', () => {
  expect(
    yearOf('On 15 April 2021 they met. Paris, which had held a contract since 2016, was told last. On 29 May its envoys went home.'),
  ).toBe('2021')
})

test('prevents a war whose year opens its story from being put in the year of the peace', () => {
  expect(
    yearOf(
      'The peace was signed on 10 January 1966.\n\nThe war of 1965 grew out of a raid. India struck back, and on 29 May both accepted a truce.',
    ),
  ).not.toBe('1966')
})

test('prevents a day of what is so now from being put in the year that the story told last', () => {
  const story = 'On 25 February 2019 the Court advised. On 3 October 2024 a deal was announced.\n\nOn 1 May 2019 the Court was heard. '
  expect(yearOf(`${story}The treaty that he signed on 29 May is welcome.`)).toBeUndefined()
  expect(yearOf(`${story}They answered it on 29 May.`)).toBe('2019')
})

test('prevents a year looked back at from being that of the day', () => {
  const later = `${'The feast went on. '.repeat(50)}It was signed on 4 August 1701.`
  expect(yearOf(`He had wrecked an earlier peace in 1688. Now he wanted it. On 29 May he spoke. ${later}`)).toBeUndefined()
})

test('prevents a year in which something had been done from being that of a day told in the next sentence', () => {
  expect(
    yearOf(
      'On 6 April 1973 they attacked. They wanted the land that it had occupied in 1967. When money was asked for on 29 May, all was lost.',
    ),
  ).toBe('1973')
})

test('prevents a day told two paragraphs on from being of the year told last', () => {
  expect(
    yearOf(
      `The price rose on 1 January 1974.\n\n${'Tankers were turned away, and the companies shared out what there was of it among all. '.repeat(4)}\n\nA ban on driving began on 29 May. In 1980 it ended.`,
    ),
  ).toBeUndefined()
})

test('of two dates of a paragraph the earlier is only remembered, and a day told back is of no year told last', () => {
  expect(
    yearOf(
      'On April 11, 1995, the general walked into the town, which the Council had declared safe in February 1993. The story was long. On 29 May a shell landed beside the market.',
    ),
  ).toBe('1995')
  expect(
    yearOf(
      'The canal was seized in July 1956. He resigned on 9 January 1957, on grounds of health. He had also told the House, on 29 May, that he knew nothing.',
    ),
  ).not.toBe('1957')
})

test('when a book came out is no year of the story', () => {
  const story = (cites: string): string =>
    `The talks lasted from 8 to 22 March 1975. In a letter that ${cites} described as harsh, he spoke. `
  const next = ' On 1 June 1975 they met.'
  expect(yearOf(`${story('Rabin (1979)')}On 29 May, senators signed a letter.${next}`)).toBe('1975')
  expect(yearOf(`${story('he (Rabin 1979; Fahmy 1983)')}On 29 May, senators signed a letter.${next}`)).toBe('1975')
})

test('a day between two dates of which only the former can have its year is of that year', () => {
  const story = `Poison killed hundreds on 21 April 2013. ${'Nobody knew what would follow. '.repeat(30)}`
  expect(yearOf(`${story}On 29 May they met, and by 23 March 2014 the last of it was gone.`)).toBe('2013')
  expect(yearOf(`${story}On 29 May they met, and by 23 June 2014 the last of it was gone.`)).toBeUndefined()
})

test('a day of the month that stands over it is of its year', () => {
  expect(
    yearOf(
      `# The deal\n\nIt began on 2 February 2005.\n\n## Vienna, May 2008\n\n${'Six states had doubts. '.repeat(15)}A board had met on 1 April. On 29 May a statement was made. In 2010 a law passed.`,
    ),
  ).toBe('2008')
})

test('a day that was told in full before has that year, whenever it is looked back at', () => {
  const told =
    'On the night of 29 May 1931 a charge went off. In March 1932 a commission landed. Its report came in October 1932. It found that the shots on 29 May were no defence.'
  expect(yearOf(told)).toBe('1931')
})

test('prevents the year since when somebody was in office, and the year of what once happened at a place, from being that of the day told next', () => {
  expect(
    yearOf(
      'Troops entered Vienna in March 1938. Chamberlain, prime minister since May 1937, believed in grievances. In August he sent Runciman. On 29 May Hitler told the rally so. On 15 March 1939 it was over.',
    ),
  ).not.toBe('1937')
  const vote = (aside: string): string =>
    `They signed in Cartagena on 26 September 2016, and in October they voted. In Bojayá${aside}, nearly all were in favour.\n\nOn 29 May the committee awarded the prize.`
  expect(yearOf(vote(', where 79 people died in 2002'))).not.toBe('2002')
})

test('prevents the year of what came of it later from being that of the day told next', () => {
  expect(
    yearOf(
      'The agreements of 23 March 1954 opened the door of NATO to the Republic, which entered in May 1955. The Assembly approved them on 29 May by 287 votes.',
    ),
  ).toBe('1954')
  expect(
    yearOf(
      'The treaty was signed on 16 April 1922. On 24 April Poincaré made a speech, words that pointed to the occupation of the Ruhr in January 1923. The conference limped on until 29 May. On 1 July 1922 it was over.',
    ),
  ).toBe('1922')
  expect(yearOf('The agreement, which was signed in April 1955, opened the door. On 29 May the Assembly approved it.')).toBe('1955')
})

test('a day is of the year of its heading, until another is told', () => {
  const of = (text: string): string | undefined => {
    const document = readDocument({ name: 'a.md', bytes: new TextEncoder().encode(text) })
    return yearMeant({ document }, document.text.lastIndexOf('29 May'), '29 May')
  }
  const story = '# Détente\n\nIn 1979 and 1981 they met, and in July 1982 they walked.\n\n## '
  expect(of(`${story}The year 1983\n\nIt was the worst. On 8 March he spoke. On 29 May an airliner was shot down.`)).toBe('1983')
  expect(of(`${story}The year 1983\n\nIt was the worst since 1962 and 1956. On 29 May an airliner was shot down.`)).toBeUndefined()
  expect(of(`${story}The years 1983–85\n\nIt was the worst. On 8 March he spoke. On 29 May it was shot down.`)).toBeUndefined()
})
