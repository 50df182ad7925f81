// What makes a page handier and is not needed to read it: palette, copying, sharing, printing, closing the menu.

const root = document.documentElement;
const night = matchMedia("(prefers-color-scheme: dark)");
const isDark = () => (root.dataset.mdColorScheme ? root.dataset.mdColorScheme === "slate" : night.matches);

// Buttons that only work with a script are born hidden.
const show = (selector, press) => {
  for (const button of document.querySelectorAll(selector)) {
    button.hidden = false;
    button.addEventListener("click", () => press(button));
  }
};

const name = () => {
  for (const button of document.querySelectorAll("[data-scheme]")) {
    const words = isDark() ? "Đổi sang nền sáng" : "Đổi sang nền tối";
    const label = button.querySelector("span");
    if (label) label.textContent = words;
    else button.title = words;
    button.setAttribute("aria-label", words);
  }
};

show("[data-scheme]", () => {
  root.dataset.mdColorScheme = isDark() ? "default" : "slate";
  try {
    localStorage.setItem("kyniem-nen", root.dataset.mdColorScheme);
  } catch { /* storage is closed: the choice lasts for this page */ }
  name();
});
night.addEventListener("change", name);
// palette.js may come in after this file: the name is told again when everything is here.
addEventListener("load", name);
name();

// The word on the button changes for a moment, and is spoken because the button keeps the focus.
const say = (button, words) => {
  const label = button.querySelector("span") || button.lastChild;
  const before = label.textContent;
  if (before === words) return;
  label.textContent = words;
  const spoken = document.createElement("span");
  spoken.className = "vh";
  spoken.setAttribute("role", "status");
  document.body.append(spoken);
  requestAnimationFrame(() => { spoken.textContent = words; });
  setTimeout(() => { label.textContent = before; spoken.remove(); }, 2500);
};

// What is folded away has no innerText, and the lines of a <pre> are already those to be pasted.
const said = (part) => (part.matches("pre") || !part.innerText.trim() ? part.textContent : part.innerText).trim();

if (navigator.clipboard) {
  show("[data-copy-of]", async (button) => {
    const words = document.getElementById(button.dataset.copyOf);
    try {
      const parts = words.matches("pre") ? [words] : [...words.children];
      await navigator.clipboard.writeText(parts.map(said).join("\n\n"));
      say(button, "Đã chép");
    } catch {
      say(button, "Chưa chép được");
    }
  });
  show("[data-copy]", async (button) => {
    try {
      await navigator.clipboard.writeText(button.dataset.copy);
      say(button, "Đã chép");
    } catch {
      say(button, "Chưa chép được");
    }
  });
}

if (navigator.share) {
  show("[data-share]", () => {
    navigator.share({ title: document.title, url: location.href.split("#")[0] }).catch(() => {});
  });
}

// On a narrow screen the parts of a long paper close under their headings, but for the one that is asked for.
const parts = [...document.querySelectorAll("details[data-fold]")];
const unfold = () => {
  const wanted = document.getElementById(location.hash.slice(1));
  let closed = false;
  for (let part = wanted; part; part = part.parentElement) {
    if (part.localName === "details" && !part.open) closed = part.open = true;
  }
  if (closed) wanted.scrollIntoView();
};
if (parts.length && matchMedia("(max-width: 63.99em)").matches) {
  for (const part of parts) part.open = false;
  show("[data-unfold]", (button) => {
    for (const part of parts) part.open = true;
    button.hidden = true;
  });
}
if (parts.length) {
  unfold();
  addEventListener("hashchange", unfold);
  // Paper shows all; afterwards the reader finds the page as it was.
  let shut = [];
  addEventListener("beforeprint", () => {
    shut = parts.filter((part) => !part.open);
    for (const part of shut) part.open = true;
  });
  addEventListener("afterprint", () => {
    for (const part of shut) part.open = false;
  });
}

show("[data-print]", () => print());

const drawer = document.querySelector(".drawer");
document.addEventListener("click", (event) => {
  if (drawer && !drawer.contains(event.target)) drawer.open = false;
});
// Who leaves it by keys would find what comes next under it.
document.addEventListener("focusin", (event) => {
  if (drawer && !drawer.contains(event.target)) drawer.open = false;
});
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && drawer?.open) {
    drawer.open = false;
    drawer.querySelector("summary").focus();
  }
});
