// One address for each thing the page can show.
export const VIEWS = {
  start: "",
  search: "?q=mobilization",
  "nothing found": "?q=zzyzx",
  read: "?article=newsweek&q=war",
  quotes: "?view=quotes",
  compare: "?view=compare",
  figures: "?view=compare&part=figures",
  names: "?view=compare&part=names",
  dates: "?view=compare&part=dates",
  "shared quotes": "?view=compare&part=quotes",
  wording: "?view=compare&part=wording",
  "words in context": "?view=compare&part=wording&q=regime",
  "side by side": "?view=compare&part=texts&matter=exercises",
  about: "?view=about",
  style: "?view=style",
  unknown: "?view=harbour",
};
