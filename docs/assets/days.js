// What today is to the days a page names, by the reader's clock and in Vietnam. Without it every date stands as written.

{
  const DAY = 86_400_000;
  const WEEKDAYS = ["Chủ nhật", "thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy"];
  const root = document.documentElement;
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const plus = (day, days) => new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);
  const gap = (from, to) => Math.round((Date.parse(to) - Date.parse(from)) / DAY);

  // A clock that lies behind the build is wrong: the page itself is younger. Vietnam is seven hours ahead all year.
  const built = document.querySelector(".as-of time")?.dateTime.slice(0, 10) ?? "";
  const today = () => {
    const day = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
    return day > built ? day : built;
  };

  // As officials write days: zero before days under 10, before months 1 and 2 only.
  const written = (day) => {
    const [, month, date] = day.split("-");
    return `${date}/${month < "03" ? month : Number(month)}`;
  };
  const weekday = (day) => WEEKDAYS[new Date(day).getUTCDay()];
  const near = (day, now) => ({ [-1]: "hôm qua", 0: "hôm nay", 1: "ngày mai" })[gap(now, day)];
  const raised = (words) => words[0].toUpperCase() + words.slice(1);

  // How a span of days stands to today.
  const standing = (now, from, until) => {
    if (now > until) return "Đã qua";
    if (now < from) return near(from, now) ? "Ngày mai" : `Còn ${gap(now, from)} ngày`;
    return from === until ? "Hôm nay" : "Đang diễn ra";
  };

  const stand = (now) => {
    for (const place of all(".stand[data-from]")) {
      const { from, until } = place.dataset;
      place.textContent = standing(now, from, until || from);
      place.hidden = false;
      if (place.previousElementSibling?.matches("[data-as-of]")) place.previousElementSibling.textContent = "Hôm nay";
    }
    for (const place of all('[data-relative="day"]')) {
      place.dataset.words ??= place.textContent;
      const { words, day } = place.dataset;
      const said = near(day, now);
      place.textContent = said ? (words[0] === words[0].toUpperCase() ? raised(said) : said) : words;
    }
  };

  const count = (now) => {
    for (const place of all('[data-relative="count"]')) {
      const { day, end } = place.dataset;
      const left = gap(now, day);
      const when = now > end ? "over" : left > 0 ? "before" : left === 0 ? "day" : "after";
      // A page built after the day itself knows no "before" any more, and needs none.
      for (const one of all("[data-when]", place)) one.hidden = one.dataset.when !== when;
      if (when === "before") {
        place.querySelector("b").textContent = left;
        place.querySelector("[data-to]").textContent = "ngày nữa đến";
      }
      if (when === "day") place.querySelector("[data-is]").textContent = `Hôm nay, ${weekday(day)}`;
    }
  };

  const path = (now) => {
    for (const line of all('[data-relative="path"]')) {
      let here;
      for (const phase of line.children) {
        const { from, until } = phase.dataset;
        const is = from <= now && now <= until;
        if (is) here = phase;
        phase.className = is ? "now" : until < now ? "done" : "";
        if (is) phase.setAttribute("aria-current", "step");
        else phase.removeAttribute("aria-current");
        const sign = phase.querySelector(".here");
        sign.hidden = !is;
        sign.querySelector("span").textContent = "Bạn đang ở đây";
        phase.querySelector("strong + .vh").hidden = until >= now;
      }
      const words = line.parentElement.querySelector("[data-phase]");
      if (!words) continue;
      if (here) words.textContent = here.dataset.stage;
      const last = [...line.children].map((phase) => phase.dataset.until).sort().at(-1);
      const told = here ? "now" : now > last ? "over" : "none";
      for (const one of all("[data-phases]", line.parentElement)) one.hidden = one.dataset.phases !== told;
      words.parentElement.querySelector("[data-relative]").textContent = "Hôm nay";
    }
  };

  // ---- home: what stands today and in the week after it ----

  const panel = document.querySelector('[data-relative="ahead"]');
  const things = panel && [
    ...all("li[data-days]", panel),
    ...all("li[data-days]", panel.querySelector("template[data-later]").content),
  ].map((row) => ({ row, days: row.dataset.days.split(" "), order: Number(row.dataset.order) }));

  const when = ({ row }, days) => {
    const { hours, words } = row.dataset;
    const place = row.querySelector(".when");
    if (!days) {
      place.textContent = hours ?? "Trong ngày";
      return;
    }
    place.textContent = days.length > 1 && words ? words : raised(`${weekday(days[0])} ${written(days[0])}`);
    if (hours) place.append(document.createElement("br"), hours);
  };

  const list = (part, rows, total) => {
    const rest = part.querySelector(".all");
    rest.hidden = total < 3;
    rest.textContent = `Cả ${total} việc`;
    const place = part.querySelector(".rows");
    place.replaceChildren(...rows);
    place.hidden = !rows.length;
  };

  const sentence = (part, words) => {
    part.querySelector(":scope > p")?.remove();
    if (!words) return null;
    const said = document.createElement("p");
    said.textContent = words;
    part.querySelector(".rows").before(said);
    return said;
  };

  const cut = (now, last) => {
    const [day, week] = [panel.querySelector(".day"), panel.querySelector(".week")];
    const until = plus(now, 7) < last ? plus(now, 7) : last;
    const of = things.filter(({ days }) => days.includes(now)).sort((a, b) => a.order - b.order);
    const rest = things.filter((one) => !of.includes(one))
      .map((one) => ({ ...one, days: one.days.filter((each) => each > now) }))
      .filter(({ days }) => days.length)
      .sort((a, b) => a.days[0].localeCompare(b.days[0]) || a.order - b.order);
    const soon = rest.map((one) => ({ ...one, days: one.days.filter((each) => each <= until) }))
      .filter(({ days }) => days.length);
    for (const one of of) when(one);
    for (const one of soon) when(one, one.days);
    list(day, of.slice(0, 4).map(({ row }) => row), of.length);
    list(week, soon.slice(0, 6).map(({ row }) => row), soon.length);
    const next = rest[0]?.days[0];
    const ahead = next ? ` Việc gần nhất: ${near(next, now) ?? `${weekday(next)} ${written(next)}`}.` : "";
    // Past the fortnight it was built with, a page knows but the nearest thing after: of other days it cannot tell.
    if (now > last && !of.length) {
      const said = sentence(day, `Trang dựng ngày ${written(built)}, chưa có lịch của hôm nay. Mời `);
      const way = Object.assign(document.createElement("a"), { textContent: "mở lịch" });
      way.setAttribute("href", day.querySelector(".all").getAttribute("href"));
      said.append(way, ".");
    } else sentence(day, of.length ? "" : `Không có việc ghi ngày.${ahead}`);
    week.querySelector("h2 span").textContent = `${written(plus(now, 1))} – ${written(until)}`;
    week.querySelector("[data-none]").hidden = soon.length > 0;
    week.hidden = until <= now;
  };

  const home = (now) => {
    if (!panel) return;
    const archive = panel.querySelector("template[data-archive]");
    if (now > document.querySelector('[data-relative="count"]').dataset.end) {
      if (archive) panel.querySelector(".wrap").replaceChildren(archive.content);
      archive?.remove();
      panel.setAttribute("aria-label", "Trang lưu trữ");
      return;
    }
    if (now > built) cut(now, panel.dataset.last);
    const head = panel.querySelector(".day h2");
    const date = document.createElement("span");
    date.textContent = `${raised(weekday(now))}, ${written(now)}`;
    head.replaceChildren("Hôm nay ", date);
    const week = panel.querySelector(".week h2").firstChild;
    week.textContent = "Bảy ngày tới ";
  };

  let drawn = "";
  const draw = () => {
    const now = today();
    if (now === drawn) return;
    drawn = now;
    root.dataset.today = now;
    for (const part of [stand, count, path, home]) part(now);
    document.dispatchEvent(new Event("kyniem:today"));
  };

  draw();
  // A page that stayed open over midnight, or came back from the browser's memory.
  addEventListener("pageshow", draw);
  document.addEventListener("visibilitychange", draw);
}
