// SPDX-License-Identifier: Apache-2.0
//
// The rows of one record as facts of the reader: where their words are, and what there is to say of them.
import { days } from "../days.js";

const kinds = ["events", "statements", "commitments", "actors", "times"];
export const kindNames = { events: "Events", statements: "Statements", commitments: "Commitments", actors: "Actors", times: "Dates" };

const names = (record, ids) => ids.map((id) => record.actors[Number(id.slice(1)) - 1]?.name ?? id).join(", ");
const timeSpan = (record, time) => {
  const row = time?.of && record.times[Number(time.of.slice(1)) - 1];
  return row ? [["date", row.span]] : [];
};
const optional = (role, span) => (span ? [[role, span]] : []);

/** Words of the actors inside the sentence that holds a span. */
function partySpans(record, ids, around) {
  const sentence = record.sentences.find(([begin, end]) => begin <= around[0] && around[1] <= end);
  if (!sentence) return [];
  return record.mentions
    .filter((mention) => mention.actors.some((id) => ids.includes(id)) && sentence[0] <= mention.span[0] && mention.span[1] <= sentence[1])
    .map((mention) => ["party", mention.span]);
}

const makers = {
  events: (record, row) => ({
    title: `${row.type} ${row.status}`,
    who: names(record, row.actors) + (row.recipients.length ? `${row.mutual ? " ↔ " : " → "}${names(record, row.recipients)}` : ""),
    spans: [
      ...row.mentions.map((mention) => ["trigger", mention.trigger]),
      ...row.mentions.flatMap((mention) => partySpans(record, [...row.actors, ...row.recipients], mention.trigger)),
      ...timeSpan(record, row.time),
      ...optional("place", row.place?.span),
    ],
    fields: [
      ["type", row.type + (row.mode ? `, ${row.mode}` : "")],
      ["status", row.status],
      [row.mutual ? "parties" : "actors", names(record, row.mutual ? [...row.actors, ...row.recipients] : row.actors)],
      ["recipients", row.mutual ? "" : names(record, row.recipients)],
      ["time", row.time ? `${days(row.time)} (${row.time.basis})` : "no words that date it"],
      ["place", row.place?.name],
      ["told by", row.reported_by ? `statement ${row.reported_by}` : "the report itself"],
      ["issues", row.issues.join(", ")],
    ],
  }),
  statements: (record, row, text) => ({
    title: row.act,
    who: names(record, row.speakers) || row.unnamed || "?",
    spans: [...row.content.map((span) => ["content", span]), ...optional("source", row.source), ...optional("cue", row.cue), ...timeSpan(record, row.time)],
    fields: [
      ["act", row.act],
      ["speakers", names(record, row.speakers) || row.unnamed],
      ["to", names(record, row.addressees)],
      ["form", row.form],
      ["said", row.content.map((span) => text.slice(...span)).join(" … ")],
      ["time", row.time ? `${days(row.time)} (${row.time.basis})` : ""],
      ["within", row.within && `statement ${row.within}`],
    ],
  }),
  commitments: (record, row, text) => ({
    title: `${row.kind} ${row.state.value.replace("_", " ")}`,
    who: names(record, row.debtors) + (row.creditors.length ? ` to ${names(record, row.creditors)}` : ""),
    spans: [
      ["action", row.action],
      ...optional("condition", row.condition?.span),
      ...timeSpan(record, row.deadline),
      ...partySpans(record, row.debtors, row.action),
    ],
    fields: [
      ["kind", row.kind],
      ["debtors", names(record, row.debtors)],
      ["creditors", names(record, row.creditors)],
      ["action", text.slice(...row.action)],
      ["condition", row.condition && `${row.condition.relation.replace(/_/g, " ")}: ${text.slice(...row.condition.span)}`],
      ["to be met by", row.condition && names(record, row.condition.by)],
      ["deadline", row.deadline && days(row.deadline)],
      ["strength", row.strength],
      ["state", `${row.state.value.replace("_", " ")}${row.state.as_of ? ` on ${row.state.as_of}` : ""}`],
      ["because of", row.state.basis.map((span) => text.slice(...span)).join(" … ")],
      ["reported by", row.reported_by ? `statement ${row.reported_by}` : "the report itself"],
    ],
  }),
  actors: (record, row) => ({
    title: row.kind,
    who: row.name,
    spans: record.mentions.filter((mention) => mention.actors.includes(row.id)).map((mention) => ["name", mention.span]),
    fields: [
      ["name", row.name],
      ["kind", row.kind],
      ["state", row.state],
      ["sector", row.sector],
      ["office on that day", row.office],
      ["members", names(record, row.members)],
    ],
  }),
  times: (record, row, text) => ({
    title: days(row),
    who: text.slice(...row.span),
    spans: [["date", row.span]],
    fields: [
      ["words", text.slice(...row.span)],
      ["days", days(row)],
      ["precision", row.precision],
      ["because", row.basis],
      ["TIMEX3", `${row.type} ${row.value}`],
    ],
  }),
};

/** All facts of a whole report, each with `key`, `kind`, `id` (the store's, where it has one), `spans`, `fields`. */
export function factsOf(whole, text) {
  const { record, ids, reviewed = {} } = whole;
  return kinds.flatMap((kind) =>
    record[kind].map((row, i) => {
      const made = makers[kind](record, row, text);
      const id = ids[kind]?.[i] ?? row.id;
      const spans = made.spans.map(([role, span]) => ({ role, span }));
      return {
        ...made,
        kind,
        key: row.id,
        id,
        review: reviewed[id],
        spans,
        begin: spans[0]?.span[0] ?? 0,
        fields: made.fields.filter(([, value]) => value),
        confidence: row.confidence,
        rules: row.rules,
      };
    }),
  );
}
