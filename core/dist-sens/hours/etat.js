/**
* The state of a text being read, and what closes in it: days and hours that "fermé", "sauf", "hors" and "pause" take
* away. `assemble` walks the sentences and says what opens.
*/
import { CADRE_VIDE } from "./atoms.js";
import { AUCUN_JOUR, enonceVide, masqueDe, retire } from "./enonces.js";
import { hasContentBefore, isAllOfFrame, mergeCadres, nextAway, nextContent, nextPlage, readAway } from "./voisins.js";
/** Half-day of value 3: "toute la journée". */
const TOUTE_LA_JOURNEE = 3;
/** One text's reading under way; every method takes an atom and says where to go on. */
export class Etat {
	enonces = [];
	fermetures = [];
	pauses = [];
	notes = new Set();
	current = null;
	lastChoix = [];
	/** Frame of the heading above, and of the sentence. */
	entete = CADRE_VIDE;
	cadre = CADRE_VIDE;
	/** Appointment said by a heading, and by the sentence. */
	rdvEntete = null;
	rdv = null;
	rdvSeul = null;
	frequence = null;
	toutFerme = false;
	continu = false;
	perdu = false;
	telephone = false;
	heuresDabord = false;
	ligne = false;
	/** Inside brackets: what they say is about what stands before them. */
	inside = false;
	bloc = 0;
	telephoneEntete = false;
	/** Days and hours named from here on are the telephone's. */
	auTelephone = null;
	/** End of day said before its days: "fermeture à 18h les lundis". */
	jusque = null;
	/** The heading's own line had hours: it ends with the line. */
	enteteDeLigne = false;
	enteteSuivant = false;
	/** Spans of the current statement that need no appointment. */
	libres = 0;
	joinable = true;
	open(choix) {
		const { frequence, cadre, heuresDabord, ligne, bloc } = this;
		this.frequence = null;
		const entete = cadre === this.entete && cadre !== CADRE_VIDE;
		return {
			...enonceVide(choix),
			cadre,
			entete,
			frequence,
			heuresDabord,
			ligne,
			bloc
		};
	}
	flush() {
		const enonce = this.current;
		if (enonce !== null && (enonce.choix.length > 0 || enonce.plages.length > 0 || enonce.feries)) {
			this.enonces.push(enonce);
			this.libres = 0;
			if (enonce.choix.length > 0) this.lastChoix = enonce.choix;
		}
		this.current = null;
	}
	onPause(plage, atomes) {
		const alone = nextPlage(atomes) < 0;
		if (this.inside && this.current !== null && this.current.plages.length > 0) {
			this.current.plages = retire(this.current.plages, plage);
		} else this.pauses.push({
			plage,
			bloc: alone ? null : this.bloc
		});
	}
	onFeries(atomes, i) {
		const open = this.current;
		if (open !== null && open.plages.length === 0 && open.choix.length > 0) open.feries = true;
		else if (nextContent(atomes, i + 1) === "plage") {
			this.flush();
			this.current = this.open([]);
			this.current.feries = true;
		} else if (atomes[i + 1]?.t === "ferme") {
			this.fermetures.push({
				...AUCUN_JOUR,
				feries: true
			});
			return i + 1;
		} else this.perdu = true;
		return i;
	}
	/** "Samedi fermé", "fermé le mercredi après-midi", "fermé les jours fériés", "fermé en août", or "fermé" alone. */
	onFerme(atomes, i) {
		const open = this.current;
		const pending = open !== null && open.choix.length > 0 && open.plages.length === 0;
		const next = atomes[i + 1]?.t;
		const partie = atomes[i + 1];
		if (pending && open.feries) this.fermetures.push({
			...AUCUN_JOUR,
			feries: true
		});
		if (pending && (partie?.t === "partie" || open.partie !== null && next !== "feries")) {
			// "mardi matin fermé", "mercredi fermé le matin, 14h-18h"
			const half = partie?.t === "partie" ? partie.partie : open.partie;
			const whole = half === TOUTE_LA_JOURNEE;
			this.fermetures.push({
				...AUCUN_JOUR,
				choix: [...open.choix],
				partie: whole ? null : half,
				cadre: open.cadre
			});
			open.ferme = true;
			open.partie = whole ? null : half;
			return partie?.t === "partie" ? i + 1 : i;
		}
		if (pending && next !== "feries") {
			// "du mardi au samedi 10h-18h (mercredi fermé)"
			const days = masqueDe(open.choix);
			const wider = this.enonces.some(({ plages, choix }) => plages.length > 0 && (masqueDe(choix) & days) === days && masqueDe(choix) !== days);
			if (wider) this.fermetures.push({
				...AUCUN_JOUR,
				choix: [...open.choix],
				cadre: open.cadre
			});
			open.ferme = true;
			return i;
		}
		const closed = this.takeClosedHours(atomes, i + 1);
		if (closed > i) return closed;
		const away = readAway(atomes, i + 1);
		if (away === null) {
			if (this.cadre !== CADRE_VIDE && !hasContentBefore(atomes, i)) {
				if (this.cadre.inconnu || !isAllOfFrame(atomes, i)) this.perdu = true;
				else this.fermetures.push({
					...AUCUN_JOUR,
					cadre: this.cadre
				});
			} else if (open === null && this.enonces.length === 0) this.toutFerme = true;
			else this.perdu = true;
			return i;
		}
		const cadre = mergeCadres(this.cadre, away.cadre);
		this.close({
			...away,
			cadre,
			dite: true
		});
		return this.closeMore(atomes, away.last + away.plages.length, away.partie, true);
	}
	/** "9h-18h, fermé de 12h à 14h": takes those hours away; where they end, or -1. */
	takeClosedHours(atomes, from) {
		let last = -1;
		for (let k = from; k < atomes.length; k++) {
			const atome = atomes[k];
			if (atome.t === "plage") {
				if (this.current !== null && this.current.plages.length > 0) {
					this.current.plages = retire(this.current.plages, atome.plage);
				} else this.perdu = true;
				last = k;
			} else if (atome.t !== "faible" && atome.t !== "ouvrante") break;
		}
		return last;
	}
	onSauf(atomes, i) {
		const away = readAway(atomes, i + 1);
		if (away === null) return i;
		const pending = this.current !== null && this.current.bloc === this.bloc && this.current.choix.length > 0 && this.current.plages.length === 0;
		const inBrackets = atomes[i - 1]?.t === "ouvrante" && atomes[away.last + 1]?.t === "fermante";
		if (!pending && !inBrackets && nextContent(atomes, away.last + 1) === "plage" && away.choix.length > 0) {
			const ranked = away.choix.some(({ rangs }) => rangs.length > 0);
			const said = this.current?.plages.length ?? 0;
			// "lundi au vendredi 9h-12h (sauf lundi : 14h-17h)", "mercredi 9h-17h sauf 1er mercredi : 14h-17h"
			if (!ranked && said > 0) this.close({
				...away,
				partie: null,
				plages: [],
				dite: false
			});
			if (!ranked || said > 0) return i;
			// "excepté le dernier samedi : 9h-12h": the hours are those of every Saturday.
			this.flush();
			this.current = this.open(away.choix.map(({ jours }) => ({
				jours,
				rangs: []
			})));
			this.fermetures.push({
				...away,
				plages: [],
				dite: true
			});
			return away.last;
		}
		// "lundi 9h-12h ; samedi 9h-12h hors août": only Saturdays close in August.
		const narrow = away.choix.length === 0 && !away.feries && this.enonces.length > 0 && this.current !== null;
		const choix = narrow ? [...this.current?.choix ?? []] : away.choix;
		this.close({
			...away,
			choix,
			plages: [],
			dite: false
		});
		return this.closeMore(atomes, away.last, away.partie, false);
	}
	/** "…et le vendredi après-midi" after a half-day taken away; where the last of them ends. */
	closeMore(atomes, last, partie, dite) {
		const from = partie === null ? -1 : nextAway(atomes, last + 1);
		const more = from < 0 ? null : readAway(atomes, from);
		if (more === null) return last;
		this.close({
			...more,
			dite
		});
		return this.closeMore(atomes, more.last + more.plages.length, more.partie, dite);
	}
	/** A closing whose dates nobody gave is lost, but for the public holidays said with it. */
	close(fermeture) {
		const { cadre, choix } = fermeture;
		// "fermé en période scolaire": when the rest opens is not said.
		const lost = cadre.inconnu || cadre.vacances === -1 && choix.length === 0;
		if (lost) this.perdu = true;
		if (!lost) this.fermetures.push({
			...fermeture,
			apres: this.enonces.length
		});
		else if (fermeture.feries) this.fermetures.push({
			...AUCUN_JOUR,
			feries: true
		});
	}
}
