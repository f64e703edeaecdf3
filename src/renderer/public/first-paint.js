// Runs before the first paint, so that a dark room never sees a white flash. A file of its own because the CSP forbids inline scripts;
// app/theme.svelte.ts writes the key and takes over from here.
;(function () {
  var wanted
  try {
    wanted = localStorage.getItem('theme')
  } catch {
    // No storage: the system's theme will do.
  }
  var dark = matchMedia('(prefers-color-scheme: dark)').matches
  document.documentElement.dataset.theme = !wanted || wanted === 'system' ? (dark ? 'dark' : 'light') : wanted
})()
