/** One all-day entry of a calendar. `uid` is the same for the same entry in every edition. */
export type CalendarEntry = {
  uid: string;
  /** An ISO day. */
  date: string;
  summary: string;
  description: string;
  url: string;
  categories: readonly string[];
};

/** A calendar to subscribe to. `stamp` is the ISO day of the edition: the same edition gives the same bytes on any day. */
export type Calendar = {
  name: string;
  description: string;
  stamp: string;
  entries: readonly CalendarEntry[];
};

/** The media type of a calendar. */
export const calendarMedia = 'text/calendar';

/** A calendar as iCalendar (RFC 5545): lines end in CRLF and are folded at 75 octets, texts are escaped. */
export function icalendarOf({ name, description, stamp, entries }: Calendar): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Tierwise//Coming dates//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    // RFC 7986, and the name that calendars knew before it.
    `NAME:${escaped(name)}`,
    `X-WR-CALNAME:${escaped(name)}`,
    `DESCRIPTION:${escaped(description)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:P1D',
    ...entries.flatMap((entry) => [
      'BEGIN:VEVENT',
      `UID:${escaped(entry.uid)}`,
      `DTSTAMP:${compact(stamp)}T000000Z`,
      `DTSTART;VALUE=DATE:${compact(entry.date)}`,
      `SUMMARY:${escaped(entry.summary)}`,
      `DESCRIPTION:${escaped(entry.description)}`,
      `URL:${entry.url}`,
      `CATEGORIES:${entry.categories.map(escaped).join(',')}`,
      // A day to know of takes nobody's time.
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function compact(day: string): string {
  return day.replaceAll('-', '');
}

/** A text as a value: controls other than line breaks are not allowed in one at all. */
function escaped(text: string): string {
  return text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[^\P{Cc}\n]/gu, ' ')
    .replaceAll(/[\\;,]/g, String.raw`\$&`)
    .replaceAll('\n', String.raw`\n`);
}

/** A line cut so that no piece is longer than 75 octets in UTF-8, and none begins inside a character. */
function folded(line: string): string {
  const pieces: string[] = [];
  let piece = '';
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character.codePointAt(0)!);
    if (octets + size > 75) {
      pieces.push(piece);
      piece = '';
      // The space before a piece that goes on is one of its octets.
      octets = 1;
    }
    piece += character;
    octets += size;
  }
  return [...pieces, piece].join('\r\n ');
}

function octetsOf(point: number): number {
  if (point < 0x80) return 1;
  if (point < 0x800) return 2;
  return point < 0x10000 ? 3 : 4;
}
