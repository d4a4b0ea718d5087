import type { Decision, Explain, Reason } from './decision.js';
import type { Place } from './features.js';
import { groundOf, scale, type Model } from './model.js';
import { nameReading } from './names.js';
import { readingByNumber } from './number-rules.js';

/** The natural log odds, times `scale`, that the model needs to overrule a character by itself, or in a word. */
const trustInUsual = Math.round(0.25 * scale);
const trustInWord = Math.round(2.5 * scale);
/**
 * A dictionary word of two characters that the sentence has as two words (被发 of 被 and 发) is kept with more trust than it
 * earns: on text that training never saw it is wrong as often as others with so much lower odds. Those are the odds that
 * are told. Of longer words that does not hold.
 */
const untoldTrust = Math.round(2 * scale);

/**
 * Chooses the reading of a contested character: that of a name, or of what goes with a number, where it is one, otherwise the dictionary's, unless
 * the model is sure enough of another.
 *
 * @param regional the region's forms of Taiwan's readings, where they differ
 * @param isTold whether a reading without a choice is worth telling of: most characters read otherwise in some rare word
 */
export function createReadingChooser(
  model: Model,
  regional: ReadonlyMap<number, number>,
  isTold: (unit: number, to: number) => boolean,
): (place: Place, own: number, source: string, explain: Explain | undefined) => number {
  /** `own` is the region's form of the dictionary's reading, `place.base`. */
  return (place, own, source, explain) => {
    const { at, base, phraseStart, phraseEnd } = place;
    const unit = place.units[at] ?? 0;
    const counted = readingByNumber(place);
    const ruled = counted === 0 ? nameReading(place, source) : counted;
    if (ruled !== 0) {
      const to = ruled === base ? own : (regional.get(ruled) ?? ruled);
      explain?.(decision(place, source, to, counted === 0 ? 'name' : 'number'));
      return to;
    }
    const readings = model.readingsOf(unit);
    const known = readings?.indexOf(base) ?? -1;
    const inWord = phraseEnd > phraseStart;
    if (readings === undefined || known < 0) {
      if (explain === undefined) return own;
      const rival = inWord ? undefined : model.unweighed(unit);
      if (rival !== undefined && rival.other !== base) {
        const to = String.fromCharCode(regional.get(rival.other) ?? rival.other);
        const other = { to, logOdds: rival.odds / scale };
        explain({ ...decision(place, source, own, 'usual'), around: wordsAround(place), other });
      } else if (inWord && isTold(unit, own)) explain(decision(place, source, own, 'word'));
      return own;
    }
    const scores = model.score(place, readings.length);
    // What the dictionary says counts for as much as it takes to overrule it.
    scores[known] = (scores[known] ?? 0) + (inWord ? trustInWord : trustInUsual);
    const best = highest(scores, readings.length, -1, known);
    const formOf = (index: number): number => {
      const reading = readings[index] ?? base;
      return index === known ? own : (regional.get(reading) ?? reading);
    };
    if (explain === undefined) return formOf(best);
    const second = highest(scores, readings.length, best, best === 0 ? 1 : 0);
    const around = wordsAround(place);
    const reason = best !== known ? 'context' : inWord ? 'word' : 'usual';
    const ground = groundOf(reason, phraseEnd - phraseStart, inWord && model.isInKnownWord(place));
    const isSeveralWords = ground === 'pair' && around.end - around.start === 1;
    const lead = (scores[best] ?? 0) - (scores[second] ?? 0) - (isSeveralWords ? untoldTrust : 0);
    explain({
      ...decision(place, source, formOf(best), reason),
      around,
      other: {
        to: String.fromCharCode(formOf(second)),
        logOdds: Math.max(0, lead - model.caution(unit, best, ground)) / scale,
      },
    });
    return formOf(best);
  };
}

/** Where the highest of the first `count` scores is, but for the one at `without`; of equal ones `first`, then the first. */
function highest(scores: Int32Array, count: number, without: number, first: number): number {
  let best = first;
  for (let index = 0; index < count; index += 1) {
    if (index !== without && (scores[index] ?? 0) > (scores[best] ?? 0)) best = index;
  }
  return best;
}

function decision(place: Place, source: string, to: number, reason: Reason): Decision {
  const { at, phraseStart, phraseEnd } = place;
  return {
    ...{ start: at, end: at + 1, from: source.charAt(at), to: String.fromCharCode(to), reason },
    ...(reason === 'word' && { word: source.slice(phraseStart, phraseEnd) }),
  };
}

function wordsAround({ at, start, end, words }: Place): NonNullable<Decision['around']> {
  const from = start + (words.wordStart[at - start] ?? 0);
  const to = start + (words.wordEnd[at - start] ?? 0);
  return {
    before: from > start ? start + (words.wordStart[from - 1 - start] ?? 0) : from,
    start: from,
    end: to,
    after: to < end ? start + (words.wordEnd[to - start] ?? 0) : to,
  };
}
