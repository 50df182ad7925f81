// Which slot is next, by the reader's clock: those that are over fold, the next one is named. Without it all stand open.

const slots = [...document.querySelectorAll(".slot[data-from]")].map((place) => {
  const from = Date.parse(place.dataset.from);
  return { place, from, over: from + place.dataset.minutes * 60_000 };
});

const call = ({ place }, look, words) => {
  const tag = document.createElement("span");
  tag.className = "tag turn";
  tag.textContent = words;
  place.classList.add(look);
  place.querySelector("h3").append(tag);
};

const now = Date.now();
const next = slots.find(({ over }) => now < over);
// A page of other days than the reader's is an old copy: nothing on it is next, and nothing folds.
if (next && now > slots[0].from - 24 * 3_600_000) {
  for (const slot of slots.filter(({ over }) => over <= now)) call(slot, "past", "đã qua");
  call(next, "is-next", "buổi tới");
}
