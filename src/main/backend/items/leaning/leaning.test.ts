import { describe, expect, test } from 'vitest'
import { sure } from '../../knowledge/sure'
import { helpedBy, leaningOf, leaningsOf, LEANS, leavesOpen } from '.'

const kinds = (stem: string, key = 'Bismarck'): string[] => leaningsOf(stem, key).map(({ kind }) => kind)

describe('what only the text explains is found, and what looks alike is let pass', () => {
  test.each([
    [
      'bare subject',
      'Congress of Berlin: the amendment explains a puzzle, namely _____.',
      'Congress of Berlin: the amendment to article 5 explains _____.',
    ],
    [
      'counted',
      'Congress of Berlin: both fears are strong, since _____.',
      'Congress of Berlin: both fears of the Sultan are strong, since _____.',
    ],
    [
      'ordinal',
      'Congress of Berlin: who called the last step “a bargain”?',
      'Congress of Berlin: who called the last step of the talks “a bargain”?',
    ],
    [
      'ordinal',
      'Government by commission: when was the first session held in Washington?',
      'Government by commission: when was the first session of the envoys held in Washington?',
    ],
    [
      'ordinal',
      'Berlin: Russia stayed away from the last meeting, complaining that _____.',
      'Berlin: Russia stayed away from the last meeting of the envoys, complaining that _____.',
    ],
    [
      'bare noun',
      'Kosovo war: Al Gore told the prime minister by telephone that _____.',
      'Kosovo war: Al Gore told the Russian prime minister by telephone that _____.',
    ],
    [
      'person',
      '“Berlin”: treaties, she argues, rarely change _____.',
      '“Berlin”: treaties, Anna Berg says in her book, rarely change _____.',
    ],
    [
      'pointing',
      'Berlin: this plain fact does not mean that _____.',
      'Berlin: Gorchakov had lost the war. This plain fact does not mean that _____.',
    ],
    [
      'without a noun',
      'Berlin: Berg’s answer is that both were right, since _____.',
      'Berlin: Berg’s answer is that both of the envoys were right, since _____.',
    ],
    [
      'goes on',
      'Berlin: who thinks that what tipped the scales was the prospect of wheat?',
      'Berlin: who thinks that the prospect of wheat tipped the scales?',
    ],
    [
      'bare number',
      'Berlin, 1878: Gorchakov, the envoy of the Tsar, has spoken of about 600,000.',
      'Berlin, 1878: Gorchakov, the envoy of the Tsar, has spoken of about 600,000 deaths.',
    ],
    ['goes on', 'There, Gorchakov had insisted on _____.', 'Gorchakov said that there was no need for _____.'],
    ['goes on', 'Sceptics had no doubts either: the envoy _____ called it a sham.', 'Either Gorchakov or _____ called the treaty a sham.'],
    ['left open', 'Berlin: when did Russia hold elections?', 'Berlin: when did Russia fight a war?'],
    [
      'left open',
      'Berlin: on _____, in Moscow, Gorchakov and Andrássy signed two documents.|8 May 1878',
      'Berlin: on _____ part of the army attempted a coup.|8 May 1878',
    ],
    ['left open', 'Algeciras: when was a procedural vote taken?', 'Algeciras: when was a vote taken on the banks of Morocco?'],
    ['left open', 'Berlin: when had Gorchakov promised in Vienna?', 'Berlin: when had Gorchakov promised to leave Vienna?'],
    ['left open', 'Berlin: the talks were minutely planned; yet both collapsed.', 'Berlin: Russia and Austria met; yet both gained.'],
    ['left open', 'On the sidelines, at Ems, Gorchakov met _____.', 'On the sidelines of the spa, at Ems, Gorchakov met _____.'],
    [
      'left open',
      'Diplomacy: _____ and Andrássy agreed to open talks.',
      'Diplomacy: _____ and Andrássy agreed to open talks on the Straits.',
    ],
    [
      'left open',
      'Berlin, 1878: Article VI, drafted by _____, freed the Danube.',
      'Berlin, 1878: Article VI of the treaty, drafted by _____, freed the Danube.',
    ],
    ['relative time', 'Thirty years ago, Gorchakov signed _____.', 'Thirty years later than planned, Gorchakov signed _____.'],
    ['open verb', '_____, a former interpreter, disagrees.', '_____, a former interpreter, disagrees with Berg.'],
    ['open verb', 'Berlin: who said that he wanted to leave but gave no date?', 'Berlin: who said that he wanted to leave the Straits?'],
    ['scrap', 'Berlin: “This is a floor, not a ceiling,” said _____.', 'Berlin: “Peace is a floor, not a ceiling,” said _____.'],
    ['open comparison', 'Berlin: her colleague _____ is less generous.', 'Berlin: the envoy _____ is less generous than Berg.'],
    ['nameless', 'Where was a team posted at a gate, and who said that he wanted to leave?', 'Where was a Russian team posted at a gate?'],
    ['nameless', '“The Long Night”: where was a team posted at a gate?', '“The Long Night”: where was a Russian team posted at a gate?'],
    ['scrap', 'Who said: “We were not frightened into it”?', 'Who said: “Peace was not frightened out of the Germans”?'],
    ['open question', 'Berlin: what did the army need?', 'Berlin: what did the army of the Sultan need before the winter?'],
    [
      'open gap',
      'Berlin, 1878: Bismarck and Gorchakov needed _____.',
      'Berlin, 1878: Bismarck needed _____ before he could call the envoys to his palace.',
    ],
    ['no speaker', 'Berlin: our envoy, _____, was recalled.', 'Berlin: “our envoy”, said _____, was recalled.'],
    [
      'no speaker',
      'Berlin: tie the loan, put at _____, to the withdrawal.',
      'Berlin: the powers tie the loan, put at _____, to a withdrawal.',
    ],
    [
      'open report',
      'Berlin, 1878: what did Gorchakov say about Russia?',
      'Berlin, 1878: what did Gorchakov say about the secession of Russia?',
    ],
    ['pointing', 'Berlin: Gorchakov refused that condition, because _____.', 'Berlin: Gorchakov held that peace was made, because _____.'],
    ['goes on', 'Berlin: _____, an envoy, went further still.', 'Berlin: _____, an envoy, went further than the Tsar.'],
    ['goes on', 'Berlin: _____ denies that any such promise was made.', 'Berlin: _____ denies that any promise was made.'],
    ['goes on', 'So does cutting a bargain into slices, since _____.', 'So as to cut a bargain into slices, envoys _____.'],
    ['goes on', 'Berlin: the envoys supplied so much of _____.', 'Berlin: the envoys had so much power that _____.'],
    [
      'relative time',
      'Berlin: within ten days Gorchakov promised _____.',
      'Berlin: within ten days of the Congress Gorchakov promised _____.',
    ],
    ['relative time', 'Berlin: an envoy was killed that August by _____.', 'Berlin: an envoy was killed in August 1878 by _____.'],
    [
      'thing',
      'Berlin: the quip that it had ruined _____ is often quoted.',
      'Berlin: the treaty was, in a quip which made it famous, _____.',
    ],
    [
      'thing',
      'Berlin: in the week after the murder near Sofia its army invaded _____.',
      'Berlin: after a bad harvest its terms fell short of _____.',
    ],
    [
      'ordinal',
      'On the second afternoon Gorchakov read aloud _____.',
      'On the second afternoon of the Congress Gorchakov read aloud _____.',
    ],
    ['goes on', 'Berlin: _____, with its frock coats, is a case.', 'Berlin: _____, with its frock coats, is a case of mobility.'],
    [
      'bare number',
      'Berlin: _____ had agreed to three months and no more.',
      'Berlin: _____ had agreed to three months of talks and no more.',
    ],
    [
      'goes on',
      'Berlin: a democracy that conquers colonies is thus an embarrassment to _____.',
      'Berlin: states are weak and thus topple _____.',
    ],
    ['open question', 'Berlin: what did Paul Huth argue?', 'Berlin: what did Paul Huth argue in his book of 1988 on deterrence?'],
    ['thing', 'Berlin: the faction of its chairman, _____, seized offices.', 'Berlin: the party and its chairman, _____, seized offices.'],
    ['no topic', 'No party in Vienna wished to _____.', 'Austria: no party in Vienna wished to _____.'],
    ['bare event', 'Berlin: when did construction begin?', 'Berlin: when did construction of the railway to Sofia begin?'],
    [
      'goes on',
      'Berlin: a further _____ were paid for the company.',
      'Berlin: six dollars, and a further _____, were paid for the company.',
    ],
    ['thing', 'Berlin: what does Russia treat most of it as?', 'Berlin: what treats a part of the treaty as if it were void?'],
    ['open question', 'Berlin: what is rare?', 'Berlin: what is prestige?'],
    ['open question', 'Berlin: what did the diplomacy of anger seek?', 'Berlin: what does the diplomacy of anger seek?'],

    ['bare event', 'Trade: when did two terms expire?', 'Trade: when did two terms of the judges expire?'],
    [
      'bare event',
      'Amur River: when did both presidents announce a compromise?',
      'Amur River: when did both announce a compromise on the islands?',
    ],
    [
      'open verb',
      'Berlin: Gorchakov joined in 1878, when _____ was mayor.',
      'Berlin: Gorchakov joined in talks on trade, when _____ was mayor.',
    ],
    [
      'open verb',
      'Berlin: a declaration followed at Potsdam under _____.',
      'Berlin: a declaration followed from it at Potsdam under _____.',
    ],
    [
      'goes on',
      'Berlin: Gorchakov was then accused of _____.',
      'Berlin: Gorchakov, who was then the envoy of the Tsar, was accused of _____.',
    ],
    [
      'goes on',
      'Berlin: historians such as _____ explain peace in a different manner.',
      'Berlin: historians such as _____ explain peace in a different manner from Berg.',
    ],
    ['goes on', 'Berlin: Britain and _____ were broadly in favour.', 'Berlin: Britain and _____ were broadly in favour of peace.'],
    ['open verb', 'Berlin: Gorchakov responded by _____.', 'Berlin: Gorchakov responded to the note by _____.'],
    ['open verb', 'Berlin: Gorchakov responded by _____.', 'Berlin: The Tsar closed the Straits. Gorchakov responded by _____.'],
    ['pointing', 'Berlin: Gorchakov tried that in _____, and failed.', 'Berlin: the treaty that Gorchakov tried in _____ failed.'],
    ['ordinal', 'Berlin: a third, told by Gorchakov, is named “_____”.', 'Berlin: a third of the envoys is named “_____”.'],
    [
      'vague noun',
      'Berlin: the main rule, which Gorchakov took from _____, is a norm.',
      'Berlin: the main rule which Gorchakov took from _____ is a norm.',
    ],
    [
      'person',
      'Berlin: the Court of Justice annulled the rule on his funds in _____.',
      'Berlin: Gorchakov annulled the rule on his funds in _____.',
    ],
    [
      'relative time',
      'Berlin: within a decade _____ had joined the pact.',
      'Berlin: within a decade of the Congress _____ had joined the pact.',
    ],
    ['day of no year', 'Berlin: when did the powers sign the treaty?|13 July', 'Berlin: when did the powers sign the treaty?|13 July 1878'],
    ['day of no year', 'Berlin, 1878: on the 9th, Gorchakov signed _____.', 'Berlin, July 1878: on the 9th, Gorchakov signed _____.'],
    ['bare event', 'Geneva talks: a ceasefire took effect on _____.', 'Geneva talks, 2012: a ceasefire took effect on _____.'],
    ['day of no year', 'Berlin: on 13 July the powers signed _____.', 'Berlin, 1878: on 13 July the powers signed _____.'],
  ])('%s', (kind, leaning, alike) => {
    const [one, other] = [leaning.split('|'), alike.split('|')]
    expect(kinds(sure(one[0]), one[1])).toContain(kind)
    expect(kinds(sure(other[0]), other[1])).not.toContain(kind)
  })
  test('nobody is sent to enforce himself', () => {
    expect(kinds('Berlin: _____ soldiers were sent to enforce it.', 'sixty thousand')).toContain('thing')
    expect(kinds('Berlin: why do states have reason to preserve them after the war?', 'they are costly')).toContain('thing')
    expect(kinds('Berlin: Gorchakov would not hear of giving it up unless _____.', 'the Sultan paid')).toContain('thing')
    expect(kinds('Berlin, 1878: when did the Senate approve it by 23 votes, with one abstention?', '14 March')).toContain('thing')
    expect(kinds('Berlin, 1878: who told the president it was so elastic?', 'Gorchakov')).toContain('thing')
    expect(kinds('Berlin: the man he chose was _____, who knew the region well.')).toContain('person')
    expect(kinds('Berlin: the powers signed the treaty and sent _____ to enforce it.', 'soldiers')).not.toContain('thing')
  })
  test('an answer may lean too', () => {
    expect(kinds('Congress of Berlin, 1878: what collapsed within nine days?', 'The plan')).toContain('answer noun')
    expect(kinds('Berlin: what is meant by “balance proper”?', 'whether it is cheaper to take land than to hold it')).not.toContain(
      'answer pronoun',
    )
    expect(kinds('Congress of Berlin, 1878: what did Bismarck say of Russia?', 'it had won too much')).not.toContain('answer pronoun')
  })
})

