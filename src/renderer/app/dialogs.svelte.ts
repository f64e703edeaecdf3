/** Which of the frame's own dialogs is open. */
export const dialogs = $state({ palette: false, keys: false, paste: false, extra: false })
