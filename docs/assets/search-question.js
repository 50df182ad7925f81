// What a reader asks: the words, which of them a page need not hold, and whether it is a day that is asked for.

import { fits, wordsOf } from "./search-words.js";

export const tidy = (text) => (text || "").normalize("NFC").replace(/\s+/gu, " ").trim();

// Words that only ask. What stands right before them and says no more than "is" goes with them.
const ASKING = [
  "ở đâu", "chỗ nào", "nơi nào", "khi nào", "lúc nào", "vào lúc nào", "ngày nào", "vào ngày nào", "bao giờ", "mấy giờ",
  "lúc mấy giờ", "bao nhiêu", "như thế nào", "thế nào", "ra sao", "là gì", "có gì", "gì", "ai", "là ai", "những ai", "hỏi ai", "gửi ai",
];
const ONLY_IS = ["tổ chức", "diễn ra", "bắt đầu", "kết thúc"];
const NEARBY = [
  "hôm nay", "tối nay", "sáng mai", "ngày mai", "ngày kia", "tuần này", "tuần sau", "tuần tới", "cuối tuần", "tháng này",
];
const WEEKDAYS = [
  "thứ 2", "thứ 3", "thứ 4", "thứ 5", "thứ 6", "thứ 7",
  "thứ hai", "thứ ba", "thứ tư", "thứ năm", "thứ sáu", "thứ bảy", "chủ nhật",
];
const NO_SHORT_FORMS = new Map();
const apart = (phrases) => phrases.map((words) => wordsOf(words, NO_SHORT_FORMS));
const PHRASES = { asking: apart(ASKING), only: apart(ONLY_IS), nearby: apart(NEARBY), weekdays: apart(WEEKDAYS) };
const DAY = /^\d+t\d+$/u;

const same = (typed, meant) => {
  return typed?.word === meant.word && (!typed.accented || !meant.own || fits(typed.own, meant.own) > 0);
};
const standsAt = (words, at, phrase) => phrase.every((meant, step) => same(words[at + step], meant));
// How many words of the question, from `at` on, are one of these phrases: of two that fit, the longer.
const longest = (words, at, phrases) => {
  return Math.max(0, ...phrases.filter((one) => standsAt(words, at, one)).map(({ length }) => length));
};

const set = (words, from, count, key) => {
  for (const each of words.slice(from, from + count)) each[key] = true;
};

// Marks pieces of the campaign's own name, two words or more: every page speaks of that.
const freeOwnName = (words, own) => {
  const holds = (piece) => own.some((_, from) => piece.every((word, step) => word === own[from + step]));
  for (let count = own.length; count > 1; count -= 1) {
    for (let at = 0; at + count <= words.length; at += 1) {
      if (holds(words.slice(at, at + count).map(({ word }) => word))) set(words, at, count, "free");
    }
  }
};

// Marks what only asks, with the "is" before it. "gi" and "ai" are common syllables without their accents: alone, "gi" asks
// only at the end.
const freeAsking = (words, at) => {
  const count = longest(words, at, PHRASES.asking);
  if (!count || (count === 1 && words[at].word !== "ai" && at < words.length - 1)) return;
  set(words, at, count, "free");
  for (const { length } of PHRASES.only.filter((one) => at >= one.length && standsAt(words, at - one.length, one))) {
    set(words, at - length, length, "free");
  }
};

// The words of a question. `free`: a page need not hold it, since it only asks, or is of the campaign's own name.
// `year`: the year after a day, which a heading leaves out. `nearby`: today, this week and the like.
export const question = (query, short, name = "") => {
  const words = wordsOf(tidy(query).slice(0, 200), short, true).slice(0, 24);
  for (const each of words) each.accented = Boolean(each.own && (each.own.tone || /[^a-z]/u.test(each.own.shape)));
  words.forEach((each, at) => {
    each.day = DAY.test(each.word);
    each.year = at > 0 && DAY.test(words[at - 1].word) && /^\d{4}$/u.test(each.word);
    freeAsking(words, at);
    set(words, at, longest(words, at, PHRASES.nearby), "nearby");
  });
  freeOwnName(words, wordsOf(tidy(name), short).map(({ word }) => word));
  if (words.some(({ nearby }) => nearby)) {
    words.forEach((_, at) => set(words, at, longest(words, at, PHRASES.weekdays), "nearby"));
  }
  if (words.every(({ free }) => free)) for (const each of words) each.free = false;
  return words;
};

export const needed = (asked) => asked.filter(({ free }) => !free);
export const isDay = (asked) => asked.length > 0 && asked.every(({ day, year }) => day || year);

// What the keys of Telex meant, where the program that reads them was off: "treo cowf" is "treo cờ". A syllable has no more
// than ten keys ("nghieengj").
export const asMeant = (query) => {
  if (/[^\u0020-\u007e]/u.test(query)) return query;
  return query.replace(/(?<![a-z])[a-z]{2,10}(?![a-z])/giu, (word) => {
    const [, first, rest] = word.toLowerCase().match(/^((?:gi(?=[aeou])|qu|dd|[^aeiouyw])*)(.*)$/u);
    const letters = rest.replace(/(aa|ee|oo)/gu, ([letter]) => letter);
    // A w gives a, o or u its hook, also from the word's end; without them it is a u with a hook itself.
    const hooked = letters.replace(/w/gu, (_, at) => (/[aou]/u.test(letters.slice(0, at)) ? "" : "u"));
    return first.replace("dd", "d") + hooked.replace(/[sfrxj]/gu, "");
  });
};
