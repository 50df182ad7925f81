// What today is on the calendar's pages, by the reader's clock in Vietnam; and what is folded opens for who asks for it.

{
  const place = document.querySelector("[data-built]");
  const folds = [...document.querySelectorAll("details[data-past]")];

  // A clock that lies behind the build is wrong: the page itself is younger. Vietnam is seven hours ahead all year.
  const { built } = place?.dataset ?? {};
  const clock = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
  const today = clock > built ? clock : built;

  const mark = (square, on) => {
    square.classList.toggle("now", on);
    if (on) square.setAttribute("aria-current", "date");
    else square.removeAttribute("aria-current");
  };
  if (place && today !== built) {
    for (const square of place.querySelectorAll(".month [data-day], .mini [data-day]")) mark(square, square.dataset.day === today);
    for (const day of place.querySelectorAll(".agenda > [data-day]")) {
      day.querySelector(".leaf").classList.toggle("now", day.dataset.day === today);
    }
    for (const month of place.querySelectorAll("[data-month]")) {
      const on = month.dataset.month === today.slice(0, 7);
      const link = month.querySelector("a");
      if (on) link.setAttribute("aria-current", "date");
      else link.removeAttribute("aria-current");
      const words = month.querySelector(".this-month");
      if (words) words.hidden = !on;
    }
    const jump = place.querySelector("[data-today]");
    const next = [...place.querySelectorAll(".agenda > [data-day]")].find((day) => day.dataset.day >= today);
    if (jump && next) {
      jump.hash = next.id;
      jump.textContent = next.dataset.day === today ? "Hôm nay" : "Ngày tới";
    } else if (jump) jump.remove();
  }

  // A browser that does not open what a link leads into is helped; paper shows all, and the page is left as it was.
  const unfold = () => {
    const wanted = document.getElementById(location.hash.slice(1));
    const fold = wanted?.closest("details[data-past]");
    if (fold && !fold.open) {
      fold.open = true;
      wanted.scrollIntoView();
    }
  };
  unfold();
  addEventListener("hashchange", unfold);
  let shut = [];
  addEventListener("beforeprint", () => {
    shut = folds.filter((fold) => !fold.open);
    for (const fold of shut) fold.open = true;
  });
  addEventListener("afterprint", () => {
    for (const fold of shut) fold.open = false;
  });
}
