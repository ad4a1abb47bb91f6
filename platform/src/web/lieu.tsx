/** What is asked of one place beside its page: its hours as a calendar file. */
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { instantLocal } from '../catalogue/colonnes/instant.ts'
import { racineDe } from '../origine.ts'
import { writeAgenda } from './agenda.ts'
import { moisEtAnnee } from './dates.ts'
import { fitsAgenda } from './horaires.ts'
import { adresseIci } from './langues/adresses.ts'
import { adresseEnLigne, horairesDites, lieuVu } from './lieu-vu.ts'
import { FICHE } from './pages/fiche.mots.ts'
import { AGENDA as M } from './pages/garder.mots.ts'
import { PageSansAgenda } from './pages/sans-agenda.tsx'
import { createAbsence, type Vie } from './vie.tsx'

type ParId = FastifyRequest<{ Params: { id: string } }>

export function registerLieu(app: FastifyInstance, vie: Vie, maintenant: () => Date): void {
  const { courant, lecteur, contexteDe, send, sendEnnui } = vie
  const sendAbsence = createAbsence(vie)
  app.get('/lieux/:id.ics', async (request: ParId, reply) => {
    const { id } = request.params
    const catalogue = courant.lit()
    if (!catalogue) return sendEnnui(reply, 'preparation')
    const rang = catalogue.rangDe(id)
    if (rang === undefined) return sendAbsence(reply, id, '.ics')
    const fiche = catalogue.fiche(rang)
    const { lieu } = fiche
    const code = lieu.code_insee ?? lieu.code_postal
    const vu = lieuVu(fiche, lecteur, maintenant(), catalogue.dateDeSource)
    const dite = horairesDites(fiche, catalogue.dateDeSource)
    const page = racineDe(request) + adresseIci(`/lieux/${encodeURIComponent(id)}`)
    const exact = lieu.latitude !== null && lieu.longitude !== null
    const agenda = !fitsAgenda(lecteur, lieu.horaires)
      ? null
      : writeAgenda(
          {
            id,
            nom: vu.nom,
            horaires: lieu.horaires,
            code,
            adresse: adresseEnLigne(lieu),
            point: exact ? { latitude: lieu.latitude as number, longitude: lieu.longitude as number } : null,
            page,
            notes: [
              ...vu.telephones.slice(0, 1).map(t => M.telephone(t.texte)),
              dite === null ? FICHE.sansDate : FICHE.confirmes(moisEtAnnee(dite)),
              page
            ]
          },
          lecteur,
          instantLocal(maintenant(), code),
          catalogue.edition.date,
          M
        )
    if (agenda === null)
      return send(reply, <PageSansAgenda contexte={contexteDe(catalogue)} id={id} nom={vu.nom} />, 404)
    return reply
      .header('cache-control', 'no-cache')
      .header('content-disposition', `attachment; filename="${encodeURIComponent(id)}.ics"`)
      .type('text/calendar; charset=utf-8')
      .send(agenda)
  })
}
