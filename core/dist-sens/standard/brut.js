/**
* Targets of a mapping: the standard's fields, and a few that help to make one of them.
* - `adresse_complete`: street, post code and town in one cell, feeds `adresse`, `code_postal`, `commune`;
* - `departement`: a code or a name, never published, used to check and repair;
* - `point`: both coordinates in one cell;
* - `presentation`: a text that goes to the summary when it fits, to the detail otherwise.
*/
export const CIBLES_AIDES = [
	"adresse_complete",
	"departement",
	"point",
	"presentation"
];
export const JOURS = [
	"lundi",
	"mardi",
	"mercredi",
	"jeudi",
	"vendredi",
	"samedi",
	"dimanche"
];
