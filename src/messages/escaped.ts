/** A name as it stands, for use within a pattern: names carry brackets, dots and plus signs. */
export function escaped(name: string): string {
  return name
    .trim()
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replace(/\s+/g, '\\s+');
}
