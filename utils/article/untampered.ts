/**
 * Reads a property through the prototype that defines it. A page can shadow an object's own properties by named
 * elements (`<input name="ownerDocument">` in a form), but no prototype of a content script's world.
 */
export function untampered(prototype: object, name: string): (object: object) => unknown {
  const descriptor = Object.getOwnPropertyDescriptor(prototype, name);
  if (!descriptor) throw new TypeError(`${name} is no property with a getter`);
  return (object) => descriptor.get?.call(object);
}
