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
// Pagefind takes accents off, but đ has none to take: "dua" typed plainly is tried as "đua" too (đ only begins a syllable).
const barred = (words) => {
  let found = [[]];
  for (const word of words) {
    const both = /^d[a-z]+$/iu.test(word) && found.length < 8 ? [word, `đ${word.slice(1)}`] : [word];
    found = found.flatMap((before) => both.map((each) => [...before, each]));
  }
  return found;
};
const wordsOf = (text) => text.normalize("NFC").split(/[^\p{L}\p{N}]+/u).filter(Boolean);
const spellings = (query) => {
  const words = wordsOf(query);
  const found = [words, words.map(other)].flatMap(barred);
  return [...new Set(found.map((each) => each.join(" ")))];
};

// Where no page holds a word, Pagefind shortens it ("pháo" finds "Phả"): only pages that hold every word are shown.
const plain = (text) => text.normalize("NFD").replace(/[\u0300-\u036f]/gu, "").replace(/đ/gu, "d").replace(/Đ/gu, "D").toLowerCase();
const flat = (text) => ` ${wordsOf(plain(text)).join(" ")} `;
const holds = (found, query) => {
  const text = flat(`${found.meta.title || ""} ${found.content}`);
  return wordsOf(query).every((word) => [word, other(word)].some((one) => text.includes(` ${plain(one)}`)));
};

// What people look for first stands first: the news, then the papers, then lists of offices.
const KINDS = { tin: ["Tin bài", 1.6], kenh: ["Loa đọc gì", 1.5], "ke-hoach": ["Kế hoạch", 1], "don-vi": ["Cơ quan, đơn vị", 0.6], dot: ["Đợt", 0.8], "chu-de": ["Chủ đề", 0.8], "van-ban": ["Văn bản", 0.8], "nhiem-vu": ["Nhiệm vụ", 0.8] };
const SITE = new URL("..", import.meta.url).pathname;
// The words side by side, in the title above all, are what was meant; what has expired can wait.
const weightOf = (found, query) => {
  const sought = flat(query);
  const near = flat(found.meta.title || "").includes(sought) ? 4 : flat(found.content).includes(sought) ? 2 : 1;
  return near * kindOf(found.url)[1] * (found.meta.state ? 0.5 : 1);
};
const kindOf = (address) => KINDS[new URL(address, location.href).pathname.slice(SITE.length).split("/")[0]] || ["", 1];

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
  const kind = document.createElement("p");
  kind.className = "meta";
  for (const words of [kindOf(found.url)[0], found.meta.day, found.meta.state].filter(Boolean)) {
    const part = document.createElement("span");
    part.textContent = words;
    kind.append(part);
  }
  item.append(heading, kind, excerpt(found.excerpt));
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
    const near = await Promise.all(best.slice(0, LIMIT).map(async (result) => [await result.data(), result.score]));
    if (mine !== turn) return;
    const shown = near
      .filter(([found]) => holds(found, query))
      .map(([found, score]) => [found, score * weightOf(found, query)])
      .sort((a, b) => b[1] - a[1])
      .map(([found]) => found);
    list.append(...shown.map(row));
    tally.textContent = shown.length
      ? `${shown.length} kết quả ${best.length > LIMIT ? "gần nhất " : ""}cho “${query.trim()}”.`
      : `Chưa có trang nào nói đến “${query.trim()}”. Thử ít từ hơn, hoặc tìm theo cách khác ở dưới.`;
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
