import { expect, test } from 'vitest'
import { joinHyphenated, wordEvidence } from './hyphens'

const join = (text: string, evidence = '') => joinHyphenated(text.split('\n'), wordEvidence([evidence]))

test.each([
  ['a word broken by the line', 'closer coopera-\ntion with', '', 'closer cooperation with'],
  ['its first half a word too', 'they under-\nstand it', '', 'they understand it'],
  ['the whole is used elsewhere', 'the cease-\nfire held', 'the ceasefire was signed', 'the ceasefire held'],
  ['a longer compound, broken in its last word', 'a self-govern-\nment pact', 'good government', 'a self-government pact'],
  ['in capitals', 'THE PARTNER-\nSHIP', 'the partnership', 'THE PARTNERSHIP'],
  ['an ending in capitals', 'THE MAK-\nING OF', '', 'THE MAKING OF'],
  ['a Scottish name', 'Robert Mc-\nNamara', '', 'Robert McNamara'],
  ['an ending behind a word', 'the flag was low-\nered in near-\nly all ports', '', 'the flag was lowered in nearly all ports'],
  ['a word that begins like a prefix', 'the pro-\ntector of pre-\nmiers', '', 'the protector of premiers'],
  ['three lines', 'inter-\nnational organi-\nsations', '', 'international organisations'],
])('joined: %s', (_, before, evidence, after) => expect(join(before, evidence)).toBe(after))

test.each([
  ['before a capital', 'U.S.-\nRussia relations', '', 'U.S.-Russia relations'],
  ['post-Cold War', 'the post-\nCold War order', '', 'the post-Cold War order'],
  ['the compound is used elsewhere', 'a hard-\nline cabinet', 'the hard-line faction', 'a hard-line cabinet'],
  ['a prefix that takes a hyphen', 'a self-\nproclaimed realist', '', 'a self-proclaimed realist'],
  [
    'a prefix before a word the text knows',
    'the pro-\nrebel press of the post-\nwar years',
    'one rebel',
    'the pro-rebel press of the post-war years',
  ],
  ['two words the text knows', 'a policy-\nmaker said', 'the policy of the maker', 'a policy-maker said'],
  ['years', 'from 1972-\n1979', '', 'from 1972-1979'],
  ['a hanging hyphen', 'short-\nand long-term', '', 'short- and long-term'],
  ['a dash', 'the pact –\nsigned in May', '', 'the pact – signed in May'],
  ['a spaced hyphen', 'the pact -\nsigned in May', '', 'the pact - signed in May'],
])('hyphen kept: %s', (_, before, evidence, after) => expect(join(before, evidence)).toBe(after))
