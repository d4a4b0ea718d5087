/**
 * Nunjucks' scopes of variables (its `Frame`), with the same rules. Its own keep variables in hash tables and take every
 * name apart at its dots on every write, which was a seventh of the time that a page takes; a scope has few variables,
 * and the only names with a dot in compiled templates are those of `loop`.
 */
export class Scope {
  /** Whether what is set here is also exported; Nunjucks sets it. */
  topLevel = false;
  private readonly names: string[] = [];
  private readonly values: unknown[] = [];

  /** @param isolatesWrites whether what is set below this scope never changes the scopes above it */
  constructor(
    readonly parent?: Scope,
    private readonly isolatesWrites = false,
  ) {}

  /** @param isUpward changes the variable of the nearest scope above that has it, if any */
  set(name: string, value: unknown, isUpward = false): void {
    if (name[4] === '.' && name.startsWith('loop.')) {
      this.setLoop(name, value);
      return;
    }
    const scope = isUpward ? (this.resolve(name, true) ?? this) : this;
    scope.put(name, value);
  }

  get(name: string): unknown {
    return this.own(name) ?? null;
  }

  lookup(name: string): unknown {
    const value = this.own(name);
    return value === undefined ? this.parent?.lookup(name) : value;
  }

  resolve(name: string, isForWrite = false): Scope | undefined {
    if (this.own(name) !== undefined) return this;
    return isForWrite && this.isolatesWrites ? undefined : this.parent?.resolve(name);
  }

  push(isolatesWrites = false): Scope {
    return new Scope(this, isolatesWrites);
  }

  pop(): Scope | undefined {
    return this.parent;
  }

  private own(name: string): unknown {
    const at = this.find(name);
    return at < 0 ? undefined : this.values[at];
  }

  /** The names are constants of the code, so that comparing them compares addresses; `indexOf` does not know that. */
  private find(name: string): number {
    for (let at = this.names.length - 1; at >= 0; at -= 1) if (this.names[at] === name) return at;
    return -1;
  }

  private put(name: string, value: unknown): void {
    const at = this.find(name);
    if (at >= 0) this.values[at] = value;
    else {
      this.names.push(name);
      this.values.push(value);
    }
  }

  private setLoop(name: string, value: unknown): void {
    let loop = this.own('loop') as Record<string, unknown> | undefined;
    if (!loop) {
      loop = {};
      this.put('loop', loop);
    }
    switch (name) {
      case 'loop.index':
        loop['index'] = value;
        return;
      case 'loop.index0':
        loop['index0'] = value;
        return;
      case 'loop.revindex':
        loop['revindex'] = value;
        return;
      case 'loop.revindex0':
        loop['revindex0'] = value;
        return;
      case 'loop.first':
        loop['first'] = value;
        return;
      case 'loop.last':
        loop['last'] = value;
        return;
      default:
        loop[name.slice('loop.'.length)] = value;
    }
  }
}
