const longestMessage = 300;
const mostMessages = 20;

/** What went wrong since the last heartbeat, each thing once. */
export class ErrorLog {
  private messages: string[] = [];

  readonly add = (message: string): void => {
    const text = message.slice(0, longestMessage);
    if (!this.messages.includes(text)) this.messages = [...this.messages, text].slice(-mostMessages);
  };

  /** Hands out what was noted, and forgets it. */
  take(): string[] {
    const { messages } = this;
    this.messages = [];
    return messages;
  }
}
