/**
* Reads opening_hours: our writer's subset and what is met around it in French data (other spacing, one-figure hours,
* "closed", comments anywhere). Strict about meaning: what it does not fully understand, it refuses.
*/
import { rangeDeJours } from "./jours.js";
import { REGLE_VIDE, TOUS_LES_JOURS } from "./modele.js";
import { makePlage } from "./plages.js";
import { JOURS_OSM, MOIS_OSM, writeOsm } from "./write.js";
// A published value is a few hundred characters; longer ones are not opening hours.
const LONGUEUR_MAX = 2e3;
/** The week that an opening_hours value describes, or null when it is not one we fully understand. */
export function parseOsm(osm) {
	if (osm.length > LONGUEUR_MAX) return null;
	return new Reader(osm).readSemaine();
}
/** True when the value is exactly what our own writer prints for the week it describes: nothing else is published. */
export function isOsmPubliable(osm) {
	const semaine = parseOsm(osm);
	return semaine !== null && writeOsm(semaine) === osm;
}
class Reader {
	text;
	at = 0;
	constructor(text) {
		this.text = text;
	}
	readSemaine() {
		const regles = [];
		let ajoute = false;
		for (;;) {
			this.blanks();
			if (this.at >= this.text.length) break;
			const regle = this.readRegle(ajoute);
			if (regle === null) return null;
			regles.push(regle);
			this.blanks();
			if (this.at >= this.text.length) break;
			if (this.eat(";")) ajoute = false;
			else if (this.eat(",")) ajoute = true;
			else return null;
		}
		return regles.length === 0 ? null : { regles };
	}
	readRegle(ajoute) {
		const start = this.at;
		if (this.eat("24/7")) return this.readEnd({
			...REGLE_VIDE,
			ajoute
		}, start, true);
		const periodes = this.readPeriodes();
		this.blanks();
		const semaines = this.readSemaines();
		if (periodes === null || semaines === null) return null;
		this.blanks();
		this.eat(":");
		let vacances = false;
		let feries = false;
		this.blanks();
		// "SH Mo-Fr": on those days of the school holidays.
		if (this.peekWord("SH")) {
			this.at += 2;
			vacances = true;
			this.blanks();
		}
		const jours = this.readJours((holiday) => {
			if (holiday === "PH") feries = true;
			else return false;
			return true;
		});
		if (jours === null) return null;
		this.blanks();
		this.eat(":");
		this.blanks();
		const plages = this.readPlages();
		if (plages === null) return null;
		return this.readEnd({
			...REGLE_VIDE,
			periodes,
			semaines,
			vacances,
			feries,
			jours,
			plages,
			ajoute
		}, start, false);
	}
	readEnd(regle, start, whole) {
		this.blanks();
		let etat = "ouvert";
		if (this.peekWord("off") || this.peekWord("closed")) {
			this.at += this.peekWord("off") ? 3 : 6;
			etat = "ferme";
		} else if (this.peekWord("open")) this.at += 4;
		this.blanks();
		let commentaire = null;
		if (this.text[this.at] === "\"") {
			const end = this.text.indexOf("\"", this.at + 1);
			if (end < 0) return null;
			commentaire = this.text.slice(this.at + 1, end);
			this.at = end + 1;
			if (commentaire.trim() === "") return null;
		}
		return this.at === start && !whole ? null : {
			...regle,
			etat,
			commentaire
		};
	}
	blanks() {
		while (this.text.charCodeAt(this.at) <= 32 || this.text.charCodeAt(this.at) === 160) this.at++;
	}
	eat(sign) {
		if (!this.text.startsWith(sign, this.at)) return false;
		this.at += sign.length;
		return true;
	}
	peekWord(word) {
		if (!this.text.startsWith(word, this.at)) return false;
		const next = this.text.charCodeAt(this.at + word.length) | 32;
		return !(next >= 97 && next <= 122);
	}
	/** Index of the two or three letters at the cursor among `names`, or -1; the cursor moves past them. */
	readName(names, length) {
		const at = names.indexOf(this.text.slice(this.at, this.at + length));
		if (at < 0 || !this.peekWord(names[at])) return -1;
		this.at += length;
		return at;
	}
	readNumber() {
		const start = this.at;
		while (this.text.charCodeAt(this.at) >= 48 && this.text.charCodeAt(this.at) <= 57) this.at++;
		return this.at === start || this.at - start > 2 ? -1 : Number(this.text.slice(start, this.at));
	}
	/** "Oct-Jun", "Jul 14-Aug 15", "Jan,Mar"; empty when none, null when broken. */
	readPeriodes() {
		const periodes = [];
		for (;;) {
			const mois = this.readName(MOIS_OSM, 3);
			if (mois < 0) return periodes.length === 0 ? periodes : null;
			const jour = this.readMonthDay();
			let a = {
				mois: mois + 1,
				jour
			};
			if (this.text[this.at] === "-") {
				this.at++;
				const next = this.readName(MOIS_OSM, 3);
				if (next >= 0) a = {
					mois: next + 1,
					jour: this.readMonthDay()
				};
				else {
					const last = this.readNumber();
					if (jour === null || last <= jour || last > 31) return null;
					a = {
						mois: mois + 1,
						jour: last
					};
				}
			}
			if (jour === null !== (a.jour === null)) return null;
			periodes.push({
				de: {
					mois: mois + 1,
					jour
				},
				a
			});
			const back = this.at;
			if (!this.eat(",")) return periodes;
			this.blanks();
			if (!MOIS_OSM.some((name) => this.text.startsWith(name, this.at))) {
				this.at = back;
				return periodes;
			}
		}
	}
	/** " 14" after a month, not the hour of "Jul 14:00-18:00". */
	readMonthDay() {
		const back = this.at;
		this.blanks();
		const day = this.readNumber();
		if (day >= 1 && day <= 31 && this.text[this.at] !== ":") return day;
		this.at = back;
		return null;
	}
	readSemaines() {
		if (!this.eat("week")) return [];
		const semaines = [];
		do {
			this.blanks();
			const de = this.readNumber();
			let a = de;
			let pas = 1;
			if (this.eat("-")) {
				a = this.readNumber();
				if (this.eat("/")) pas = this.readNumber();
			}
			if (de < 1 || a < de || a > 53 || pas < 1) return null;
			semaines.push({
				de,
				a,
				pas
			});
		} while (this.eat(","));
		return semaines;
	}
	readJours(onHoliday) {
		const choix = [];
		let plain = 0;
		let read = false;
		for (;;) {
			if (this.peekWord("PH") || this.peekWord("SH")) {
				if (!onHoliday(this.text.slice(this.at, this.at + 2))) return null;
				this.at += 2;
			} else {
				const de = this.readName(JOURS_OSM, 2);
				if (de < 0) return read ? null : choix;
				const rangs = this.readRangs();
				if (rangs === null) return null;
				if (rangs.length > 0) choix.push({
					jours: 1 << de,
					rangs
				});
				else if (this.text[this.at] === "-") {
					this.at++;
					const a = this.readName(JOURS_OSM, 2);
					if (a < 0) return null;
					plain |= rangeDeJours(de, a);
				} else plain |= 1 << de;
			}
			read = true;
			const back = this.at;
			this.blanks();
			if (!this.eat(",")) {
				this.at = back;
				break;
			}
			this.blanks();
		}
		if (plain !== 0) choix.unshift({
			jours: plain,
			rangs: []
		});
		return mergeRangs(choix);
	}
	readRangs() {
		if (!this.eat("[")) return [];
		const rangs = [];
		do {
			const sign = this.eat("-") ? -1 : 1;
			const n = this.readNumber();
			if (n < 1 || n > 5) return null;
			if (this.eat("-")) {
				const last = this.readNumber();
				if (sign < 0 || last <= n || last > 5) return null;
				for (let k = n; k <= last; k++) rangs.push(k);
			} else rangs.push(sign * n);
		} while (this.eat(","));
		return this.eat("]") ? rangs : null;
	}
	readPlages() {
		const plages = [];
		for (;;) {
			const back = this.at;
			this.blanks();
			const debut = this.readHeure();
			if (debut < 0) {
				this.at = back;
				return plages;
			}
			this.blanks();
			if (this.eat("+")) plages.push({
				debut,
				fin: null
			});
			else {
				if (!this.eat("-") && !this.eat("–")) return null;
				this.blanks();
				const fin = this.readHeure();
				const plage = fin > 1440 ? {
					debut,
					fin
				} : fin < 0 ? null : wrap(debut, fin);
				if (plage === null || debut >= 1440 || (plage.fin ?? 0) > 2880) return null;
				plages.push(plage);
			}
			const comma = this.at;
			this.blanks();
			if (!this.eat(",")) {
				this.at = comma;
				return plages;
			}
			this.blanks();
			// A comma before anything but a time starts a rule that adds.
			if (!/\d/.test(this.text[this.at] ?? "")) {
				this.at = comma;
				return plages;
			}
			this.at = comma + 1;
			this.blanks();
		}
	}
	readHeure() {
		const start = this.at;
		const hour = this.readNumber();
		if (hour < 0 || hour > 48 || !this.eat(":")) {
			this.at = start;
			return -1;
		}
		const figures = this.at;
		const minutes = this.readNumber();
		if (minutes < 0 || minutes > 59 || this.at - figures !== 2) {
			this.at = start;
			return -1;
		}
		return hour * 60 + minutes;
	}
}
/** What OSM writes "20:00-02:00" goes past midnight, whatever the hours; equal times are refused as a slip. */
function wrap(debut, fin) {
	if (fin === debut) return null;
	return makePlage(debut, fin) ?? (fin < debut ? {
		debut,
		fin: fin + 1440
	} : null);
}
/** "We[1],Th[1]" is one choice of two days. */
function mergeRangs(choix) {
	const out = [];
	for (const one of choix) {
		const at = out.findIndex(({ rangs }) => rangs.length > 0 && rangs.join() === one.rangs.join());
		const same = out[at];
		if (same === undefined) out.push(one);
		else out[at] = {
			jours: (same.jours | one.jours) & TOUS_LES_JOURS,
			rangs: one.rangs
		};
	}
	return out;
}
