import { voieOf } from "../text/voie.js";
import { hasOwnId } from "./cle.js";
import { boiteOf, phoneOf, sharedContacts, siteOf } from "./contacts.js";
import { Lexique } from "./lexique.js";
import { ListesEnCours } from "./listes.js";
import { readNom, speltWords, weightsOf } from "./nom.js";
import { maskOf, SERVICE_DE_TYPOLOGIE } from "./services.js";
// "france-services.lac" → "franceserviceslac": everything but letters and figures goes.
const NOT_LETTER = /[^a-z0-9]+/g;
const letters = (texte) => texte.toLowerCase().replace(NOT_LETTER, "");
function memo(read) {
	const known = new Map();
	return (texte) => {
		let value = known.get(texte);
		if (value === undefined) {
			value = read(texte);
			if (known.size < 5e4) known.set(texte, value);
		}
		return value;
	};
}
const MOBILE = maskOf("mobile");
const ITINERANT = "Itinérant";
/** What is compared of each record. `copiesOf` gives, by its rank, the records that say exactly the same. */
export function traitsOf(records, copiesOf = () => []) {
	const nombre = records.length;
	const annexe = new Uint8Array(nombre);
	const nommes = new Uint8Array(nombre);
	const insee = new Int32Array(nombre);
	const codePostal = new Int32Array(nombre);
	const commune = new Int32Array(nombre);
	const departement = new Int32Array(nombre);
	const latitude = new Float64Array(nombre);
	const longitude = new Float64Array(nombre);
	const services = new Int32Array(nombre);
	const sigle = new Int32Array(nombre);
	const adressesWeb = new Array(nombre).fill("");
	const pivot = new Int32Array(nombre);
	const siren = new Int32Array(nombre);
	const nom = new ListesEnCours();
	const porteur = new ListesEnCours();
	const motsCommune = new ListesEnCours();
	const voie = new ListesEnCours();
	const numeros = new ListesEnCours();
	const telephones = new ListesEnCours();
	const courriels = new ListesEnCours();
	const domaines = new ListesEnCours();
	const sites = new ListesEnCours();
	const hotes = new ListesEnCours();
	const mots = new Lexique();
	const lieux = new Lexique();
	const contacts = new Lexique();
	const listes = new Lexique();
	const sources = new ListesEnCours();
	const identifiants = new ListesEnCours();
	const nomOf = memo(readNom);
	const streetOf = memo(voieOf);
	const hold = (kind, text) => contacts.rank(text, kind);
	const communeOf = memo(speltWords);
	for (let r = 0; r < nombre; r++) {
		const record = records[r];
		const { valeurs, reserves, telephones: phones, deduits } = record;
		for (const { source, cle } of [record, ...copiesOf(r)]) {
			const liste = listes.rank(source);
			sources.add(liste);
			if (hasOwnId(cle)) identifiants.add(liste);
		}
		const code = valeurs.code_insee ?? valeurs.code_postal ?? "";
		const dep = code.startsWith("97") || code.startsWith("98") ? code.slice(0, 3) : code.slice(0, 2).replace(/2[AB]/, "20");
		departement[r] = lieux.rank(dep);
		// A town that was only guessed from a post code is one among several: it must not contradict one that was said.
		const guessed = deduits.includes("commune") && deduits.includes("code_insee");
		insee[r] = guessed ? 0 : lieux.rank(valeurs.code_insee ?? "");
		codePostal[r] = lieux.rank(valeurs.code_postal ?? "", "p");
		const town = guessed ? [] : communeOf(valeurs.commune ?? "");
		commune[r] = town.length === 0 ? 0 : lieux.rank(town.join(" "), dep);
		latitude[r] = valeurs.latitude ?? Number.NaN;
		longitude[r] = valeurs.longitude ?? Number.NaN;
		const read = nomOf(valeurs.nom ?? "");
		let kinds = 0;
		if (read.masque === 0) for (const kind of valeurs.typologie ?? []) {
			const service = SERVICE_DE_TYPOLOGIE[kind];
			if (service !== undefined) kinds |= maskOf(service);
		}
		const moves = valeurs.itinerance?.length === 1 && valeurs.itinerance[0] === ITINERANT ? MOBILE : 0;
		services[r] = read.masque | kinds | moves;
		annexe[r] = read.annexe ? 1 : 0;
		nommes[r] = read.masque === 0 ? 0 : 1;
		for (const m of read.mots) nom.add(mots.hold(m));
		sigle[r] = mots.rank(read.sigle);
		if (valeurs.structure_parente !== undefined) for (const m of nomOf(valeurs.structure_parente).mots) porteur.add(mots.rank(m));
		if (valeurs.complement_adresse !== undefined) for (const m of nomOf(valeurs.complement_adresse).mots) porteur.add(mots.rank(m));
		for (const m of town) motsCommune.add(mots.rank(m));
		const street = streetOf(valeurs.adresse ?? "");
		for (const m of street.mots) if (street.mots.length === 1 || !town.includes(m)) voie.add(mots.rank(m));
		for (const n of street.numeros) numeros.add(n);
		telephones.add(hold("t", phoneOf(valeurs.telephone ?? "")));
		for (const t of phones) telephones.add(hold("t", phoneOf(t)));
		for (const t of reserves.telephone ?? []) telephones.add(hold("t", phoneOf(t)));
		let web = "";
		for (const list of [valeurs.courriels, reserves.courriels]) for (const mail of list ?? []) {
			const { boite, domaine, epelle } = boiteOf(mail);
			courriels.add(hold("c", boite));
			domaines.add(hold("d", domaine));
			web += ` ${letters(epelle)}`;
		}
		for (const site of valeurs.site_web ?? []) {
			const page = siteOf(site);
			sites.add(hold("s", page.entier));
			hotes.add(hold("h", page.hote));
			web += ` ${letters(page.entier)}`;
		}
		adressesWeb[r] = web;
		for (const list of [
			sources,
			identifiants,
			nom,
			porteur,
			motsCommune,
			voie,
			numeros,
			telephones,
			courriels,
			domaines,
			sites,
			hotes
		]) list.close();
		const id = valeurs.pivot ?? "";
		pivot[r] = hold("p", id);
		siren[r] = id.length === 14 ? hold("e", id.slice(0, 9)) : hold("e", id.length === 9 ? id : "");
	}
	const all = {
		sources: sources.done(),
		identifiants: identifiants.done(),
		nom: nom.done(),
		porteur: porteur.done(),
		motsCommune: motsCommune.done(),
		voie: voie.done(),
		numeros: numeros.done(),
		telephones: telephones.done(),
		courriels: courriels.done(),
		domaines: domaines.done(),
		sites: sites.done(),
		hotes: hotes.done()
	};
	return {
		...all,
		nombre,
		sigle,
		adressesWeb,
		annexe,
		nommes,
		insee,
		codePostal,
		commune,
		departement,
		latitude,
		longitude,
		services,
		pivot,
		siren,
		mots: mots.textes,
		poidsMot: weightsOf(mots, nombre),
		partage: sharedContacts(contacts.textes.length, codePostal, [
			all.telephones,
			all.courriels,
			all.sites
		], [pivot])
	};
}
/** Everything that linkage compares, as one text, so that equal rows are seen at once. */
export function contentOf({ valeurs: v, telephones, reserves }) {
	const lists = [
		telephones,
		v.courriels,
		v.site_web,
		v.typologie,
		v.itinerance,
		reserves.telephone,
		reserves.courriels
	];
	return `${v.nom}\n${v.adresse}\n${v.complement_adresse}\n${v.code_postal}\n${v.code_insee}\n${v.commune}\n${v.latitude}\n${v.longitude}\n${v.telephone}\n${v.pivot}\n${v.structure_parente}\n${lists.map((l) => l?.join("|")).join("\n")}`;
}
