/** The towns that have the most places, as searches: where to begin for who does not know what to type. */
interface Props {
  readonly titre: string
  readonly communes: readonly string[]
}

export function CommunesPrincipales({ titre, communes }: Props) {
  if (communes.length === 0) return null
  return (
    <p class="suggestions">
      {titre}
      {communes.map(commune => (
        <a key={commune} href={`/recherche?q=${encodeURIComponent(commune)}`}>
          {commune}
        </a>
      ))}
    </p>
  )
}
