/** How long a backend may take to close its store, in ms, before it is killed. */
export const PATIENCE = 5_000
