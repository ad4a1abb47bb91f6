import { masqueDe } from "./enonces.js";
import { TOUS_LES_JOURS } from "./modele.js";
const bits = (mask) => {
	let n = 0;
	for (let m = mask; m !== 0; m &= m - 1) n++;
	return n;
};
/** Frames that print the same selectors are one table; "outside school holidays" is the ordinary one. */
export function cadreKey({ periodes, semaines, vacances }) {
	if (periodes.length === 0 && semaines.length === 0) return vacances === 1 ? "SH" : "";
	return JSON.stringify([
		periodes,
		semaines,
		vacances === 1
	]);
}
export function buildTables(open) {
	const tables = new Map();
	const usual = usualDays(open);
	const solo = soloDay(open);
	for (const enonce of open) {
		const key = cadreKey(enonce.cadre);
		let table = tables.get(key);
		if (table === undefined) {
			table = {
				cadre: enonce.cadre,
				jours: new Array(7).fill(undefined),
				rangs: new Map(),
				feries: null,
				nus: null,
				entete: false
			};
			tables.set(key, table);
		}
		table.entete ||= enonce.entete;
		const plages = sayFrequence(enonce);
		let choix = enonce.choix;
		if (choix.length === 0 && !enonce.feries) {
			if (enonce.cadre.vacances === 1 && usual !== 0) choix = [{
				jours: usual,
				rangs: []
			}];
			else if (solo !== 0) choix = [{
				jours: solo,
				rangs: []
			}];
			else table.nus = {
				plages: addPlages(table.nus?.plages ?? [], plages),
				portee: TOUS_LES_JOURS
			};
		}
		if (enonce.feries) table.feries = {
			plages,
			portee: 0
		};
		const portee = masqueDe(choix);
		for (const { jours, rangs } of choix) {
			for (let day = 0; day < 7; day++) {
				if ((jours & 1 << day) === 0) continue;
				if (rangs.length === 0) table.jours[day] = joinDay(table.jours[day], plages, portee);
				else for (const rang of rangs) table.rangs.set(day * 100 + rang, joinDay(table.rangs.get(day * 100 + rang), plages, portee));
			}
		}
	}
	return [...tables.values()].sort((a, b) => weight(a.cadre) - weight(b.cadre));
}
/** Days that open outside the holidays: those that holiday hours without days are about. */
const usualDays = (open) => open.reduce((mask, { choix, cadre }) => cadre.vacances === 1 ? mask : mask | masqueDe(choix), 0);
/** Hours of one column, then "le 2e mardi": the column was Tuesday's. */
function soloDay(open) {
	const named = open.filter(({ choix }) => choix.length > 0);
	if (named.length === 0 || !named.every(({ choix }) => choix.every(({ rangs }) => rangs.length > 0))) return 0;
	const mask = named.reduce((all, { choix }) => all | masqueDe(choix), 0);
	return bits(mask) === 1 ? mask : 0;
}
const weight = (cadre) => (cadre.vacances === 1 ? 4 : 0) + (cadre.periodes.length > 0 ? 2 : 0) + (cadre.semaines.length > 0 ? 1 : 0);
function sayFrequence(enonce) {
	const { frequence, plages } = enonce;
	if (frequence === null) return plages;
	return plages.map(({ plage, commentaire }) => ({
		plage,
		commentaire: commentaire === null ? frequence : `${frequence}, ${commentaire}`
	}));
}
/** One ends where the other starts. */
const touches = (a, b) => a.fin === b.debut || b.fin === a.debut;
export const overlaps = (a, b) => a.debut < (b.fin ?? b.debut + 1) && b.debut < (a.fin ?? a.debut + 1);
function joinDay(day, plages, portee) {
	if (day === undefined) return {
		plages: addPlages([], plages),
		portee
	};
	const narrower = portee !== day.portee && (portee & ~day.portee) === 0;
	const clash = narrower && day.plages.some((had) => plages.some((said) => overlaps(had.plage, said.plage)));
	if (clash) return {
		plages: addPlages([], plages),
		portee
	};
	return {
		plages: addPlages(day.plages, plages),
		portee: day.portee & portee || day.portee
	};
}
/** Union, in order; spans that overlap with the same comment become one. */
export function addPlages(had, said) {
	if (had.length === 0 && said.length === 1) return [...said];
	const sorted = [...had, ...said].sort((a, b) => a.plage.debut - b.plage.debut);
	const out = [];
	for (const dite of sorted) {
		const at = out.findIndex((kept) => kept.commentaire === dite.commentaire && (overlaps(kept.plage, dite.plage) || had.length > 0 && touches(kept.plage, dite.plage)));
		const kept = out[at];
		if (kept === undefined) out.push(dite);
		else {
			const fin = kept.plage.fin === null ? dite.plage.fin : Math.max(kept.plage.fin, dite.plage.fin ?? 0);
			out[at] = {
				plage: {
					debut: kept.plage.debut,
					fin
				},
				commentaire: kept.commentaire
			};
		}
	}
	return out;
}
