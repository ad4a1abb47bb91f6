import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { RACINE, REGLAGES, readConfig, settingsPage } from './config.ts'

describe('settings', () => {
  it('need nothing', () => {
    expect(readConfig({})).toEqual({
      port: 3000,
      hosts: ['127.0.0.1', '::1'],
      dossier: join(RACINE, 'donnees'),
      depots: { s3: '', region: 'us-east-1', dataGouv: 'https://www.data.gouv.fr' },
      cles: new Map(),
      databaseUrl: null,
      hotes: [],
      jetons: new Map(),
      agent: 'lieux-communs/0.1.0',
      presentation: { editeur: null, courriel: null, page: null },
      entourage: { groupe: [], partenaires: [] },
      registre: null,
      geocodeur: { adresse: 'https://data.geopf.fr/geocodage', parSeconde: 10, attenteMs: 20_000 },
      rechercheEntreprises: 'https://recherche-entreprises.api.gouv.fr',
      fondDeCarte: null,
      smtp: null,
      journal: 'info',
      limites: { lecture: 1_200, cle: 12_000, tuiles: 6_000, questions: 20 },
      mandataires: ['127.0.0.1', '::1']
    })
  })

  it('read a path from where the command was typed, not from where npm went', () => {
    expect(readConfig({ LIEUX_DATA: 'ici', INIT_CWD: '/srv/ailleurs' }).dossier).toBe('/srv/ailleurs/ici')
    expect(readConfig({ LIEUX_DATA: '/srv/la', INIT_CWD: '/srv/ailleurs' }).dossier).toBe('/srv/la')
  })

  it.each([
    ['PORT', 'trois mille'],
    ['PORT', '70000'],
    ['PORT', '80.5'],
    ['DATABASE_URL', 'mysql://localhost/base'],
    ['DATABASE_URL', 'localhost:5432'],
    ['LIEUX_HOTES', 'intranet.exemple, http://10.0.0.8/'],
    ['LIEUX_CONTACT', 'l’équipe'],
    ['LIEUX_REGISTRE', 'https://lieux.exemple.fr'],
    ['LIEUX_EDITEUR_SITE', 'hub.exemple.fr'],
    ['LIEUX_JETON_GRIST', 'deux mots'],
    ['LIEUX_GEOCODEUR', 'data.geopf.fr'],
    ['LIEUX_GEOCODEUR_DEBIT', '400'],
    ['LIEUX_GEOCODEUR_ATTENTE', 'longtemps'],
    ['LIEUX_JOURNAL', 'bavard'],
    ['LIEUX_DEBIT', '-1'],
    ['LIEUX_MANDATAIRES', 'true'],
    ['LIEUX_MANDATAIRES', '10.0.0.0/33']
  ])('refuse %s=%s, saying which one it is', (nom, valeur) => {
    expect(() => readConfig({ [nom]: valeur })).toThrow(`le réglage ${nom} ne peut pas être utilisé`)
  })

  it('name a mail server with its sender and its site, and never say its secret', () => {
    const suite = { LIEUX_SMTP_DE: 'ne-pas-repondre@lieux.exemple.fr', LIEUX_REGISTRE: 'lieux.exemple.fr' }
    const { smtp } = readConfig({ LIEUX_SMTP: 'smtp://site:s%C3%A9same@smtp.exemple.fr', ...suite })
    expect(smtp).toMatchObject({ hote: 'smtp.exemple.fr', port: 587, tls: false, chiffre: true })
    expect([smtp?.compte?.nom, smtp?.compte?.secret(), smtp?.racine]).toEqual([
      'site',
      'sésame',
      'https://lieux.exemple.fr'
    ])
    expect(JSON.stringify(smtp)).not.toContain('same')
    expect(readConfig({ LIEUX_SMTP: 'smtps://[::1]', ...suite }).smtp).toMatchObject({
      hote: '::1',
      port: 465,
      tls: true
    })
    expect(readConfig({ LIEUX_SMTP: 'smtp://relais:25?chiffre=non', ...suite }).smtp?.chiffre).toBe(false)
    for (const LIEUX_SMTP of ['smtp.exemple.fr', 'https://exemple.fr', 'smtp://site:secret@x?tls=0', 'smtp://x/chemin'])
      expect(() => readConfig({ LIEUX_SMTP, ...suite })).toThrow('le réglage LIEUX_SMTP ne peut pas être utilisé')
    expect(() => readConfig({ ...suite, LIEUX_SMTP: 'smtp://x', LIEUX_SMTP_DE: 'a@b, c@d' })).toThrow('LIEUX_SMTP_DE')
    expect(() => readConfig({ ...suite, LIEUX_SMTP: 'smtp://x', LIEUX_REGISTRE: '' })).toThrow('LIEUX_REGISTRE')
  })

  it('send nothing to a service that was refused', () => {
    for (const LIEUX_GEOCODEUR of ['non', ' NON ', '']) expect(readConfig({ LIEUX_GEOCODEUR }).geocodeur).toBeNull()
    expect(readConfig({ LIEUX_RECHERCHE_ENTREPRISES: 'non' }).rechercheEntreprises).toBeNull()
    expect(readConfig({ LIEUX_GEOCODEUR_DEBIT: '0,5' }).geocodeur?.parSeconde).toBe(0.5)
  })

  it('name the hosts of a private network that may be asked', () => {
    expect(readConfig({ LIEUX_HOTES: 'Intranet.exemple, 10.0.0.8:9000,[fd00::1]:80' }).hotes).toEqual([
      'intranet.exemple',
      '10.0.0.8:9000',
      '[fd00::1]:80'
    ])
  })

  it('say who we are to servers, and how to reach us', () => {
    expect(readConfig({ LIEUX_CONTACT: 'equipe@exemple.fr' }).agent).toMatch(
      /^lieux-communs\/\d+\.\d+\.\d+ \(\+equipe@exemple\.fr\)$/
    )
    expect(readConfig({ LIEUX_REGISTRE: 'Lieux.exemple.fr' }).registre).toBe('lieux.exemple.fr')
  })

  it('say of whoever keeps the register what was set, and nothing else', () => {
    expect(readConfig({}).presentation).toEqual({ editeur: null, courriel: null, page: null })
    const dit = { LIEUX_EDITEUR: 'Hub inventé', LIEUX_EDITEUR_SITE: 'https://hub.exemple.fr' }
    expect(readConfig({ ...dit, LIEUX_CONTACT: 'equipe@exemple.fr' }).presentation).toEqual({
      editeur: { nom: 'Hub inventé', site: 'https://hub.exemple.fr' },
      courriel: 'equipe@exemple.fr',
      page: null
    })
    const page = 'https://exemple.fr/contact'
    expect(readConfig({ LIEUX_CONTACT: page }).presentation).toEqual({ editeur: null, courriel: null, page })
  })

  it('take every token by its name, and print none', () => {
    const config = readConfig({ LIEUX_JETON_GRIST: ' s3cret ', LIEUX_JETON_VIDE: '', LIEUX_JETONS: 'x' })
    expect([...config.jetons]).toEqual([['LIEUX_JETON_GRIST', 's3cret']])
    expect(JSON.stringify(config)).not.toContain('s3cret')
    try {
      readConfig({ LIEUX_JETON_GRIST: 'hunter2 hunter2' })
    } catch (error) {
      expect(JSON.stringify(error)).not.toContain('hunter2')
    }
  })

  it('never repeat the secret of a database address', () => {
    try {
      readConfig({ DATABASE_URL: 'mysql://moi:hunter2@localhost/base' })
    } catch (error) {
      expect(JSON.stringify(error)).not.toContain('hunter2')
    }
  })

  it('are all in the page that operators read (npx vitest run config -u writes it)', async () => {
    expect(settingsPage().match(/^\| `/gm)).toHaveLength(REGLAGES.length)
    await expect(settingsPage()).toMatchFileSnapshot('../../docs/reglages.md')
  })

  it('keep the keys of who takes our files out of what is printed', () => {
    const config = readConfig({ LIEUX_S3_CLE: 'AKIA0', LIEUX_S3_SECRET: ' tres-secret ', LIEUX_DATAGOUV_CLE: '' })
    expect(config.cles.get('LIEUX_S3_SECRET')).toBe('tres-secret')
    expect(config.cles.has('LIEUX_DATAGOUV_CLE')).toBe(false)
    expect(JSON.stringify(config)).not.toMatch(/AKIA0|secret/)
    expect(() => readConfig({ LIEUX_S3_SECRET: 'deux mots' })).toThrow(
      expect.objectContaining({ vu: expect.not.stringContaining('deux') })
    )
  })
})
