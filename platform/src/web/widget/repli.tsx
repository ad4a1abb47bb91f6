/**
 * What stands inside `<lieux-communs>` until its script runs, and for good where none does: `<noscript>` says nothing of a page whose policy blocks
 * ours. A frame of the frame, asked for a moment later: where the script runs, it is gone before, and 40 kB are not read for nothing.
 */
import { createHash } from 'node:crypto'
import { WIDGET } from './widget.mots.ts'

/** Far below, a frame that waits to be near is not read; then it comes, all at once. The script takes less, on a slow line too: it is asked for first. */
const STYLE =
  'body{margin:0;overflow:hidden}iframe{position:absolute;left:0;top:0;width:100%;height:100%;border:0;animation:vient 1.5s step-end}@keyframes vient{from{top:99999px}}'

const empreinte = createHash('sha256').update(STYLE).digest('base64')

export const CSP_REPLI = `default-src 'none'; style-src 'sha256-${empreinte}'; frame-src 'self'; base-uri 'none'; frame-ancestors *`

/** `adresse`: of the frame, `/widget/cadre?departement=59`. */
export const PageRepli = ({ adresse }: { readonly adresse: string }) => (
  <html lang="fr">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{WIDGET.cadre.titre}</title>
      <meta name="robots" content="noindex" />
      <style dangerouslySetInnerHTML={{ __html: STYLE }} />
    </head>
    <body>
      <iframe src={adresse} title={WIDGET.cadre.titre} loading="lazy" />
    </body>
  </html>
)
