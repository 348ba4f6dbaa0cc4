import { raw } from 'hono/html'
import { portalName } from '#components/layout/brand.tsx'
import { count, formatDateTime } from '#components/words/format.ts'
import { typeset } from '#components/words/typeset.ts'
import { accountSections } from './account-sections.ts'
import type { OwnData, Sections } from './own-data.ts'
import { recordSections } from './record-sections.ts'

export const ownDataNames = {
  archive: 'mes-donnees.zip',
  page: 'donnees.html',
  data: 'donnees.json',
  folder: 'pieces-jointes/',
}

const sections: Sections = { ...accountSections, ...recordSections }
const names = Object.keys(sections) as (keyof OwnData)[]

/** The file is read from a disk, without the portal. On a narrow screen a row is a list of its cells. */
const style = raw(`
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif }
body { max-width: 75rem; margin: 0 auto; padding: 1rem; overflow-wrap: break-word }
table { width: 100%; border-collapse: collapse }
th, td { padding: .4rem .75rem .4rem 0; border-bottom: 1px solid #8888; text-align: left; vertical-align: top }
@media (max-width: 50rem) {
  thead { position: absolute; clip-path: inset(50%) }
  tr, td { display: block }
  td:empty { display: none }
  tr { border-top: 2px solid; margin-top: 1rem }
  td::before { content: attr(data-label) " : "; font-weight: bold }
}`)

export async function ownDataPage(data: OwnData, at: Date): Promise<string> {
  return typeset(await (<OwnDataDocument data={data} at={at} />).toString())
}

function OwnDataDocument({ data, at }: { data: OwnData; at: Date }) {
  return (
    <>
      {raw('<!DOCTYPE html>')}
      <html lang="fr">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>Mes données – {portalName}</title>
          <style>{style}</style>
        </head>
        <body>
          <h1>Mes données</h1>
          <p>
            Ce que {portalName} garde de vous, le {formatDateTime(at)}. Vos pièces jointes sont dans le dossier «&nbsp;
            {ownDataNames.folder.slice(0, -1)}&nbsp;». Le fichier {ownDataNames.data} contient la même chose pour un logiciel.
          </p>
          <nav aria-label="Sommaire">
            <ul>
              {names.map((name) => (
                <li>
                  <a href={`#${name}`}>{sections[name].title}</a> ({count(data[name].length, 'ligne')})
                </li>
              ))}
            </ul>
          </nav>
          {names.map((name) => (
            <SectionTable {...tableOf(name, data)} />
          ))}
        </body>
      </html>
    </>
  )
}

type TableProps = { name: string; title: string; labels: string[]; rows: string[][] }

/** The compiler checks that each text reads its own section's rows. */
function tableOf<Name extends keyof OwnData>(name: Name, data: OwnData): TableProps {
  const { title, columns }: Sections[Name] = sections[name]
  const given: OwnData[Name][number][] = data[name]
  const rows = given.map((row) => columns.map(([, text]) => text(row) ?? ''))
  return { name, title, labels: columns.map(([label]) => label), rows }
}

function SectionTable({ name, title, labels, rows }: TableProps) {
  return (
    <section aria-labelledby={name}>
      <h2 id={name}>{title}</h2>
      {rows.length === 0 ? (
        <p>Rien n’est enregistré.</p>
      ) : (
        <table aria-labelledby={name}>
          <thead>
            <tr>
              {labels.map((label) => (
                <th scope="col">{label}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((cells) => (
              <tr>
                {cells.map((cell, place) => (
                  <td data-label={labels[place]}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
