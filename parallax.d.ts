// The page's interface for programs, `window.parallax`: for the console, notebooks and tests.
// Paragraphs are counted from 0. Offsets are Unicode code points: into the article's text for
// `start` and `end`, into the excerpt for `marks`.

interface Window {
  parallax: Parallax;
}

interface Parallax {
  /** Settles once the page can answer. */
  ready: Promise<true>;
  articles(): ParallaxArticle[];
  search(query: string, options?: ParallaxSearchOptions): ParallaxFound;
  quotes(wanted?: ParallaxQuotesWanted): ParallaxQuote[];
  /** Of these sources (ids or names), or of all. Its rows are those of `parallax compare --json`. */
  compare(sources?: string | string[]): ParallaxCompared;
  /** The current address, `?…`. */
  address(): string;
  /** Goes to an address, `?…` or a whole URL. */
  open(address: string): void;
}

interface ParallaxArticle {
  id: string;
  source: string;
  title: string | null;
  /** ISO 8601, as precise as it is known. */
  date: string | null;
  kind: "digest" | "original";
  words: number;
  paragraphs: number;
}

interface ParallaxSearchOptions {
  /** How many articles; 10 if not said. */
  limit?: number;
  source?: string | string[];
  /** A speaker's name or one of its other spellings. */
  speaker?: string;
  /** Only words inside quotes. */
  inQuotes?: boolean;
}

interface ParallaxFound {
  /** How many articles answer, also those past the limit. */
  total: number;
  took_us: number;
  /** The best passages of all listed articles, best first. Made when it is first read. */
  readonly hits: ParallaxHit[];
  /** The articles, best first. Scores compare within one search only. */
  articles: { id: string; score: number }[];
}

interface ParallaxHit {
  article: string;
  paragraph: number;
  score: number;
  excerpt: string;
  marks: [start: number, end: number][];
}

interface ParallaxQuotesWanted {
  speaker?: string;
  source?: string | string[];
  /** Words the quote's sentence must have. */
  q?: string;
}

interface ParallaxQuote {
  article: string;
  paragraph: number;
  start: number;
  end: number;
  text: string;
  kind: "direct" | "partial" | "block";
  /** Null: nothing says who. */
  speaker: string | null;
  /** The words that attribute: said, told, according to. */
  cue: string | null;
}

interface ParallaxPlace {
  article: string;
  paragraph: number;
  start: number;
  end: number;
  text: string;
}

interface ParallaxPassage extends ParallaxPlace {
  /** Whose words these are, where they don't name them. */
  speakers: string[];
}

interface ParallaxCompared {
  /** The articles compared, in the order asked for; of all, the oldest first. */
  sources: {
    article: string;
    source: string;
    title: string | null;
    date: string | null;
    date_basis: "stated" | "inferred";
    kind: "digest" | "original";
  }[];
  matters: ParallaxMatter[];
  figures: ParallaxFigure[];
  /** Figures that count the same thing, as positions in `figures`. */
  figure_groups: { figures: number[]; differs: boolean }[];
  names: { name: string; kind: string | null; uses: ParallaxNameUse[] }[];
  dates: ParallaxDated[];
  quotes: { same_words: boolean; passages: ParallaxPassage[] }[];
  /** Paragraphs that speak with another's voice. */
  reproduced: { article: string; first: number; last: number; voice: string }[];
  /** Nearly the same words in two articles. */
  runs: { words: number; left: ParallaxPassage; right: ParallaxPassage }[];
  wording: ParallaxWording[];
  /** Tables that hold fewer rows than were found. */
  cut: { table: string; shown: number; found: number }[];
}

interface ParallaxMatter {
  id: string;
  label: string;
  relation:
    | "agree"
    | "detail differs"
    | "wording differs"
    | "figure differs"
    | "contradict"
    | "later"
    | "only here"
    | "mentions the same";
  /** A sentence that explains the relation; empty for found matters. */
  note: string;
  passages: ParallaxPassage[];
  /** Ids of the compared articles that say nothing of it. */
  silent: string[];
  /** Sources that the relation is to as well, and that are not compared. */
  elsewhere: string[];
  /** Found in the texts, judged by nobody. */
  found: boolean;
  anchors: string[];
}

interface ParallaxFigure extends ParallaxPlace {
  low: number;
  high: number;
  approximation: string;
  unit: string;
  counted: string;
  said_by: string | null;
  date: string | null;
}

interface ParallaxNameUse {
  article: string;
  spellings: { text: string; count: number }[];
  labels: { text: string; count: number }[];
}

interface ParallaxDated extends ParallaxPlace {
  from: string;
  to: string;
  /** How words became a date. Of "in recent weeks" one end is an estimate. */
  reckoning: string;
  event: string;
}

interface ParallaxWording {
  source: string;
  words: number;
  articles: number;
  other_words: number;
  other_articles: number;
  terms: { word: string; count: number; articles: number; other_count: number; z: number }[];
}
