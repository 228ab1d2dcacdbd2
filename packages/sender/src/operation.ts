/** What the API does to a queue. */
export type QueueOperation = 'push' | 'replace';

/** What a sender is asked for; a clear is a replace by nothing. */
export type Operation = QueueOperation | 'clear';
