const marks: Readonly<Record<string, number>> = {
  ...{ '「': 1, '『': 1, '“': 1, '‘': 1, '《': 1 },
  ...{ '」': -1, '』': -1, '”': -1, '’': -1, '》': -1 },
};

/** Whether a quotation or a title is open at a place: it may be somebody else's wording. */
export function isQuoted(text: string, place: number): boolean {
  let depth = 0;
  for (let at = 0; at < place; at += 1) depth = Math.max(0, depth + (marks[text.charAt(at)] ?? 0));
  return depth > 0;
}
