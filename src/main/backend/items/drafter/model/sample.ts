/** What a model is tried on: a few sentences of our own, of the kind it will meet. */
export const SAMPLE = `The meeting at Glassboro

In June 1967 President Lyndon Johnson and Premier Alexei Kosygin met at Glassboro, a college town in New Jersey, because it lies halfway between Washington and New York. They talked for some ten hours over two days. Johnson proposed that both sides limit missile defences. Kosygin replied that defences save lives, and that only offensive weapons are dangerous. No agreement was signed, but the spirit of Glassboro made the talks on strategic arms of 1969 easier to begin. Five years later, in May 1972, the Anti-Ballistic Missile Treaty limited what Kosygin had defended.`
