import { toasts } from '../ui/toasts.svelte'

/** The system's voice. Only voices that are on this computer are used: nothing that is studied leaves it. */
export const voice = {
  /** Says the words, breaking off what was said before. Says in a message where the computer has no voice. */
  async say(words: string): Promise<void> {
    this.stop()
    if (words === '') return
    const found = await localVoice()
    if (!found) return toasts.say('This computer has no voice to read with. Its settings may offer one to install.')
    const utterance = new SpeechSynthesisUtterance(words)
    utterance.voice = found
    utterance.lang = found.lang
    speechSynthesis.speak(utterance)
  },

  stop(): void {
    if ('speechSynthesis' in window) speechSynthesis.cancel()
  },
}

/** English before others, and the computer's own choice before others. */
async function localVoice(): Promise<SpeechSynthesisVoice | undefined> {
  if (!('speechSynthesis' in window)) return undefined
  const voices = await voicesWhenThere()
  return bestOf(voices)
}

export const bestOf = <V extends Pick<SpeechSynthesisVoice, 'lang' | 'localService' | 'default'>>(voices: readonly V[]): V | undefined =>
  voices
    .filter(({ localService }) => localService)
    .toSorted((a, b) => worth(b) - worth(a))
    .at(0)

const worth = ({ lang, default: chosen }: Pick<SpeechSynthesisVoice, 'lang' | 'default'>) =>
  (lang.startsWith('en') ? 2 : 0) + (chosen ? 1 : 0)

/** A browser may learn of its voices only after it was first asked. */
const PATIENCE = 500

function voicesWhenThere(): Promise<readonly SpeechSynthesisVoice[]> {
  const now = speechSynthesis.getVoices()
  if (now.length > 0) return Promise.resolve(now)
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer)
      speechSynthesis.removeEventListener('voiceschanged', done)
      resolve(speechSynthesis.getVoices())
    }
    const timer = setTimeout(done, PATIENCE)
    speechSynthesis.addEventListener('voiceschanged', done)
  })
}
