/** The stretches of days over which the work of a retention is simulated. Free of zod, so that the renderer may import the values. */
export const HORIZONS = [90, 365] as const
export type Horizon = (typeof HORIZONS)[number]

/** The retentions that are tried. */
export const RETENTIONS_TRIED = [0.7, 0.73, 0.76, 0.79, 0.82, 0.85, 0.88, 0.9, 0.92, 0.94, 0.95, 0.96, 0.97] as const
