import { rootOf } from '../leaning/question'
import { contentOf, countWords } from './words'

/** Words of a question with its scene. */
export const LONGEST_IN_SCENE = 44

/** The question behind what the text says just before; null where that would give the answer away, or be long. */
export function inScene(stem: string, key: string, scene: string): string | null {
  const answer = contentOf(key).map(rootOf)
  const told = new Set(contentOf(scene).map(rootOf))
  if (answer.length === 0 || answer.filter((word) => told.has(word)).length > answer.length / 3) return null
  const whole = `${scene} ${stem.charAt(0).toUpperCase()}${stem.slice(1)}`
  return countWords(whole) > LONGEST_IN_SCENE ? null : whole
}
