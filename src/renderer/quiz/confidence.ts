/** What one can say before an answer, in per cent of being right. */
export const CONFIDENCES = [
  { percent: 25, label: 'Guessing' },
  { percent: 50, label: 'Unsure' },
  { percent: 75, label: 'Fairly sure' },
  { percent: 95, label: 'Certain' },
] as const

export const confidenceInWords = (percent: number): string =>
  CONFIDENCES.find((one) => one.percent === percent)?.label.toLowerCase() ?? `${percent} % sure`
