// The search page: asks Pagefind's index, which loads in parts, and writes the results as a plain list.

const list = document.getElementById("ket-qua");
const tally = document.getElementById("ket-qua-so");
const field = document.getElementById("tim");
const LIMIT = 30;

// "kỉ niệm" and "kỷ niệm", "quí" and "quý" are the same word in two spellings; Pagefind knows only the one written.
const PAIRS = ["iy", "íý", "ìỳ", "ỉỷ", "ĩỹ", "ịỵ"];
const other = (word) =>
  word.replace(/^((?:[hklmst]|qu))([iíìỉĩịyýỳỷỹỵ])$/iu, (whole, head, vowel) => {
    const pair = PAIRS.find((one) => one.includes(vowel.toLowerCase()));
    return head + (pair[0] === vowel.toLowerCase() ? pair[1] : pair[0]);
  });
const spellings = (query) => {
  const words = query.normalize("NFC").split(/\s+/u).filter(Boolean);
  return [...new Set([words.join(" "), words.map(other).join(" ")])];
};

// Pagefind's excerpt is text with <mark>: it becomes text nodes and marks, never markup.
const decode = (text) => text.replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&quot;/g, "\"").replace(/&#39;/g, "'").replace(/&amp;/g, "&");
const excerpt = (html) => {
  const line = document.createElement("p");
  html.split(/<mark>|<\/mark>/u).forEach((part, index) => {
    if (index % 2) {
      const mark = document.createElement("mark");
      mark.textContent = decode(part);
      line.append(mark);
    } else line.append(decode(part));
  });
  return line;
};

const row = (found) => {
  const item = document.createElement("li");
  const heading = document.createElement("h2");
  const link = document.createElement("a");
  link.href = found.url.replace(/\.html$/u, "/"); // the index names a page by one file, without a folder
  link.textContent = found.meta.title || found.url;
  heading.append(link);
  item.append(heading, excerpt(found.excerpt));
  return item;
};

let engine;
const load = async () => {
  if (!engine) {
    engine = await import(new URL("../pagefind/pagefind.js", import.meta.url));
    await engine.options({ excerptLength: 24 });
    await engine.init();
  }
  return engine;
};

let turn = 0;
const seek = async (query) => {
  const mine = ++turn;
  list.replaceChildren();
  tally.textContent = "";
  if (!query.trim()) return;
  tally.textContent = "Đang tìm…";
  try {
    const { search } = await load();
    const answers = await Promise.all(spellings(query).map((one) => search(one)));
    const seen = new Map();
    for (const result of answers.flatMap((answer) => answer.results)) {
      if (!seen.has(result.id) || seen.get(result.id).score < result.score) seen.set(result.id, result);
    }
    const best = [...seen.values()].sort((a, b) => b.score - a.score);
    const shown = await Promise.all(best.slice(0, LIMIT).map((result) => result.data()));
    if (mine !== turn) return;
    list.append(...shown.map(row));
    tally.textContent = best.length
      ? `${best.length} kết quả cho “${query.trim()}”${best.length > LIMIT ? `, hiện ${LIMIT} kết quả gần nhất` : ""}.`
      : `Chưa thấy “${query.trim()}”. Thử ít từ hơn, hoặc tìm theo cách khác ở dưới.`;
  } catch {
    if (mine === turn) tally.textContent = "Chỉ mục tìm kiếm chưa tải được. Xin thử lại, hoặc tìm theo cách khác ở dưới.";
  }
};

const query = new URLSearchParams(location.search).get("q") || "";
field.value = query;
seek(query);

field.form.addEventListener("submit", (event) => {
  event.preventDefault();
  history.replaceState(null, "", `?q=${encodeURIComponent(field.value)}`);
  seek(field.value);
});
