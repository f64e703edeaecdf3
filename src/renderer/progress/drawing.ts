/** Size of every drawing in its own units; `LEFT` is the room for the axis. */
export const WIDTH = 680
export const HEIGHT = 190
export const LEFT = 52
