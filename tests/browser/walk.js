// What is asked of a page as it stands in the browser: each function gives the faults it found, in words, none when all is well.

const INK = "rgba(0, 0, 0, 0)";
const shown = (each) => each.checkVisibility({ visibilityProperty: true }) && each.getClientRects().length > 0;
const told = (each) => {
  const words = (each.getAttribute("aria-label") ?? each.textContent).replace(/\s+/g, " ").trim().slice(0, 60);
  const name = each.localName + [...each.classList].map((one) => `.${one}`).join("");
  return `<${name}> ${words}`;
};
const named = (each) =>
  each.getAttribute("aria-label")?.trim() ||
  (each.getAttribute("aria-labelledby") ?? "").split(" ").map((id) => document.getElementById(id)?.textContent.trim()).join(" ").trim();
const repeated = (words) => [...new Set(words.filter((each, at) => words.indexOf(each) !== at))];

const FOCUSABLE = "a[href], button, input:not([type=hidden]), select, textarea, summary, audio[controls], [tabindex]";
const focusable = () => [...document.querySelectorAll(FOCUSABLE)].filter((each) => shown(each) && !each.disabled && each.tabIndex >= 0);

// Links whose words say nothing of where they go.
const EMPTY_WORDS = /^(tại đây|ở đây|đây|bấm vào đây|xem|xem thêm|xem tiếp|chi tiết|đọc tiếp|thêm|link|click here)$/iu;

