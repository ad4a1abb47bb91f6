/**
* What a text says, one statement after the other, before the week is put together.
*/
import { CADRE_VIDE } from "./atoms.js";
/** A closing that names no day yet, to spread from. */
export const AUCUN_JOUR = {
	choix: [],
	feries: false,
	partie: null,
	plages: [],
	cadre: CADRE_VIDE,
	dite: true
};
/** A span without another: 09:15-17:30 without 12:45-14:15 is two spans. */
export function retire(plages, sans) {
	const fin = sans.fin ?? 1440;
	return plages.flatMap((dite) => {
		const { plage, commentaire } = dite;
		const end = plage.fin ?? 1440;
		if (fin <= plage.debut || sans.debut >= end) return [dite];
		const parts = [];
		if (plage.debut < sans.debut) parts.push({
			plage: {
				debut: plage.debut,
				fin: sans.debut
			},
			commentaire
		});
		if (fin < end) parts.push({
			plage: {
				debut: fin,
				fin: plage.fin
			},
			commentaire
		});
		return parts;
	});
}
/** "Sauf mercredi : 9h-12h ; mercredi : 14h-18h": hours given later to days taken away are all that those days have. */
export function reopen(enonces, fermetures) {
	return fermetures.flatMap((fermeture) => {
		const { choix, partie, plages, cadre, apres } = fermeture;
		const away = masqueDe(choix);
		if (apres === undefined || away === 0 || partie !== null || plages.length > 0 || cadre !== CADRE_VIDE) return [fermeture];
		if (choix.some(({ rangs }) => rangs.length > 0)) return [fermeture];
		const again = enonces.filter((enonce, k) => {
			const days = masqueDe(enonce.choix);
			return k > apres && enonce.cadre === CADRE_VIDE && enonce.plages.length > 0 && days !== 0 && (days & ~away) === 0;
		});
		const days = again.reduce((mask, enonce) => mask | masqueDe(enonce.choix), 0);
		if (days === 0) return [fermeture];
		for (const enonce of enonces) {
			if (again.includes(enonce) || enonce.cadre !== CADRE_VIDE || (masqueDe(enonce.choix) & days) === 0) continue;
			enonce.choix = without(enonce.choix, days);
			// Hours that lose all their days must not become hours of every day.
			if (enonce.choix.length === 0) enonce.plages = [];
		}
		const left = without(choix, days);
		return left.length === 0 ? [] : [{
			...fermeture,
			choix: left
		}];
	});
}
/** Days without others; a choice that has no day left goes. */
function without(choix, days) {
	return choix.flatMap(({ jours, rangs }) => (jours & ~days) === 0 ? [] : [{
		jours: jours & ~days,
		rangs
	}]);
}
/** Takes the breaks out of the statements they are about; true when one was about nothing. */
export function applyPauses(enonces, pauses) {
	let lost = false;
	for (const { plage, bloc } of pauses) {
		let found = false;
		for (const enonce of enonces) {
			if (bloc !== null && enonce.bloc !== bloc || enonce.plages.length === 0) continue;
			found = true;
			const left = retire(enonce.plages, plage);
			if (left.length > 0) enonce.plages = left;
		}
		lost ||= !found;
	}
	return lost;
}
export const masqueDe = (choix) => choix.reduce((mask, { jours }) => mask | jours, 0);
/** First span that starts before the one in front of it has ended: hours that start over belong to something else. */
export function recommence(plages) {
	for (let k = 1; k < plages.length; k++) {
		const before = plages[k - 1];
		if (plages[k].plage.debut < (before.plage.fin ?? before.plage.debut + 1)) return k;
	}
	return -1;
}
/** A statement that says nothing yet of these days. */
export const enonceVide = (choix) => ({
	choix,
	feries: false,
	plages: [],
	cadre: CADRE_VIDE,
	entete: false,
	ferme: false,
	frequence: null,
	partie: null,
	heuresDabord: false,
	ligne: true,
	bloc: 0,
	jusque: null
});
/** More days may join the statement as long as nothing was said of the first ones. */
export const canTakeDays = ({ plages, ferme, partie, jusque }) => plages.length === 0 && !ferme && partie === null && jusque === null;
/** "D1 T1 T2 T3 D2" in one sentence: when the hours start over before the last days, those are theirs. */
export function giveTrailingHours(last, before) {
	if (last === null || before === undefined || before.bloc !== last.bloc) return;
	if (last.choix.length === 0 || last.plages.length > 0 || last.ferme) return;
	const at = recommence(before.plages);
	if (at > 0) last.plages = before.plages.splice(at);
}
