import { RULES } from "../rules/liste.js";
import { noticeOf } from "../rules/rule.js";
const isVerifie = (regle) => regle.verifie !== undefined;
/** Rules that set aside speak first, the emptiest row first of all, so that one row has one reason. */
const ORDRE = [
	"ligne-vide",
	"nom-absent",
	"lieu-introuvable"
];
const ECARTENT = RULES.filter(isVerifie).filter((r) => r.ecarte).sort((a, b) => ORDRE.indexOf(a.code) - ORDRE.indexOf(b.code));
const AVERTISSENT = RULES.filter(isVerifie).filter((r) => !r.ecarte);
/**
* `validate(record) → { record, ecart: null }` for a place that is kept. `declare` is what the source's own mapping says
* of the row (`brut.ecarte`: the producer closed the place), and comes before any rule.
*/
export function validate(record, declare = null) {
	const { source, ligne, id_source } = record;
	if (declare !== null) {
		return {
			record,
			ecart: {
				source,
				ligne,
				id_source,
				regle: declare.regle,
				champ: declare.champ,
				vu: declare.vu
			}
		};
	}
	for (const regle of ECARTENT) {
		const vu = regle.verifie(record);
		if (vu !== null) {
			const notice = noticeOf(regle, vu);
			return {
				record: withNotices(record, [notice]),
				ecart: {
					source,
					ligne,
					id_source,
					regle: regle.code,
					champ: regle.champ,
					vu: notice.seen
				}
			};
		}
	}
	let notices = null;
	for (const regle of AVERTISSENT) {
		const vu = regle.verifie(record);
		if (vu === null) continue;
		notices ??= [];
		notices.push(noticeOf(regle, vu));
	}
	return {
		record: notices === null ? record : withNotices(record, notices),
		ecart: null
	};
}
function withNotices(record, notices) {
	return {
		...record,
		notices: record.notices.concat(notices)
	};
}
