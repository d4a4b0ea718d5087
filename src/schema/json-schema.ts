import * as z from 'zod';

import { configSchema } from './config.js';
import { articleSchema } from './front-matter.js';
import { plainSchema } from './plain-front-matter.js';
import { sectionSchema } from './section.js';
import { glossarySchema } from './terms.js';
import { topicSchema } from './topic.js';

const schemas = {
  article: articleSchema,
  page: plainSchema,
  section: sectionSchema,
  topic: topicSchema,
  glossary: glossarySchema,
  config: configSchema,
};

/** What a newsroom writes in YAML: front matter of articles and of plain pages, and files. */
export type DataKind = keyof typeof schemas;

export const dataKinds = Object.keys(schemas) as readonly DataKind[];

type Node = z.core.JSONSchema.BaseSchema;

/**
 * JSON Schema (draft 7, which editors know) of what may be written, made from what dongbei itself checks with. Rules that JSON Schema has no
 * words for are left out: an editor that follows it refuses nothing that dongbei accepts.
 *
 * @param describe what to say of a key, by its path of keys
 */
export function jsonSchemaOf(
  kind: DataKind,
  describe: (path: readonly string[]) => string | undefined,
): Node {
  const schema = z.toJSONSchema(schemas[kind], { io: 'input', target: 'draft-7', unrepresentable: 'any' });
  return described(schema, [], describe);
}

function described(
  node: Node,
  path: readonly string[],
  describe: (path: readonly string[]) => string | undefined,
): Node {
  const inner = (each: unknown): unknown => (isNode(each) ? described(each, path, describe) : each);
  const { properties, items, anyOf, ...rest } = node;
  const keys = Object.entries(properties ?? {}).map(([key, value]): [string, Node] => {
    const here = [...path, key];
    const description = describe(here);
    const known = isNode(value) ? described(value, here, describe) : {};
    return [key, { ...(description === undefined ? {} : { description }), ...known }];
  });
  return {
    ...rest,
    ...(properties && { properties: Object.fromEntries(keys) }),
    ...(items !== undefined && { items: inner(items) as Node }),
    ...(anyOf && { anyOf: anyOf.map((each) => inner(each) as Node) }),
  };
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
