// Words as the search knows them: one form for all the ways in which people write a word, a date or an abbreviation.
// The index is made by the same rules (scripts/kyniem/phrases/search_words.py); tests/phrases/search-words.md holds both.

const DAY = "(3[01]|[12]\\d|0?[1-9])";
const MONTH = "(1[0-2]|0?[1-9])(?!\\d)";
const YEAR = "(\\d{4})(?!\\d)";
const PIECES = [
  `(?:(?:ngay|mung|mong)\\s+)?${DAY}(?:\\s*/\\s*|\\s+thang\\s+)${MONTH}(?:(?:\\s*/\\s*|\\s+nam\\s+)${YEAR})?`,
  `(?:(?:ngay|mung|mong)\\s+)?${DAY}([.-])${MONTH}\\5${YEAR}`,
  `(?:thang\\s+)?${MONTH}(?:\\s*/\\s*|\\s+nam\\s+)${YEAR}`,
  "(\\d+)",
  "(\\p{L}+)",
];
// A reader's "27.7" is a day; in a text it may be the number of a section.
const ASKED = PIECES.slice();
ASKED[1] = `(?:(?:ngay|mung|mong)\\s+)?${DAY}\\s*([.-])\\s*${MONTH}(?:\\s*\\5\\s*${YEAR})?`;
const inText = new RegExp(PIECES.join("|"), "gu");
const inQuery = new RegExp(ASKED.join("|"), "gu");

const GAP = /^[\s&/.,-]{1,3}$/u;
const VOWEL = /[aeiouy]/u;
const EITHER_I = /^(?:[hklmstv]|qu)?y$/u;
const MARKS = /[\u0300-\u036f]/gu;
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu;

// Letter for letter, so that places in the folded text are places in the text; the text must be NFC.
const plain = new Map();
const bare = (text) => {
  let told = "";
  for (const sign of text.toLowerCase()) {
    if (sign < "\u0080") told += sign;
    else {
      if (!plain.has(sign)) {
        const letter = sign === "đ" ? "d" : sign.normalize("NFD").replace(MARKS, "");
        plain.set(sign, letter.length === sign.length ? letter : sign);
      }
      told += plain.get(sign);
    }
  }
  return told;
};

// A word's accents: the letters with their shapes (ă, ơ, đ), i for a y that may be either, and the tone, wherever it is put.
export const accentsOf = (word) => {
  const apart = word.toLowerCase().normalize("NFD");
  const shape = apart.replace(TONES, "").normalize("NFC");
  const tone = (apart.match(TONES) || [""])[0];
  return { shape: EITHER_I.test(bare(shape)) ? `${shape.slice(0, -1)}i` : shape, tone };
};

// How well a word typed fits a word written: 0 where accents say otherwise, 1 where all are typed, less where some are left out.
export const fits = (typed, written) => {
  if (typed.tone && typed.tone !== written.tone) return 0;
  const letters = [...typed.shape];
  const there = [...written.shape];
  if (letters.length !== there.length) return 0.5;
  let left = typed.tone === written.tone ? 0 : 1;
  for (let at = 0; at < letters.length; at += 1) {
    if (letters[at] === there[at]) continue;
    if (typed.tone || letters[at] !== bare(there[at])) return 0; // who types the tone has typed the letter
    left += 1;
  }
  return left ? 0.6 : 1;
};

// The words of a text in their order: `word` is the form the search knows, `from` and `to` its place in the text (NFC).
export const wordsOf = (text, short, asked = false) => {
  const folded = bare(text);
  const pieces = [];
  for (const found of folded.matchAll(asked ? inQuery : inText)) {
    const [day, month, year, dottedDay, , dottedMonth, dottedYear, ofMonth, ofYear, figures, letters] = found.slice(1);
    const piece = { from: found.index, to: found.index + found[0].length, letters };
    if (letters) piece.words = [EITHER_I.test(letters) ? `${letters.slice(0, -1)}i` : letters];
    else if (figures) piece.words = [figures.length <= 2 ? String(Number(figures)) : figures];
    else if (ofMonth) piece.words = ["thang", String(Number(ofMonth)), ofYear];
    else {
      const when = `${Number(day || dottedDay)}t${Number(month || dottedMonth)}`;
      piece.words = year || dottedYear ? [when, year || dottedYear] : [when];
    }
    pieces.push(piece);
  }
  const told = [];
  for (let at = 0; at < pieces.length; ) {
    const [count, words] = inFull(pieces, at, short, folded);
    const { from } = pieces[at];
    const { to, letters } = pieces[at + count - 1];
    const own = count === 1 && words.length === 1 && letters ? accentsOf(text.slice(from, to)) : null;
    for (const word of words) told.push({ word, from, to, own });
    at += count;
  }
  return told.filter(({ word }, at) => word !== "va" && !(word === "so" && /^\d/u.test(told[at + 1]?.word || "")));
};

// One abbreviation may stand in up to four pieces (`LĐ-TB&XH`), or two in one (`khubnd`).
const inFull = (pieces, at, short, folded) => {
  let joined = "";
  let best = null;
  for (let count = 1; count <= 4 && at + count <= pieces.length; count += 1) {
    const piece = pieces[at + count - 1];
    if (!piece.letters) break;
    if (count > 1) {
      if (VOWEL.test(piece.letters) || VOWEL.test(joined)) break;
      if (!GAP.test(folded.slice(pieces[at + count - 2].to, piece.from))) break;
    }
    joined += piece.letters;
    if (short.has(joined)) best = [count, short.get(joined).split(" ")];
  }
  return best || [1, parted(pieces[at].letters || "", short) || pieces[at].words];
};

const parted = (word, short) => {
  for (let cut = 2; cut < word.length - 2; cut += 1) {
    const halves = [word.slice(0, cut), word.slice(cut)];
    if (halves.every((half) => short.has(half))) return halves.flatMap((half) => short.get(half).split(" "));
  }
  return null;
};
