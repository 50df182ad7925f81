// Prints every occurrence that ical.js finds in each calendar named on the command line before a day, given first:
// a list of lists, as JSON. A whole day is a date, any other time an instant of UTC.
import { readFileSync } from "node:fs";
import ICAL from "ical.js";

const [until, ...files] = process.argv.slice(2);
const end = ICAL.Time.fromDateString(until);

function written(time) {
  return time.isDate ? time.toString() : time.toJSDate().toISOString().replace(".000Z", "Z");
}

function occurrences(event) {
  const { uid, summary } = event;
  if (!event.isRecurring()) {
    return [{ uid, summary, start: written(event.startDate), end: written(event.endDate) }];
  }
  const found = [];
  const times = event.iterator();
  for (let time = times.next(); time && time.compare(end) < 0; time = times.next()) {
    const { startDate, endDate } = event.getOccurrenceDetails(time);
    found.push({ uid, summary, start: written(startDate), end: written(endDate) });
  }
  return found;
}

function read(file) {
  const calendar = new ICAL.Component(ICAL.parse(readFileSync(file, "utf8")));
  return calendar.getAllSubcomponents("vevent").flatMap((event) => occurrences(new ICAL.Event(event)));
}

console.log(JSON.stringify(files.map(read)));