test('prevents a card that asks when what is named nowhere began, unless a sentence in front tells', () => {
  expect(leavesOpen('Africa: Talks began in London in _____.', 'May 1988')).toBe(true)
  expect(leavesOpen('Africa: Cuba and Angola wanted an end of the war. Talks began in London in _____.', 'May 1988')).toBe(false)
  expect(leavesOpen('Peace talks, 1988: Talks began in London in _____.', 'May')).toBe(false)
})

test('what is told in front of a dash says whose backer it is', () => {
  expect(kinds('Berlin: Bulgaria secedes (11 July 1880) – who was the backer?', 'Russia')).toEqual([])
})

test('what two people found is neither of them', () => {
  expect(kinds('Berlin: what did Paul Huth and Bruce Russett find?', 'it succeeded in most cases')).toContain('answer pronoun')
})

test('a topic in front explains its own kind of thing, and the words of a term are its own', () => {
  expect(leaningOf('Why did Moscow sign the memorandum?', 'it wanted the warheads')).toBeGreaterThanOrEqual(LEANS)
  expect(leaningOf('Budapest Memorandum, 1994: why did Moscow sign the memorandum?', 'Moscow wanted warheads')).toBe(0)
  expect(leaningOf('Deterrence: which term means that the weak side gives in to the threat?', 'bandwagoning')).toBe(0)
})