window.walk = {
  unfold() {
    for (const fold of document.querySelectorAll("details:not(.drawer)")) fold.open = true;
  },

  structure() {
    const faults = [];
    const headings = [...document.querySelectorAll("h1, h2, h3, h4, h5, h6")].filter(shown);
    const levels = headings.map((each) => Number(each.localName[1]));
    if (levels.filter((level) => level === 1).length !== 1) faults.push(`${levels.filter((level) => level === 1).length} h1`);
    levels.forEach((level, at) => {
      if (level > (at ? levels[at - 1] : 0) + 1) faults.push(`a heading skips a level: ${told(headings[at])}`);
    });
    for (const each of headings) if (!each.textContent.trim()) faults.push(`an empty heading: ${told(each)}`);
    if (document.documentElement.lang !== "vi") faults.push("the page does not say that it is Vietnamese");
    faults.push(...repeated([...document.querySelectorAll("[id]")].map((each) => each.id)).map((id) => `two of id ${id}`));
    if (document.querySelectorAll("main").length !== 1) faults.push("not one main");
    const landmarks = [...document.querySelectorAll("nav, aside, form[role=search], search")].filter(shown);
    for (const each of landmarks) if (!named(each)) faults.push(`a landmark without a name: ${told(each)}`);
    faults.push(...repeated(landmarks.map((each) => `${each.localName} ${named(each)}`)).map((each) => `two landmarks ${each}`));
    for (const table of document.querySelectorAll("table:not([role=presentation])")) {
      if (!table.caption?.textContent.trim()) faults.push(`a table without a caption: ${told(table)}`);
      if (!table.querySelector("th")) faults.push(`a table without headers: ${told(table)}`);
      for (const head of table.querySelectorAll("th:not([scope])")) faults.push(`a header without scope: ${told(head)}`);
    }
    for (const link of document.querySelectorAll("a[href]")) {
      const words = link.getAttribute("aria-label") ?? (link.textContent.trim() || (link.querySelector("img, svg")?.getAttribute("alt") ?? ""));
      if (EMPTY_WORDS.test(words.trim())) faults.push(`a link that does not say where it goes: ${told(link)}`);
    }
    for (const each of document.querySelectorAll("a[aria-label], button[aria-label], summary[aria-label]")) {
      const seen = each.innerText.replace(/\s+/g, " ").trim().toLowerCase();
      if (/\p{L}/u.test(seen) && !each.getAttribute("aria-label").toLowerCase().includes(seen)) faults.push(`a name without the words seen: ${told(each)} (${seen})`);
    }
    for (const each of document.querySelectorAll("*")) {
      if (each.tabIndex > 0) faults.push(`an order of its own: ${told(each)}`);
      const { order, flexDirection } = getComputedStyle(each);
      if (order !== "0" || flexDirection.endsWith("reverse")) faults.push(`shown in another order than read: ${told(each)}`);
    }
    return faults;
  },

  sideways() {
    const { scrollWidth, clientWidth } = document.documentElement;
    const faults = [];
    const held = (each) => {
      for (let one = each.parentElement; one && one !== document.body; one = one.parentElement) {
        if (getComputedStyle(one).overflowX !== "visible") return true;
      }
      return false;
    };
    if (scrollWidth > clientWidth) {
      const wide = [...document.body.querySelectorAll("*")].filter((each) => {
        const box = each.getBoundingClientRect();
        return box.width && box.right > clientWidth + 1 && shown(each) && !held(each);
      });
      faults.push(`${scrollWidth} px wide in ${clientWidth}: ${wide.slice(-3).map(told).join("; ")}`);
    }
    for (const each of document.body.querySelectorAll("*")) {
      // What is a point in size is there for the ear alone.
      if (each.closest("svg, .vh") || !shown(each) || each.clientWidth <= 1) continue;
      const { overflowX, overflowY } = getComputedStyle(each);
      const over = each.scrollWidth > each.clientWidth + 1;
      if (over && /auto|scroll/.test(overflowX) && !each.matches("pre, textarea, input") && !(each.tabIndex >= 0 && named(each))) {
        faults.push(`scrolls sideways, but is no named region that keys can reach: ${told(each)}`);
      }
      const cut = (over && /hidden|clip/.test(overflowX)) || (each.scrollHeight > each.clientHeight + 2 && /hidden|clip/.test(overflowY));
      if (cut && each.localName !== "input" && [...each.querySelectorAll("*"), each].some((one) => !one.closest("svg") && shown(one) && [...one.childNodes].some((node) => node.nodeType === 3 && node.data.trim()) && outside(one, each))) {
        faults.push(`words are cut off: ${told(each)}`);
      }
    }
    return faults;
  },

  moving() {
    const long = (value) => value.split(",").some((each) => parseFloat(each) * (each.trim().endsWith("ms") ? 1 : 1000) > 10);
    const faults = [];
    for (const each of document.querySelectorAll("*")) {
      for (const part of [null, "::before", "::after"]) {
        const style = getComputedStyle(each, part);
        if (long(style.transitionDuration) || (style.animationName !== "none" && long(style.animationDuration))) faults.push(told(each));
      }
      if (getComputedStyle(each).scrollBehavior === "smooth") faults.push(`scrolls smoothly: ${told(each)}`);
    }
    if (document.querySelector("marquee, blink, [autoplay], img[src$='.gif']")) faults.push("something plays by itself");
    return faults;
  },

  // With the system's own few colours: what can be pressed has an edge, a line or a drawing, and "here" is more than a colour.
  edges() {
    const faults = [];
    for (const each of document.querySelectorAll("button, input:not([type=hidden], [type=checkbox], [type=radio]), select, textarea, .act, .chip, .flag")) {
      if (!shown(each)) continue;
      const style = getComputedStyle(each);
      const edge = ["Top", "Right", "Bottom", "Left"].some((side) =>
        parseFloat(style[`border${side}Width`]) >= 1 && style[`border${side}Style`] !== "none" && style[`border${side}Color`] !== style.backgroundColor && style[`border${side}Color`] !== INK);
      const drawn = [...each.querySelectorAll("svg *")].some((one) => {
        const { stroke, fill } = getComputedStyle(one);
        return (stroke !== "none" && stroke !== style.backgroundColor) || (fill !== "none" && fill !== style.backgroundColor);
      });
      if (!edge && !drawn && !style.textDecorationLine.includes("underline")) faults.push(`no edge is left: ${told(each)}`);
    }
    const form = (each) => {
      const style = getComputedStyle(each);
      return [style.fontWeight, style.textDecorationLine, style.borderTopWidth, style.borderBottomWidth, style.borderLeftWidth, style.borderTopStyle, style.boxShadow, style.borderTopColor, style.borderBottomColor, style.outlineStyle].join();
    };
    for (const each of document.querySelectorAll("nav a[aria-current], .drawer a[aria-current]")) {
      const others = [...(each.closest("nav, ul, ol")?.querySelectorAll(each.localName) ?? [])].filter((one) => !one.hasAttribute("aria-current"));
      if (shown(each) && others.length && others.every((one) => form(one) === form(each))) faults.push(`"here" looks like the others: ${told(each)}`);
    }
    return faults;
  },

  // Every place that keys reach, one after another: its mark can be seen, and nothing lies over it.
  focus() {
    const faults = [];
    let own = 0;
    for (const each of focusable()) {
      each.focus();
      if (document.activeElement !== each) {
        faults.push(`cannot be reached: ${told(each)}`);
        continue;
      }
      const style = getComputedStyle(each);
      const width = parseFloat(style.outlineWidth);
      // "auto" is the browser's own mark, made to be seen on anything; our own pages have one of their own.
      if (style.outlineStyle === "auto") own += 1;
      else if (style.outlineStyle === "none" || width < 2) faults.push(`no mark of focus: ${told(each)}`);
      else {
        const contrast = ratio(colour(style.outlineColor), ground(each.parentElement));
        if (contrast < 3) faults.push(`a mark of focus of ${contrast.toFixed(2)}:1: ${told(each)}`);
      }
      const boxes = [...each.getClientRects()].filter((box) => box.width > 0 && box.height > 0);
      const seen = boxes.some((box) => points(box).some(([x, y]) => {
        const top = document.elementFromPoint(x, y);
        return top !== null && (each.contains(top) || top.contains(each));
      }));
      if (!seen && !each.closest(".vh")) faults.push(`hidden under something when it has the focus: ${told(each)}`);
    }
    scrollTo(0, 0);
    if (own && document.querySelector(".top")) faults.push(`${own} times the browser's own mark instead of ours`);
    return faults;
  },
};

const outside = (one, holder) => {
  const box = holder.getBoundingClientRect();
  const range = document.createRange();
  return [...one.childNodes].filter((node) => node.nodeType === 3 && node.data.trim()).some((node) => {
    range.selectNodeContents(node);
    const own = range.getBoundingClientRect();
    return own.width > 0 && (own.right > box.right + 2 || own.bottom > box.bottom + 4);
  });
};
const points = (box) => [0.5, 0.1, 0.9].flatMap((x) => [0.5, 0.1, 0.9].map((y) => [box.left + box.width * x, box.top + box.height * y]));

const canvas = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
const colour = (value) => {
  canvas.clearRect(0, 0, 1, 1);
  canvas.fillStyle = value;
  canvas.fillRect(0, 0, 1, 1);
  return [...canvas.getImageData(0, 0, 1, 1).data];
};
const ground = (each) => {
  for (let one = each; one; one = one.parentElement) {
    const found = colour(getComputedStyle(one).backgroundColor);
    if (found[3] > 250) return found;
  }
  return colour("Canvas");
};
const light = ([r, g, b]) => {
  const [red, green, blue] = [r, g, b].map((each) => (each / 255 <= 0.04045 ? each / 255 / 12.92 : ((each / 255 + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};
const ratio = (one, other) => {
  const [low, high] = [light(one), light(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
};
