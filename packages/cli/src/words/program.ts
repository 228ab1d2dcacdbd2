/** How this command is called where it was typed; a checkout says it, so that what is printed can be pasted there. */
export const program: string = process.env.DOWNLINK_COMMAND || 'downlink';
