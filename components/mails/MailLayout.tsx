import { raw } from 'hono/html'
import type { PropsWithChildren } from 'hono/jsx'
import { portalName } from '#components/layout/brand.tsx'
import type { Mail } from './blocks.ts'
import { MailBlockHtml } from './MailBlock.tsx'
import { darkMailStyle, mailStyle } from './mail-style.ts'
import { mailWords } from './mail-words.ts'

/** Tables, the only layout that every mail program supports. */
export function MailLayout({ subject, firstName, blocks, unsubscribeUrl }: Mail) {
  return (
    <html lang="fr">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <title>{subject}</title>
        <style>{raw(darkMailStyle)}</style>
      </head>
      <body class="page" style={mailStyle.page}>
        <Sheet>
          <tr>
            <td class="ink" style={mailStyle.inside}>
              <p class="muted" style={mailStyle.brand}>
                {portalName}
              </p>
              <h1 style={mailStyle.title}>{subject}</h1>
              <p style={mailStyle.paragraph}>{mailWords.greeting(firstName)}</p>
              {blocks.map((block) => (
                <MailBlockHtml block={block} />
              ))}
              <p style={mailStyle.paragraph}>{mailWords.signature}</p>
            </td>
          </tr>
          <Foot unsubscribeUrl={unsubscribeUrl} />
        </Sheet>
      </body>
    </html>
  )
}

function Sheet({ children }: PropsWithChildren) {
  return (
    <table role="presentation" width="100%" cellpadding="0" cellspacing="0" border={0}>
      <tr>
        <td align="center" style={mailStyle.outside}>
          <table
            class="sheet"
            role="presentation"
            cellpadding="0"
            cellspacing="0"
            border={0}
            align="center"
            style={mailStyle.sheet}
          >
            {children}
          </table>
        </td>
      </tr>
    </table>
  )
}

function Foot({ unsubscribeUrl }: Pick<Mail, 'unsubscribeUrl'>) {
  return (
    <tr>
      <td class="muted" style={mailStyle.foot}>
        {mailWords.automatic}
        {unsubscribeUrl && (
          <>
            <br />
            <a class="link" href={unsubscribeUrl} style={mailStyle.link}>
              {mailWords.unsubscribe}
            </a>
          </>
        )}
      </td>
    </tr>
  )
}
