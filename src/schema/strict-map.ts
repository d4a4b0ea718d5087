import * as z from 'zod';
import { addFault, text } from './values.js';

/** A map in which every other key is a fault. The message of the unknown keys' issue lists the known ones. */
export function strictMap<Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  const known = Object.keys(shape).join(', ');
  return z.strictObject(shape, {
    error: ({ code }) => (code === 'unrecognized_keys' ? known : undefined),
  });
}

/**
 * One text, or a map. A text that begins like a key of the map with a full-width colon was meant as the map (`source:`
 * with an indented `name：新華社` on the next line).
 */
export function textOrMap<Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  const keys = Object.keys(shape);
  const one = text.superRefine((value, context) => {
    if (keys.some((key) => value.startsWith(`${key}：`)))
      addFault(context, 'DB102', { problem: 'full-width-colon' });
  });
  return z.union([one, strictMap(shape)]);
}
