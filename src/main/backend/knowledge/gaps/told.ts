/** The words of a clause that tell something. */
export const content = (text: string): string[] =>
  (text.match(/\p{L}[\p{L}’'-]+|\d+/gu) ?? []).filter((word) => word.length > 2 && !SMALL.test(word))
const SMALL =
  /^(?:the|and|but|that|which|who|was|were|are|has|had|have|his|her|its|their|for|from|with|not|this|these|those|they|she|him|them|into|onto|upon|than|then|been|being|would|will|could|should|may|might|can|must|did|does|only|also|even|very)$/i
