/**
* A hash without cryptography: MurmurHash3 (x86, 32 bits, public domain algorithm by Austin Appleby) over UTF-8, and
* wider hashes made of several seeds. It spreads keys evenly and the same text gives the same number everywhere, for
* ever: public ids are derived from it, so it must never change.
*/
const C1 = 3432918353;
const C2 = 461845907;
function mix(h, k) {
	const x = Math.imul(k, C1);
	const y = h ^ Math.imul(x << 15 | x >>> 17, C2);
	return Math.imul(y << 13 | y >>> 19, 5) + 3864292196 | 0;
}
function finish(h) {
	let x = h ^ h >>> 16;
	x = Math.imul(x, 2246822507);
	x ^= x >>> 13;
	x = Math.imul(x, 3266489909);
	return (x ^ x >>> 16) >>> 0;
}
/** 32 bits of a text: `hash32('test') === 0xba6bd213`; another seed gives an unrelated number. */
export function hash32(text, seed = 0) {
	let h = seed | 0;
	let word = 0;
	let bytes = 0;
	const push = (byte) => {
		word |= byte << (bytes & 3) * 8;
		bytes++;
		if ((bytes & 3) === 0) {
			h = mix(h, word);
			word = 0;
		}
	};
	for (let i = 0; i < text.length; i++) {
		const code = text.codePointAt(i);
		if (code < 128) push(code);
		else if (code < 2048) {
			push(192 | code >> 6);
			push(128 | code & 63);
		} else if (code < 65536) {
			push(224 | code >> 12);
			push(128 | code >> 6 & 63);
			push(128 | code & 63);
		} else {
			i++;
			push(240 | code >> 18);
			push(128 | code >> 12 & 63);
			push(128 | code >> 6 & 63);
			push(128 | code & 63);
		}
	}
	if ((bytes & 3) !== 0) {
		const x = Math.imul(word, C1);
		h ^= Math.imul(x << 15 | x >>> 17, C2);
	}
	return finish(h ^ bytes);
}
/** Two numbers made one, for keys of several parts: `combine(hash32('59000'), hash32('mairie'))`. Order matters. */
export function combine(a, b) {
	return finish(mix(a | 0, b | 0));
}
/** 64 bits as 16 hexadecimal figures: `hash64('') === '00000000514e28b7'`. */
export function hash64(text) {
	return hash32(text, 0).toString(16).padStart(8, "0") + hash32(text, 1).toString(16).padStart(8, "0");
}
