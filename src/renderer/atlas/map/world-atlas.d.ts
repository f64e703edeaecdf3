// The outlines are large: their shape is told here, so that the compiler need not read them.
declare module 'world-atlas/countries-110m.json' {
  const topology: unknown
  export default topology
}
declare module 'world-atlas/countries-50m.json' {
  const topology: unknown
  export default topology
}
