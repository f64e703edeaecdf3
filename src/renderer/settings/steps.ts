/** Learning steps as people write them: "1m 10m", "1 min, 10 min", "1h 1d". A bare number is minutes. */
export function parseSteps(text: string): { steps: number[] } | { error: string } {
  const parts = text
    .trim()
    .split(/[\s,;]+(?=\d)/)
    .filter(Boolean)
  if (parts.length > MOST) return { error: `Ten steps at most.` }
  const steps: number[] = []
  for (const part of parts) {
    const [, number = '', unit = 'm'] = /^(\d+(?:\.\d+)?)\s*([a-z]*)[,;]?$/i.exec(part.trim()) ?? []
    const minutes = Number(number) * (UNITS[unit.toLowerCase() || 'm'] ?? NaN)
    if (!(minutes > 0)) return { error: `“${part.trim()}” is not a length of time. Write steps like 1 min, 10 min, 1 h or 1 d.` }
    steps.push(minutes)
  }
  return { steps }
}

/** "1 min, 10 min, 1 d" */
export const stepsInWords = (steps: readonly number[]): string => steps.map(stepInWords).join(', ')

function stepInWords(minutes: number): string {
  if (minutes % DAY === 0) return `${minutes / DAY} d`
  if (minutes % HOUR === 0) return `${minutes / HOUR} h`
  return `${minutes} min`
}

const MOST = 10
const HOUR = 60
const DAY = 24 * HOUR
/** In minutes. */
const UNITS: Record<string, number> = {
  m: 1,
  min: 1,
  mins: 1,
  minute: 1,
  minutes: 1,
  h: HOUR,
  hour: HOUR,
  hours: HOUR,
  d: DAY,
  day: DAY,
  days: DAY,
  s: 1 / 60,
}
