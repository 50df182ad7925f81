// Which pages hold what was asked, in which order they stand, and the piece of text that shows why.

import { accentsOf, fits, wordsOf } from "./search-words.js";

const tidy = (text) => (text || "").normalize("NFC").replace(/\s+/gu, " ").trim();

// What people look for first stands first: the news, then the papers; an office where it is asked for by its name.
const WEIGHTS = { tin: 1.5, "ke-hoach": 1.15, lich: 1, "nhiem-vu": 0.9, kenh: 0.9, "don-vi": 0.6, trang: 0.6 };
const EARLY = 80;
const BEFORE = 10;
const SHOWN = 42;

export const question = (query, short) => {
  const words = wordsOf(tidy(query).slice(0, 200), short, true).slice(0, 24);
  for (const each of words) each.accented = Boolean(each.own && (each.own.tone || /[^a-z]/u.test(each.own.shape)));
  return words;
};

// A page as Pagefind gives it, its words taken apart once.
export const opened = (found, kind, short) => {
  const { title = "", names = "", day = "", body = "", state = "", month = "" } = found.meta;
  const heading = tidy(title);
  let text = tidy(found.content);
  const at = text.indexOf(heading);
  if (at >= 0 && at < 60) text = text.slice(at + heading.length).replace(/^[\s.:]+/u, "");
  const apart = (words) => ({ text: words, words: wordsOf(words, short) });
  return {
    url: found.url, kind, day, month, body, state,
    title: apart(heading),
    names: names.split(" | ").filter(Boolean).map((name) => apart(tidy(name))),
    text: apart(text),
  };
};

// How well a written word answers an asked one, 0 for not at all; `begun` lets the last word be the beginning of one.
const answer = (asked, written, begun) => {
  if (asked.word === written.word) return asked.accented && written.own ? fits(asked.own, written.own) : 1;
  if (!begun || !written.word.startsWith(asked.word)) return 0;
  return asked.accented && written.own ? fits(asked.own, accentsOf(written.own.shape.slice(0, asked.own.shape.length))) && 0.5 : 0.5;
};
const sameLetters = (asked, written, begun) => asked.word === written.word || (begun && written.word.startsWith(asked.word));

// Where the asked words stand side by side, and how well they fit there.
const runs = (words, asked, begun, strict) => {
  const last = asked.length - 1;
  const found = [];
  for (let at = 0; at + last < words.length; at += 1) {
    let fit = 0;
    let step = 0;
    for (; step <= last; step += 1) {
      const prefix = begun && step === last;
      if (!sameLetters(asked[step], words[at + step], prefix)) break;
      const how = answer(asked[step], words[at + step], prefix);
      if (strict && !how) break;
      fit += how;
    }
    if (step > last) found.push({ at, fit: fit / asked.length });
  }
  return found;
};

// The shortest stretch of text that holds every word.
const nearest = (words, asked, begun, strict) => {
  const seen = new Array(asked.length).fill(-1);
  let best = null;
  words.forEach((written, at) => {
    asked.forEach((one, number) => {
      const prefix = begun && number === asked.length - 1;
      if (sameLetters(one, written, prefix) && (!strict || answer(one, written, prefix))) seen[number] = at;
    });
    const from = Math.min(...seen);
    if (from >= 0 && (!best || at - from < best.wide)) best = { at: from, wide: at - from };
  });
  return best;
};

