import { documentOperationWords } from '#components/api/operation-words.ts'
import { urlFor, urls, withQuery } from '#src/urls.ts'
import type { ApiOperation } from '#src/web/api-description.ts'
import { documentPlace, documentsQuery, documentsSchema } from './answers.ts'

const { list, fetch } = documentOperationWords

const id = 'Zq3f0b6rJkV5hWc9xT1yLm8nPs2uDa7eGiKoRwXvB4E'

const example = {
  id,
  designation: 'Carte grise du Kangoo',
  type: 'CARTE_GRISE',
  nomFichier: 'carte-grise.pdf',
  typeMedia: 'application/pdf',
  taille: 184_320,
  sha256: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  ajouteLe: '2026-11-23T08:30:00.000Z',
  contenu: urlFor(urls.apiDocument, { id }),
}

export const documentOperations: ApiOperation[] = [
  {
    id: 'listerPiecesJointes',
    method: 'get',
    path: urls.apiDocuments,
    scope: 'documents',
    summary: list.summary,
    description: list.description,
    query: documentsQuery,
    examplePath: withQuery(urls.apiDocuments, { utilisateur: 'camille.durand@mairie.fr' }),
    answers: { 200: { description: list.found, schema: documentsSchema, example: { documents: [example] } } },
    problems: ['demande-invalide', 'introuvable'],
  },
  {
    id: 'recupererPieceJointe',
    method: 'get',
    path: urls.apiDocument,
    scope: 'documents',
    summary: fetch.summary,
    description: fetch.description,
    place: documentPlace,
    examplePath: example.contenu,
    answers: { 200: { description: fetch.file, file: true } },
    problems: ['introuvable', 'fichiers-indisponibles'],
  },
]
