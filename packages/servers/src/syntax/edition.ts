/** The newest edition of the language that acorn reads here; what it brings beyond an engine is refused by that engine's list. */
export const EDITION = 2025;
