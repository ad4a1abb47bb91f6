/** A title whose « avez-vous » stays on one line: browsers break at hyphens, and nobody reads « avez- ». */
export function TitreInsecable({ texte }: { texte: string }) {
  return (
    <h1>
      {texte.split(/(\S+-\S+)/).map((morceau, i) =>
        i % 2 === 1 ? (
          <span key={morceau} class="insecable">
            {morceau}
          </span>
        ) : (
          morceau
        )
      )}
    </h1>
  )
}
