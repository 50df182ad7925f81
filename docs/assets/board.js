// Narrowing the task board or the calendar's list without leaving it: the lists of links become choices that combine; the address keeps them.

const place = document.querySelector("[data-board]");
const list = document.getElementById("danh-sach");

if (place && list) {
  const what = place.dataset.what ?? "nhiệm vụ";
  const rows = [...list.querySelectorAll("tbody tr")];
  const ways = [...place.querySelectorAll("[data-way]")].map((fold) => ({
    key: fold.dataset.way,
    title: fold.querySelector("summary").textContent.trim(),
    values: [...fold.querySelectorAll("[data-value]")].map((link) => ({
      id: link.dataset.value,
      words: link.textContent.replace(/\s*\(\d+\)\s*$/, "").trim(),
    })),
  }));
  const sieve = document.createElement("form");
  sieve.className = "sieve";
  sieve.setAttribute("aria-labelledby", "loc-ten");
  const selects = new Map();
  for (const { key, title, values } of ways) {
    const field = document.createElement("div");
    const label = document.createElement("label");
    const select = document.createElement("select");
    select.name = key;
    select.id = label.htmlFor = `loc-${key}`;
    select.append(new Option("Tất cả", ""), ...values.map(({ id, words }) => new Option(words, id)));
    label.append(title);
    field.append(label, select);
    sieve.append(field);
    selects.set(key, select);
  }

  const found = document.createElement("div");
  found.className = "found";
  found.innerHTML = '<p role="status"></p><button class="act" type="button" hidden>Bỏ lọc</button>';
  const [said, clear] = found.children;
  const empty = document.createElement("p");
  empty.className = "empty";
  empty.textContent = "Không có gì hợp với tất cả các điều đã chọn. Hãy bớt một điều, hoặc bấm “Bỏ lọc”.";
  empty.hidden = true;
  place.querySelector(".folds").replaceWith(sieve);
  sieve.after(found);
  list.prepend(empty);

  // A unit with a role asks for that role of that unit; all other values stand in the row under their own key.
  const words = rows.map((row) => {
    const own = {};
    for (const [name, value] of Object.entries(row.dataset)) {
      own[name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)] = new Set(value.split(" "));
    }
    return own;
  });
  const fits = (own, chosen) => Object.entries(chosen).every(([key, value]) => {
    if (key === "don-vi" && chosen.vai in own) return own[chosen.vai].has(value);
    return own[key]?.has(value);
  });

  const chosenNow = () => {
    const chosen = {};
    for (const [key, select] of selects) if (select.value) chosen[key] = select.value;
    return chosen;
  };

  // How many there would be of each value, the other choices kept.
  const count = (chosen) => {
    for (const [key, select] of selects) {
      const others = { ...chosen };
      for (const option of select.options) {
        if (!option.value) continue;
        option.dataset.words ??= option.textContent;
        others[key] = option.value;
        const number = words.filter((own) => fits(own, others)).length;
        option.textContent = option.selected ? option.dataset.words : `${option.dataset.words} (${number})`;
        option.disabled = number === 0 && !option.selected;
      }
      select.classList.toggle("set", select.value !== "");
    }
  };

  const show = () => {
    const chosen = chosenNow();
    const narrowed = Object.keys(chosen).length > 0;
    let number = 0;
    rows.forEach((row, at) => {
      row.hidden = !fits(words[at], chosen);
      number += !row.hidden;
    });
    for (const group of list.querySelectorAll(".group")) {
      const left = group.querySelectorAll("tbody tr:not([hidden])").length;
      group.hidden = left === 0;
      const tray = group.querySelector("details.undated");
      if (tray) tray.open = narrowed;
      const caption = group.querySelector("caption");
      caption.dataset.words ??= caption.textContent;
      caption.textContent = caption.dataset.words.replace(/^\s*\d+/, left);
    }
    const jump = document.querySelector(".jump");
    if (jump) jump.hidden = narrowed;
    empty.hidden = number > 0;
    clear.hidden = !narrowed;
    said.textContent = narrowed ? `Còn ${number} trong ${rows.length} ${what}` : `Đủ ${rows.length} ${what}`;
    count(chosen);
  };

  const read = () => {
    const asked = new URLSearchParams(location.search);
    for (const [key, select] of selects) {
      const value = asked.get(key) ?? "";
      select.value = [...select.options].some((option) => option.value === value) ? value : "";
    }
    show();
  };
  const keep = () => {
    const query = new URLSearchParams(chosenNow()).toString();
    history.replaceState(null, "", `${location.pathname}${query ? `?${query}` : ""}${location.hash}`);
    show();
  };

  sieve.addEventListener("change", keep);
  sieve.addEventListener("submit", (event) => event.preventDefault());
  clear.addEventListener("click", () => {
    sieve.reset();
    keep();
    sieve.querySelector("select").focus();
  });
  addEventListener("popstate", read);
  addEventListener("pageshow", read);
  read();
}