const weigh = (page, asked, { begun, strict }) => {
  const size = asked.length;
  const calls = [page.title, ...page.names];
  let score = 0;
  let named = false;
  for (const { words } of calls) {
    const [first] = runs(words, asked, begun, strict);
    if (!first) continue;
    named = true;
    const part = size / words.length;
    const own = part === 1 ? 60 : (first.at ? 12 : 20) + 20 * part;
    score = Math.max(score, own + 3 * first.fit);
  }
  const within = page.text.words;
  const side = runs(within, asked, begun, strict);
  const near = side.length || size === 1 ? null : nearest(within, asked, begun, strict);
  const all = calls.flatMap(({ words }) => words).concat(within);
  let share = 0;
  let often = 0;
  let held = true;
  asked.forEach((one, number) => {
    const prefix = begun && number === size - 1;
    const those = all.filter((written) => sameLetters(one, written, prefix) && (!strict || answer(one, written, prefix)));
    if (!those.length) held = false;
    often += Math.min(those.length, 8);
    if (page.title.words.some((written) => sameLetters(one, written, prefix) && (!strict || answer(one, written, prefix)))) share += 1;
  });
  if (!held) return null;
  if (!named) score += (8 * share) / size + (share === size ? 6 : 0);
  if (side.length) {
    score += Math.min(side.length, 4) * 1.5 + 4 * Math.max(...side.map(({ fit }) => fit)) + (side[0].at < EARLY ? 3 : 0);
  } else if (near) score += near.wide <= 2 * size + 2 ? 4 : near.wide <= 30 ? 2 : 0;
  score += (0.6 * often) / size;
  // A page begins with its kind: what stands further on tells more.
  const further = side.filter(({ at }) => at > 3);
  const best = (further.length ? further : side).reduce((one, other) => (one && one.fit >= other.fit ? one : other), null) || near;
  const weight = named && page.kind === "don-vi" ? 1 : WEIGHTS[page.kind] || 0.6;
  const together = named || side.length > 0 || (near !== null && near.wide <= 2 * size + 2);
  return { page, together, score: score * weight * (page.state === "hết hạn" ? 0.6 : 1), at: best ? best.at : 0 };
};

const WAYS = [{ strict: true }, { strict: true, begun: true }, { strict: false }, { strict: false, begun: true }];

// Pages that hold every word, the best first. Accents that were typed must be there; only where no page has them so, the
// letters alone count, and only where no page has the last word, its beginning does. `alike` says that accents differ.
// A way by which no page has the words together is passed over for one that has: "kỹ luật" is not "kỹ" here and "luật"
// there, but "kỷ luật" with a slip of the tone.
export const ranked = (pages, asked) => {
  let first;
  for (const way of WAYS) {
    const held = pages.map((page) => weigh(page, asked, way)).filter(Boolean);
    if (!held.length) continue;
    held.sort((a, b) => b.score - a.score || (a.page.url < b.page.url ? -1 : 1));
    const found = { held: held.map((one) => ({ ...one, way })), alike: !way.strict };
    if (asked.length < 2 || held.some(({ together }) => together)) return found;
    first ??= found;
  }
  return first ?? { held: [], alike: false };
};

// Which parts of `text` are asked words: [from, to] in order, neighbours joined.
const marked = ({ words }, asked, { begun, strict }) => {
  const places = [];
  for (const written of words) {
    const is = asked.some((one, number) => {
      const prefix = begun && number === asked.length - 1;
      return sameLetters(one, written, prefix) && (!strict || answer(one, written, prefix));
    });
    if (!is) continue;
    const last = places[places.length - 1];
    if (last && written.from <= last[1] + 1) last[1] = Math.max(last[1], written.to);
    else places.push([written.from, written.to]);
  }
  return places;
};

// Text as nodes, what was asked in <mark>; never markup.
const nodes = (part, asked, way, from = 0, to = part.text.length) => {
  const told = [];
  let at = from;
  for (const [start, end] of marked(part, asked, way)) {
    if (start < from || end > to) continue;
    const mark = document.createElement("mark");
    mark.textContent = part.text.slice(start, end);
    told.push(part.text.slice(at, start), mark);
    at = end;
  }
  told.push(part.text.slice(at, to));
  return told;
};

export const titleNodes = ({ page, way }, asked) => nodes(page.title, asked, way);

export const excerptNodes = ({ page, way, at }, asked) => {
  const { words, text } = page.text;
  if (!words.length) return [];
  const first = Math.max(0, at - BEFORE);
  const last = Math.min(words.length - 1, first + SHOWN);
  const from = first ? words[first].from : 0;
  const to = last === words.length - 1 ? text.length : words[last].to;
  return [first ? "… " : "", ...nodes(page.text, asked, way, from, to), to < text.length ? "…" : ""];
};
