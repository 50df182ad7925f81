// Which pages hold what was asked, in which order they stand, and the piece of text that shows why.

import { isDay, needed, tidy } from "./search-question.js";
import { accentsOf, fits, wordsOf } from "./search-words.js";

// What people look for first stands first: the news, then the papers; an office where it is asked for by its name.
const WEIGHTS = { tin: 1.5, "ke-hoach": 1.15, lich: 1, "nhiem-vu": 0.9, kenh: 0.9, "don-vi": 0.6, trang: 0.6 };
// Who asks for a day alone asks what is on: pages that only hand things out, by day too, stand behind.
const ON_A_DAY = { tin: 1.5, lich: 1.5, "ke-hoach": 1, "nhiem-vu": 0.9, kenh: 0.6, "don-vi": 0.4, trang: 0.4 };
const EARLY = 80;
const BEFORE = 10;
const SHOWN = 42;

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

// How well a page's title or one of its names is what was asked: in full, without the year, or without what is free; else
// how much of the question is the whole of it, "Phòng Văn hóa và Thông tin" with the town behind.
const calledBy = ({ words }, asked, { begun, strict }) => {
  for (const each of [asked, asked.filter(({ year }) => !year), needed(asked)]) {
    const [first] = each.length ? runs(words, each, begun, strict) : [];
    if (first) {
      const part = each.length / words.length;
      const own = part === 1 ? 60 : (first.at ? 12 : 20) + 20 * part;
      return { score: own + 3 * first.fit, whole: each.length === asked.length };
    }
  }
  const holds = (at) => words.every((one, step) => at + step < asked.length && answer(asked[at + step], one));
  if (words.length < 3 || !asked.some((_, at) => holds(at))) return null;
  return { score: 12 + (20 * words.length) / asked.length, whole: true };
};

// How many words that follow each other in the question do so here: a word of Vietnamese is mostly two of these.
const pairs = (words, asked, begun, strict) => {
  let found = 0;
  for (let at = 0; at + 1 < asked.length; at += 1) {
    if (runs(words, asked.slice(at, at + 2), begun && at + 2 === asked.length, strict).length) found += 1;
  }
  return asked.length > 1 ? found / (asked.length - 1) : 0;
};

const weigh = (page, asked, { begun, strict }) => {
  const size = asked.length;
  const must = needed(asked);
  const calls = [page.title, ...page.names];
  let called = { score: 0, whole: false, by: "" };
  for (const call of calls) {
    const found = calledBy(call, asked, { begun, strict });
    if (found && found.score > called.score) called = { ...found, by: call.text };
  }
  let { score } = called;
  const named = score > 0;
  const within = page.text.words;
  let side = runs(within, asked, begun, strict);
  if (!side.length && must.length < size) side = runs(within, must, begun, strict);
  const near = side.length || must.length === 1 ? null : nearest(within, must, begun, strict);
  const all = calls.flatMap(({ words }) => words).concat(within);
  let share = 0;
  let often = 0;
  let held = true;
  asked.forEach((one, number) => {
    const prefix = begun && number === size - 1;
    const is = (written) => sameLetters(one, written, prefix) && (!strict || answer(one, written, prefix));
    const those = all.filter(is);
    if (!those.length && !one.free) held = false;
    often += Math.min(those.length, 8);
    if (page.title.words.some(is)) share += 1;
  });
  if (!held) return null;
  if (!named) score += (8 * share) / size + (share === size ? 6 : 0);
  if (side.length) {
    score += Math.min(side.length, 4) * 1.5 + 4 * Math.max(...side.map(({ fit }) => fit)) + (side[0].at < EARLY ? 3 : 0);
  } else if (near) {
    score += near.wide <= 2 * must.length + 2 ? 4 : near.wide <= 30 ? 2 : 0;
    score += 4 * pairs(within, must, begun, strict) + (named ? 0 : 8 * pairs(page.title.words, must, begun, strict));
  }
  score += (0.6 * often) / size;
  // A page begins with its kind: what stands further on tells more.
  const further = side.filter(({ at }) => at > 3);
  const best = (further.length ? further : side).reduce((one, other) => (one && one.fit >= other.fit ? one : other), null) || near;
  const weights = isDay(asked) ? ON_A_DAY : WEIGHTS;
  const weight = named && page.kind === "don-vi" ? 1 : weights[page.kind] || weights.trang;
  const together = named || side.length > 0 || (near !== null && near.wide <= 2 * must.length + 2);
  const last = score * weight * (page.state === "hết hạn" ? 0.6 : 1);
  return { page, together, whole: called.whole, called: called.by, score: last, at: best ? best.at : 0 };
};

// Of two that weigh the same in the calendar the later month, else by address, so that the order is always one.
const order = ({ page: { kind, month, url } }) => {
  return [kind === "lich" && month ? -Number(month.replace("-", "")) : 0, url.slice(0, -1)];
};
const byScore = (a, b) => {
  if (a.score !== b.score) return b.score - a.score;
  const [[monthOfA, ofA], [monthOfB, ofB]] = [order(a), order(b)];
  return monthOfA - monthOfB || (ofA < ofB ? -1 : 1);
};

// The calendar has a page for each time that a thing is on: the best of those called the same stands for all, the others
// behind.
const againBehind = (held) => {
  const seen = new Set();
  for (const one of held) {
    const title = `${one.page.kind} ${one.page.title.text}`;
    if (seen.has(title)) one.score /= 2;
    seen.add(title);
  }
  held.sort(byScore);
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
    held.sort(byScore);
    againBehind(held);
    const found = { held: held.map((one) => ({ ...one, way })), alike: !way.strict, whole: held.some(({ whole }) => whole) };
    if (asked.length < 2 || held.some(({ together }) => together)) return found;
    first ??= found;
  }
  return first ?? { held: [], alike: false, whole: false };
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
