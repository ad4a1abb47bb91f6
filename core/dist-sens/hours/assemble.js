/**
* From atoms to statements: which hours go with which days, which condition holds for which hours. One pass, sentence by
* sentence; a word that nothing follows is dropped and said to be lost, never tied to something at random.
*/
import { CADRE_VIDE } from "./atoms.js";
import { splitBlocs } from "./blocs.js";
import { AUCUN_JOUR, applyPauses, canTakeDays, giveTrailingHours, masqueDe, recommence, reopen } from "./enonces.js";
import { Etat } from "./etat.js";
import { TOUS_LES_JOURS } from "./modele.js";
import { aboutRdv, closesFrame, excludes, hasContentBefore, mergeCadres, nextContent, nextPlage } from "./voisins.js";
/** Reads the statements of a text from its atoms. */
export function assemble(atomes) {
	const assembly = new Assembly();
	for (const bloc of splitBlocs(atomes)) assembly.readBloc(bloc);
	return assembly.finish();
}
class Assembly extends Etat {
	readBloc(bloc) {
		const atomes = bloc.atomes;
		if (bloc.ligne && this.enteteDeLigne) this.entete = CADRE_VIDE;
		this.enteteDeLigne = false;
		this.cadre = this.entete;
		this.rdv = this.rdvEntete;
		this.telephone = this.telephoneEntete;
		this.auTelephone = this.telephoneEntete ? "bloc" : null;
		this.jusque = null;
		this.inside = false;
		this.ligne = bloc.ligne;
		this.bloc++;
		this.heuresDabord = bloc.heuresDabord;
		let inBrackets = null;
		for (let i = 0; i < atomes.length; i++) {
			const atome = atomes[i];
			switch (atome.t) {
				case "jours":
					this.onJours(atome.choix, atome.frequence);
					break;
				case "memes":
					this.flush();
					this.current = this.open([...this.lastChoix]);
					break;
				case "idem": {
					const said = this.enonces.findLast(({ plages }) => plages.length > 0);
					if (this.current !== null && this.current.plages.length === 0) this.current.plages = [...said?.plages ?? []];
					break;
				}
				case "nus":
					if (this.current === null || this.current.plages.length > 0) {
						this.flush();
						this.lastChoix = [];
					}
					break;
				case "plage":
					this.onPlage(atome.plage);
					break;
				case "rangs":
					this.onRangs(atome.rangs);
					break;
				case "frequence":
					if (this.current !== null && this.current.choix.length > 0) this.current.frequence = atome.texte;
					else this.frequence = atome.texte;
					this.notes.add(atome.texte);
					break;
				case "partie":
					if (this.current !== null && this.current.plages.length === 0) this.current.partie = atome.partie;
					break;
				case "perdu":
					this.perdu = true;
					this.joinable = false;
					break;
				case "jusque":
					this.onJusque(atome.fin);
					break;
				case "continu":
					this.continu = true;
					break;
				case "telephone":
					this.onTelephone(atome.titre, atome.dit, atomes, i);
					break;
				case "presence":
					this.telephone = false;
					this.telephoneEntete = false;
					this.auTelephone = null;
					break;
				case "finit":
					this.enonces.push({
						...this.open([atome.choix]),
						jusque: atome.fin
					});
					break;
				case "pause":
					this.onPause(atome.plage, atomes);
					break;
				case "note":
					this.notes.add(atome.texte);
					break;
				case "libre":
					this.rdv = null;
					this.rdvEntete = null;
					this.libres = this.current?.plages.length ?? 0;
					break;
				case "rdv":
					this.onRdv(atome.texte, atomes, i);
					break;
				case "cadre":
					this.onCadre(atome.cadre, atomes, i);
					break;
				case "feries":
					i = this.onFeries(atomes, i);
					break;
				case "ferme":
					i = this.onFerme(atomes, i);
					break;
				case "sauf":
					i = this.onSauf(atomes, i);
					break;
				case "hors":
					if (excludes(atomes[i + 1])) i = this.onSauf(atomes, i);
					break;
				case "ouvrante":
					this.inside = true;
					inBrackets = {
						cadre: this.cadre,
						entete: this.entete,
						rdv: this.rdv
					};
					break;
				case "fermante":
					if (inBrackets !== null && (inBrackets.cadre !== this.cadre || inBrackets.rdv !== this.rdv)) {
						if (inBrackets.cadre !== this.cadre) this.flush();
						this.cadre = inBrackets.cadre;
						this.entete = inBrackets.entete;
						this.rdv = inBrackets.rdv;
					}
					inBrackets = null;
					this.inside = false;
					this.closeTelephone();
					break;
			}
		}
		giveTrailingHours(this.current, this.enonces[this.enonces.length - 1]);
		if (this.enteteSuivant) this.enteteDeLigne = true;
		this.enteteSuivant = false;
		if (this.entete !== CADRE_VIDE && atomes[0]?.t === "cadre" && nextContent(atomes, 0) !== null) this.enteteDeLigne = true;
		if (this.rdvEntete !== null && atomes[0]?.t === "rdv" && atomes.length > 1 && nextPlage(atomes) < 0) this.rdvEntete = null;
	}
	finish() {
		this.flush();
		if (applyPauses(this.enonces, this.pauses)) this.perdu = true;
		const fermetures = reopen(this.enonces, this.fermetures);
		return {
			enonces: this.enonces,
			fermetures,
			toutFerme: this.toutFerme,
			continu: this.continu,
			rdv: this.rdvSeul,
			notes: [...this.notes],
			perdu: this.perdu
		};
	}
	onJours(choix, frequence) {
		if (this.auTelephone !== null) {
			this.flush();
			return;
		}
		this.telephone = this.telephone && this.current?.plages.length === 0;
		const open = this.current;
		const joined = this.joinable && open !== null && open.bloc === this.bloc && canTakeDays(open) ? open : null;
		// "tous les jours, du lundi au vendredi": the second says which.
		// "les lundis (semaine paire) et mardis (semaine impaire) 9h-12h": each keeps its weeks, the hours are for both.
		if (joined !== null && joined.cadre !== this.cadre && joined.cadre.semaines.length > 0) {
			this.enonces.push(joined);
			this.current = {
				...this.open([choix]),
				plages: joined.plages
			};
			return;
		}
		const refines = masqueDe(joined?.choix ?? []) === TOUS_LES_JOURS && choix.jours !== (choix.jours & -choix.jours);
		if (joined !== null && refines) joined.choix = [choix];
		else if (joined !== null && joined.choix.length > 0) joined.choix.push(choix);
		else {
			this.flush();
			this.current = this.open([choix]);
			if (this.jusque !== null) this.current.jusque = this.jusque;
		}
		this.joinable = true;
		if (frequence !== null && this.current !== null) {
			this.current.frequence = frequence;
			this.notes.add(frequence);
		}
	}
	onPlage(plage) {
		if (this.telephone) {
			this.notes.add("horaires téléphoniques");
			return;
		}
		this.current ??= this.open([...this.lastChoix]);
		this.current.plages.push({
			plage,
			commentaire: this.rdv
		});
	}
	/** "(accueil téléphonique le mardi 9h-12h)": what follows the brackets is no longer the telephone's. */
	closeTelephone() {
		if (this.auTelephone !== "parenthese") return;
		this.telephone = false;
		this.auTelephone = null;
	}
	onTelephone(titre, dit, atomes, i) {
		const before = hasContentBefore(atomes, i);
		if (this.inside && atomes[i - 1]?.t === "ouvrante" && atomes[i - 2]?.t === "plage" && atomes[i + 1]?.t === "fermante") {
			// "lundi 9h-12h (accueil téléphonique)"
			this.notes.add("horaires téléphoniques");
			this.current?.plages.pop();
			if (this.current?.plages.length === 0) this.current = null;
			return;
		}
		const heading = atomes.every(({ t }) => t === "telephone" || t === "faible");
		this.telephone = true;
		// "Permanence téléphonique :" above its lines.
		if (heading && (titre || this.enonces.length > 0 || this.current !== null)) this.telephoneEntete = true;
		else if (nextContent(atomes, i + 1, this.inside) !== null && (dit || titre || !before)) {
			this.flush();
			this.auTelephone = this.inside ? "parenthese" : "bloc";
		}
	}
	onJusque(fin) {
		const open = this.current;
		if (open !== null && open.choix.length > 0 && open.plages.length === 0) open.jusque = fin;
		else this.jusque = fin;
	}
	onRangs(rangs) {
		const choix = this.current?.choix;
		const last = choix?.[choix.length - 1];
		if (choix !== undefined && last !== undefined && last.rangs.length === 0) {
			choix[choix.length - 1] = {
				jours: last.jours,
				rangs
			};
		} else this.perdu = true;
	}
	onRdv(texte, atomes, i) {
		this.rdvSeul ??= texte;
		const before = atomes[i - 1]?.t;
		const afterHours = before === "plage";
		const follows = nextContent(atomes, i + 1, this.inside);
		const closing = atomes[i + 1]?.t === "fermante";
		// "vendredi et samedi sur rendez-vous, mardi 9h-12h": those days have no hours.
		const alone = before === "jours" && follows === "jours" && atomes[i + 1]?.t === "faible";
		if (alone) {
			this.notes.add(`${texte} à certains moments`);
			this.joinable = false;
		} else if (atomes[i + 1]?.t === "partie" && follows === null) {
			this.notes.add(`${texte} à certains moments`);
			this.perdu = true;
		} else if (afterHours && atomes[i + 1]?.t === "faible" && atomes[i + 2]?.t === "plage" && this.rdv === null) {
			// "9h-12h sur RDV et 13h30-17h en accueil libre"
			this.sayRdv(texte);
		} else if (follows !== null && !closing && !(afterHours && follows === "jours")) {
			this.rdv = texte;
			if (i === 0 && this.enonces.length === 0 && this.current === null) this.rdvEntete = texte;
		} else if (this.current !== null && this.current.plages.length > 0 && hasContentBefore(atomes, i)) {
			this.sayRdv(texte);
		} else if (!hasContentBefore(atomes, i)) {
			this.rdvEntete = texte;
			this.flush();
		} else this.notes.add(`${texte} à certains moments`);
	}
	/** The spans said so far need an appointment. */
	sayRdv(texte) {
		const plages = this.current?.plages ?? [];
		for (let k = this.libres; k < plages.length; k++) {
			const { plage, commentaire } = plages[k];
			plages[k] = {
				plage,
				commentaire: commentaire ?? texte
			};
		}
		this.libres = plages.length;
	}
	onCadre(cadre, atomes, i) {
		const open = this.current;
		// "lundi 9h-12h semaines paires, mardi 14h-17h": said of what stands before.
		const closes = atomes[i - 1]?.t === "plage" && atomes[i + 1]?.t === "faible";
		const next = nextContent(atomes, i + 1, this.inside);
		const follows = closes && next === "jours" ? null : next;
		if (closesFrame(atomes, i)) {
			// "juillet-août : fermé"
			this.fermetures.push({
				...AUCUN_JOUR,
				cadre
			});
			return;
		}
		if (cadre === CADRE_VIDE) {
			this.flush();
			this.cadre = CADRE_VIDE;
			this.entete = CADRE_VIDE;
			return;
		}
		if (!hasContentBefore(atomes, i)) {
			const more = atomes[i - 1]?.t === "cadre" || atomes[i - 1]?.t === "faible" && atomes[i - 2]?.t === "cadre";
			this.flush();
			// "d'avril à juin et de septembre à octobre"
			const periodes = [...this.cadre.periodes, ...cadre.periodes];
			this.cadre = more ? {
				...mergeCadres(this.cadre, cadre),
				periodes
			} : cadre;
			this.entete = this.cadre;
			return;
		}
		if (open !== null && open.plages.length === 0 && open.choix.length > 0) {
			const also = cadre.vacances === 1 && atomes[i - 1]?.t === "faible" && follows === "plage";
			if (also) {
				// "mercredi et vacances scolaires de 9h à 12h": both, with the same hours.
				const twin = {
					...open,
					choix: [],
					cadre: mergeCadres(open.cadre, cadre),
					plages: open.plages
				};
				this.enonces.push(twin);
			} else open.cadre = mergeCadres(open.cadre, cadre);
			return;
		}
		if (follows !== null) {
			this.flush();
			this.cadre = mergeCadres(this.entete, cadre);
			// A second heading on the line of the first: "période scolaire : … - vacances scolaires : …".
			if (this.entete.vacances !== 0 && cadre.vacances !== 0) {
				this.entete = this.cadre;
				this.enteteSuivant = true;
			}
			return;
		}
		if (open === null || aboutRdv(atomes, i)) {
			this.perdu = true;
			return;
		}
		const at = recommence(open.plages);
		if (at > 0) {
			const rest = open.plages.splice(at);
			this.flush();
			this.current = {
				...open,
				choix: [...open.choix],
				plages: rest,
				cadre: mergeCadres(open.cadre, cadre)
			};
		} else open.cadre = mergeCadres(open.cadre, cadre);
	}
}
