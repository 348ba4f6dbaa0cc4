type Overrides<Target> = { [Name in keyof Target]?: Target[Name] }

/** The object with some of its methods replaced; the others keep their `this`, which native and private members need. */
export function overrideMethods<Target extends object>(target: Target, overrides: Overrides<Target>): Target {
  const replaced = new Map<string | symbol, unknown>(Object.entries(overrides))
  return new Proxy(target, { get: (_, name) => replaced.get(name) ?? boundMember(target, name) })
}

function boundMember(target: object, name: string | symbol) {
  const value: unknown = Reflect.get(target, name, target)
  return typeof value === 'function' ? value.bind(target) : value
}
