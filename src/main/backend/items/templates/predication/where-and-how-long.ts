/** What is held or concluded has a place that is worth knowing; where somebody stood, or wanted something, is scenery. */
export const HELD = /^(?:sign|initial|conclude|open|reopen|hold|convene|adopt|proclaim|found|ratify|negotiate|meet)$/

/** How long something lasts. */
export const STRETCH =
  /\b(?:seconds?|minutes?|hours?|days?|nights?|weeks?|fortnights?|months?|years?|decades?|centur(?:y|ies)|generations?|summers?|winters?|terms?|time|long|while)\b/
