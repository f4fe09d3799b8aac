// SPDX-License-Identifier: Apache-2.0
//
// Honest dates for people: what is known and no more.

/** "2019-02-22", "February 2019", "2019-02-20 to 2019-02-25", "until 2019-02-25". */
export function days(time) {
  if (!time || (!time.earliest && !time.latest)) return "no date";
  const { earliest, latest, precision } = time;
  if (!earliest) return `until ${latest}`;
  if (!latest) return `from ${earliest}`;
  if (earliest === latest) return earliest;
  if (precision === "month" && earliest.slice(0, 7) === latest.slice(0, 7)) return monthName(earliest.slice(0, 7));
  if (precision === "year" && earliest.slice(0, 4) === latest.slice(0, 4)) return earliest.slice(0, 4);
  return `${earliest} to ${latest}`;
}

const months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

function monthName(period) {
  return `${months[Number(period.slice(5, 7)) - 1]} ${period.slice(0, 4)}`;
}

/** The name of a period of a chart: "2010s", "2019", "February 2019", "2019-02-22". */
export function periodName(period) {
  if (!period) return "no date";
  if (period.endsWith("s")) return period;
  return period.length === 7 ? monthName(period) : period;
}

/** First and last day of a period. */
export function periodDays(period) {
  if (period.endsWith("s")) return [`${period.slice(0, 4)}-01-01`, `${period.slice(0, 3)}9-12-31`];
  if (period.length === 4) return [`${period}-01-01`, `${period}-12-31`];
  if (period.length === 10) return [period, period];
  const last = new Date(Date.UTC(Number(period.slice(0, 4)), Number(period.slice(5, 7)), 0)).getUTCDate();
  return [`${period}-01`, `${period}-${String(last).padStart(2, "0")}`];
}

/** The period after this one. */
export function nextPeriod(period) {
  if (period.endsWith("s")) return `${String(Number(period.slice(0, 4)) + 10).padStart(4, "0")}s`;
  if (period.length === 4) return String(Number(period) + 1).padStart(4, "0");
  const [year, month, day] = period.split("-").map(Number);
  const next = day ? new Date(Date.UTC(year, month - 1, day + 1)) : new Date(Date.UTC(year, month, 1));
  return next.toISOString().slice(0, period.length);
}

/** Days since 1970. */
export function dayNumber(day) {
  return Date.parse(`${day}T00:00:00Z`) / 86400000;
}

/** The day of such a number. */
export function dayOf(number) {
  return new Date(number * 86400000).toISOString().slice(0, 10);
}
