import { expect, test } from 'vitest'
import { changesOf } from './settings'

const refuse = (message: string): never => {
  throw new Error(message)
}

test('each setting takes the kind of value it has', () => {
  const changes = [
    'fuzz=false',
    'newPerDay=0',
    'desiredRetention=0.85',
    'learningSteps=1,10,60',
    'relearningSteps=',
    'timeZone=Asia/Kathmandu',
    'theme=sepia',
  ]
  expect(changesOf(changes, refuse)).toEqual({
    fuzz: false,
    newPerDay: 0,
    desiredRetention: 0.85,
    learningSteps: [1, 10, 60],
    relearningSteps: [],
    timeZone: 'Asia/Kathmandu',
    theme: 'sepia',
  })
})

test.each([
  ['fuzz', '“fuzz” is not of the form KEY=VALUE'],
  ['colour=red', 'there is no setting “colour”'],
  ['fuzz=maybe', '“maybe” cannot be the value of fuzz'],
  ['newPerDay=', '“” cannot be the value of newPerDay'],
  ['dayStartsAt=24', '“24” cannot be the value of dayStartsAt'],
  ['learningSteps=1,ten', '“1,ten” cannot be the value of learningSteps'],
  ['timeZone=Mars/Olympus', '“Mars/Olympus” cannot be the value of timeZone'],
])('%s is refused', (change, sentence) => {
  expect(() => changesOf([change], refuse)).toThrow(sentence)
})