test('what a sentence says may go on from what it said itself', () => {
  expect(leaningOf('Autocrats therefore face _____.', 'an audience of their own')).toBeGreaterThanOrEqual(LEANS)
  expect(leaningOf('Audience costs: autocrats depend on a party and therefore face _____.', 'an audience of their own')).toBe(0)
})

test('a scene helps a question that goes on from it or names its noun, and no other', () => {
  const scene = 'A guarantee implies the use of force, whereas an assurance does not.'
  expect(helpedBy(scene, 'Why did the Russian version blur the difference?', 'one word serves for both')).toBe(true)
  expect(helpedBy(scene, 'Berlin: why did Gorchakov break the assurance?', 'nobody trusted Gorchakov')).toBe(true)
  expect(helpedBy('Chile and Peru signed a treaty.', 'Lima: whom did the agreement divide?', 'the cabinet')).toBe(true)
  expect(helpedBy(scene, 'Berlin: who stood in the doorway?', 'Jimmy Carter')).toBe(false)
  expect(helpedBy(scene, 'Berlin: what did Gorchakov call the first plan?', 'Plan Z')).toBe(false)
})

test.each([
  // the gap takes all that was done
  ['The Congress would _____.', 'close its camps', 'The Congress would close its camps in _____.', 'Angola'],
  [
    'Berlin: the constitution of the province was _____.',
    'drafted by lawyers',
    'Berlin: the constitution of the province was drafted by _____.',
    'lawyers',
  ],
  // anything fits
  ['Berlin: the photographs show _____.', 'two grim men', 'Berlin: a summit can close _____.', 'a deal that is wanted'],
  ['Berlin: _____ Greeks fled south.', 'Around 160,000', 'Berlin: _____ Greeks fled south from Crete.', 'Around 160,000'],
  [
    'Berlin: what will be crucial?',
    'a clear agenda',
    'Berlin: success depends on several factors. What will be crucial?',
    'a clear agenda',
  ],
  ['Berlin: what does Bismarck argue?', 'the sultan is doomed', 'Berlin: what does the author argue?', 'the sultan was never doomed'],
  ['Berlin: what did Andrássy propose?', 'a congress', 'Berlin: what did Andrássy propose for Bosnia in 1878?', 'a congress'],
])('%s (%s) is left open, %s (%s) is not', (open, key, told, otherKey) => {
  expect(leavesOpen(open, key)).toBe(true)
  expect(leavesOpen(told, otherKey)).toBe(false)
})
