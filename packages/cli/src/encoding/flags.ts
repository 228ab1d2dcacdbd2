/** The flags of `encode`. */
export const encodeFlags = {
  as: { takes: 'FORM', says: 'print one form alone: body (what the API takes), base64, hex or curl' },
  payload: { takes: 'JSON', says: 'a whole decoded_payload instead of COMMAND, several commands included' },
} as const;
