/** A page that says one sentence of ours; the CSP leaves it without styles. */
export const sentencePage = (sentence: string) => `<!doctype html>
<html lang="en-GB">
  <head>
    <meta charset="utf-8" />
    <meta name="color-scheme" content="light dark" />
    <title>Aide-mémoire</title>
  </head>
  <body>
    <h1>Aide-mémoire</h1>
    <p>${sentence}</p>
  </body>
</html>
`
