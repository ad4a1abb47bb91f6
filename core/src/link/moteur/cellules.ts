/** The map cut into cells, so that near points are found by equal numbers. */

// Side of a cell in degrees of latitude: 300 m. Four grids, each shifted by half a cell, so that any two points within
// 150 m share a cell of at least one.
const CELL = 300 / 111_320

/** How many cells a point is in. */
export const CELLULES = 4

/** The cells of a point, each by two numbers; none when it is unknown. */
export function eachCell(latitude: number, longitude: number, push: (a: number, b: number) => void): void {
  if (Number.isNaN(latitude)) return
  for (let shift = 0; shift < CELLULES; shift++) {
    const row = Math.floor(latitude / CELL + (shift & 1) * 0.5)
    // The width of a cell follows the middle of its row, so that both points count it alike.
    const width = CELL / Math.max(0.2, Math.cos((row * CELL * Math.PI) / 180))
    push(row * CELLULES + shift, Math.floor(longitude / width + (shift >> 1) * 0.5))
  }
}
