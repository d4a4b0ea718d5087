import type { TimedState } from '../model/summary.js';

/** @param now milliseconds since 1970 */
export function timedState(until: string, now: number): TimedState {
  const instant = Date.parse(until);
  return { until: instant, isOn: now < instant };
}
