import { seenOf } from "../notice/notice.js";
/** A notice of this rule about what was seen; another field may be named when the rule serves several. */
export function noticeOf(rule, seen, champ = rule.champ) {
	return {
		rule: rule.code,
		severity: rule.severity,
		field: champ,
		seen: seenOf(seen),
		advice: rule.conseil
	};
}
