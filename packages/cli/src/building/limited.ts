/** The target that has a size limit, which the versions of its server set. */
export const LIMITED = 'the-things-stack';
