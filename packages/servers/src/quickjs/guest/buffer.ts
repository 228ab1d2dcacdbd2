export const bufferModule: string = 'export class Buffer {}';
