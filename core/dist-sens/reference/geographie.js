/**
* The département of an INSEE or post code: `departementOf('97411') === '974'`, `departementOf('2A004') === '2A'`.
* A post code of Corsica (`20…`) answers `20`: the code alone cannot tell 2A from 2B.
*/
export function departementOf(code) {
	return code.startsWith("97") || code.startsWith("98") ? code.slice(0, 3) : code.slice(0, 2);
}
