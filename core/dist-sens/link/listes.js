/** How many the record has. */
export const sizeOf = (l, r) => l.debuts[r + 1] - l.debuts[r];
/** True when the record has that value. */
export function holds(l, r, v) {
	const end = l.debuts[r + 1];
	for (let i = l.debuts[r]; i < end; i++) if (l.valeurs[i] === v) return true;
	return false;
}
/** A value that both records have, else 0. */
export function shares(l, a, b) {
	const endA = l.debuts[a + 1];
	const startB = l.debuts[b];
	const endB = l.debuts[b + 1];
	for (let i = l.debuts[a]; i < endA; i++) {
		const v = l.valeurs[i];
		for (let j = startB; j < endB; j++) if (l.valeurs[j] === v) return v;
	}
	return 0;
}
/** Lists being filled, one record after another. */
export class ListesEnCours {
	#debuts = [0];
	#valeurs = [];
	/** One value of the record at hand; 0 and what it already has are left out. */
	add(value) {
		if (value === 0) return;
		for (let i = this.#debuts[this.#debuts.length - 1]; i < this.#valeurs.length; i++) if (this.#valeurs[i] === value) return;
		this.#valeurs.push(value);
	}
	/** The record at hand has no more. */
	close() {
		this.#debuts.push(this.#valeurs.length);
	}
	done() {
		return {
			debuts: Int32Array.from(this.#debuts),
			valeurs: Int32Array.from(this.#valeurs)
		};
	}
}
