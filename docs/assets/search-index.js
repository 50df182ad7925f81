// Asks Pagefind's index, which loads in parts on first use, and where it does not come a short list of titles.

import { asMeant, needed, question } from "./search-question.js";
import { opened, ranked } from "./search-ranking.js";

const of = (id) => document.getElementById(id);
const SHORT = new Map(Object.entries(JSON.parse(of("chu-viet-tat").textContent)));
export const KINDS = new Map([...of("loc-loai").options].filter(({ value }) => value).map(({ value, text }) => [value, text]));
const NAME = of("ket-qua").dataset.name;
export const SITE = new URL("..", import.meta.url).pathname;
const MOST = 60;

const kindOf = (path) => (KINDS.has(path.split("/")[0]) ? path.split("/")[0] : "trang");

let engine;
let attempt = 0;
const load = async () => {
  if (!engine) {
    attempt += 1;
    // A browser may remember that a script did not come: another address makes it ask again.
    const found = await import(new URL(`../pagefind/pagefind.js${attempt > 1 ? `?lan=${attempt}` : ""}`, import.meta.url));
    // We order what it finds ourselves; of many finds those come that are called so.
    await found.options({ ranking: { metaWeights: { title: 5, names: 5 } } });
    await found.init();
    await found.filters(); // else it counts nothing by kind and month
    engine = found;
  }
  return engine;
};

const pages = new Map();
const page = async (result) => {
  if (!pages.has(result.id)) {
    const found = await result.data();
    const path = new URL(found.url, location.href).pathname.slice(SITE.length).replace(/\.html$/u, "/"); // laid out as one file
    pages.set(result.id, opened({ ...found, url: path }, kindOf(path), SHORT));
  }
  return pages.get(result.id);
};

const counted = (held, key) => {
  const told = {};
  for (const { page: { [key]: value } } of held) if (value) told[value] = (told[value] || 0) + 1;
  return told;
};

// The calendar answers who asks for today or this week: first where nothing else is asked, else before loose finds.
const ABOUT = of("ket-qua").dataset.calendar;
const CALENDAR = opened({ url: "lich/", content: ABOUT, meta: { title: "Lịch" } }, "lich", SHORT);
const withCalendar = (held, asked) => {
  if (!asked.some(({ nearby }) => nearby)) return held;
  const score = needed(asked).every(({ nearby }) => nearby) ? 60 : 14;
  if (held.some(({ page: { url }, score: own }) => url === CALENDAR.url && own >= score)) return held;
  const others = held.filter(({ page: { url } }) => url !== CALENDAR.url);
  const own = { page: CALENDAR, way: { strict: true }, score, at: 0 };
  return [...others.filter((one) => one.score >= score), own, ...others.filter((one) => one.score < score)];
};

const look = async (words, { loai, thang }) => {
  const { search } = await load();
  const asked = words.map(({ word }) => word).join(" ");
  const whole = await search(asked);
  const wide = whole.results.length > MOST;
  if (!wide || !(loai || thang)) return { wide, whole: whole.filters, answer: whole };
  const answer = await search(asked, { filters: { ...(loai && { loai }), ...(thang && { thang }) } });
  return { wide, whole: whole.filters, answer };
};

// What the index holds on a question: the pages to show, how many of each kind and month there are, whether it is all.
// Where no page is called by the whole question, those come too that lack only what need not be there.
export const find = async (query, { loai = "", thang = "" } = {}) => {
  const asked = question(query, SHORT, NAME);
  if (!asked.length) return { asked, held: [], all: 0, kinds: {}, months: {} };
  let found = await look(asked, { loai, thang });
  let near = await Promise.all(found.answer.results.slice(0, MOST).map(page));
  let told = ranked(near, asked);
  if (!told.whole && needed(asked).length < asked.length) {
    found = await look(needed(asked), { loai, thang });
    near = [...new Set([...near, ...await Promise.all(found.answer.results.slice(0, MOST).map(page))])];
    told = ranked(near, asked);
  }
  const held = withCalendar(told.held, asked);
  const meant = asMeant(query);
  if (!held.length && meant !== query && asMeant(meant) === meant) return find(meant, { loai, thang });
  const { wide, whole, answer } = found;
  const inKind = held.filter((one) => !loai || one.page.kind === loai);
  const inMonth = held.filter((one) => !thang || one.page.month === thang);
  return {
    asked, wide, alike: told.alike, more: answer.results.length > MOST,
    held: inKind.filter((one) => !thang || one.page.month === thang),
    all: wide ? Object.values(whole.loai || {}).reduce((sum, each) => sum + each, 0) : held.length,
    kinds: wide ? whole.loai || {} : counted(inMonth, "kind"),
    months: wide ? (loai ? answer.filters.thang : whole.thang) || {} : counted(inKind, "month"),
  };
};

// Where the index does not come: titles alone, from a list of one file.
let titles;
export const findTitles = async (query) => {
  if (!titles) {
    const came = await fetch(new URL("../tim-kiem/muc-luc.json", import.meta.url));
    if (!came.ok) throw new Error(came.statusText);
    titles = (await came.json()).map(([url, title, kind, day]) =>
      opened({ url, content: "", meta: { title, day } }, kind, SHORT));
  }
  const asked = question(query, SHORT, NAME);
  const { held, alike } = asked.length ? ranked(titles, asked) : { held: [] };
  return { asked, held, alike, all: held.length, kinds: {}, months: {} };
};
