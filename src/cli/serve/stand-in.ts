/**
 * Makes instances of `own` pass for those of a web class: whatever they do not have themselves is asked of the standard
 * object, which is made only then.
 */
export function standInFor<Own extends object>(
  own: Own,
  web: object,
  standardOf: (instance: Own) => object,
): void {
  Object.setPrototypeOf(own, web);
  for (const name of Reflect.ownKeys(web)) {
    if (Object.hasOwn(own, name)) continue;
    Object.defineProperty(own, name, {
      get(this: Own): unknown {
        const standard = standardOf(this);
        const value: unknown = Reflect.get(standard, name);
        return typeof value === 'function' ? (value.bind(standard) as unknown) : value;
      },
    });
  }
}
