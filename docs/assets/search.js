// The search page: its field and filters, what is told while it looks, and the results as a plain list.

import { KINDS, SITE, find, findTitles } from "./search-index.js";
import { excerptNodes, titleNodes } from "./search-ranking.js";

export { find } from "./search-index.js";

const of = (id) => document.getElementById(id);
const list = of("ket-qua");
const tally = of("ket-qua-so");
const field = of("tim");
const filters = of("loc");
const boxes = { loai: of("loc-loai"), thang: of("loc-thang") };
const clear = of("bo-loc");
const more = of("xem-them");
const again = of("thu-lai");
const hints = of("goi-y");

const AT_ONCE = 20;
const PAUSE = 250;

const monthWords = (month) => `Tháng ${Number(month.slice(5))}/${month.slice(0, 4)}`;

// A month of the calendar that was found by one of its days opens at that day.
const dayOf = ({ called, page: { month } }) => {
  const [, day] = /^Lịch có ngày (\d+)\//u.exec(called || "") || [];
  return day ? `#ngay-${month}-${day.padStart(2, "0")}` : "";
};

const row = (one, asked) => {
  const make = (name, ...inside) => {
    const made = document.createElement(name);
    made.append(...inside);
    return made;
  };
  const link = make("a", ...titleNodes(one, asked));
  link.href = SITE + one.page.url + dayOf(one);
  const { kind, day, month, body, state } = one.page;
  const about = [KINDS.get(kind), day || (month && monthWords(month)), kind === "don-vi" ? "" : body, state].filter(Boolean);
  const facts = make("p", ...about.map((words) => make("span", words)));
  facts.className = "meta";
  const excerpt = excerptNodes(one, asked);
  return make("li", make("h2", link), facts, ...(excerpt.length ? [make("p", ...excerpt)] : []));
};

const fill = (box, counts, chosen, words) => {
  const values = Object.keys(counts);
  if (chosen && !values.includes(chosen)) values.push(chosen);
  const order = box === boxes.loai ? [...KINDS.keys()] : values.sort();
  const made = order.filter((value) => values.includes(value)).map((value) => {
    return new Option(`${words(value)} (${counts[value] || 0})`, value, false, value === chosen);
  });
  box.replaceChildren(new Option(box.dataset.all, "", false, !chosen), ...made);
};

let told = { held: [], asked: [] };
let shown = 0;
const showMore = () => {
  const next = told.held.slice(shown, shown + AT_ONCE).map((one) => row(one, told.asked));
  list.append(...next);
  shown += next.length;
  const left = told.held.length - shown;
  more.hidden = left <= 0;
  more.textContent = `Xem thêm ${Math.min(left, AT_ONCE)} kết quả`;
  return next;
};

const count = (query, { held, all, wide, more: cut, alike }, narrowed) => {
  const name = `“${query.trim().length > 60 ? `${query.trim().slice(0, 60)}…` : query.trim()}”`;
  if (!all || !(held.length || narrowed)) return `Chưa có trang nào nói đến ${name}.`;
  if (!held.length) return `Không có kết quả nào cho ${name} ở loại và tháng đã chọn.`;
  const number = narrowed && !wide ? `${held.length} trong ${all} kết quả` : `${held.length} kết quả`;
  return `${number}${cut ? " gần nhất" : ""} cho ${name}${alike ? ", chữ giống nhưng khác dấu" : ""}.`;
};

const state = () => ({ q: field.value, loai: boxes.loai.value, thang: boxes.thang.value });
const keep = () => {
  const kept = new URLSearchParams(Object.entries(state()).filter(([, value]) => value.trim()));
  history.replaceState(null, "", !String(kept) ? location.pathname : `?${kept}`);
};

let turn = 0;
const seek = async () => {
  const mine = ++turn;
  const { q, loai, thang } = state();
  const asked = q.trim();
  again.hidden = true;
  if (!asked) {
    told = { held: [], asked: [] };
    list.replaceChildren();
    tally.textContent = "";
    for (const part of [filters, more, hints]) part.hidden = true;
    return;
  }
  if (!list.children.length) tally.textContent = "Đang tìm…";
  let answer;
  let down = "";
  try {
    answer = await find(q, { loai, thang });
  } catch {
    try {
      answer = await findTitles(q);
      down = "Chưa tải được chỉ mục tìm kiếm nên chỉ tìm trong đầu đề các trang. ";
    } catch {
      answer = { held: [], asked: [], all: 0, kinds: {}, months: {} };
      down = "Chưa tải được chỉ mục tìm kiếm. Xin kiểm tra mạng rồi thử lại, hoặc tìm theo cách khác ở dưới.";
    }
  }
  if (mine !== turn) return;
  told = answer;
  shown = 0;
  list.replaceChildren();
  showMore();
  const narrowed = Boolean(loai || thang);
  fill(boxes.loai, answer.kinds, loai, (value) => KINDS.get(value) || value);
  fill(boxes.thang, answer.months, thang, monthWords);
  filters.hidden = Boolean(down) || !(answer.held.length || narrowed);
  clear.hidden = !narrowed;
  again.hidden = !down;
  hints.hidden = Boolean(down) || answer.held.length > 0;
  tally.textContent = down.endsWith(".") ? down : down + count(q, answer, narrowed);
};

let pause;
const soon = (wait) => {
  clearTimeout(pause);
  pause = setTimeout(() => { keep(); seek(); }, wait);
};
field.addEventListener("input", () => soon(PAUSE));
field.addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || !field.value) return;
  event.preventDefault();
  field.value = "";
  soon(0);
});
field.form.addEventListener("submit", (event) => {
  event.preventDefault();
  soon(0);
});
for (const box of Object.values(boxes)) box.addEventListener("change", () => soon(0));
clear.addEventListener("click", () => {
  for (const box of Object.values(boxes)) box.value = "";
  boxes.loai.focus(); // the button is about to go
  soon(0);
});
more.addEventListener("click", () => {
  const [first] = showMore();
  if (first) first.querySelector("a").focus();
});
again.addEventListener("click", () => {
  field.focus();
  soon(0);
});

const given = new URLSearchParams(location.search);
field.value = given.get("q") || "";
for (const [key, box] of Object.entries(boxes)) {
  const value = given.get(key) || "";
  if (value && ![...box.options].some((option) => option.value === value)) {
    if (key === "loai" || !/^\d{4}-\d{2}$/u.test(value)) continue;
    box.append(new Option(monthWords(value), value));
  }
  box.value = value;
}
seek();
