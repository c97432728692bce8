// The one connection with the sandbox: we say what we look at, it shows that whole after every change.

const FIRST_PAUSE = 400;
const LONGEST_PAUSE = 5000;

export class Live {
  constructor({ onView, onLink }) {
    this.onView = onView;
    this.onLink = onLink;
    this.gaze = {};
    this.pause = FIRST_PAUSE;
    this.connect();
  }

  look(gaze) {
    this.gaze = gaze;
    if (this.socket.readyState === WebSocket.OPEN) this.socket.send(JSON.stringify(gaze));
  }

  connect() {
    this.socket = new WebSocket(`ws://${location.host}/page/live`);
    this.socket.addEventListener("open", () => {
      this.pause = FIRST_PAUSE;
      this.onLink(true);
      this.look(this.gaze);
    });
    this.socket.addEventListener("message", (event) => this.onView(JSON.parse(event.data)));
    this.socket.addEventListener("close", () => {
      this.onLink(false);
      setTimeout(() => this.connect(), this.pause);
      this.pause = Math.min(this.pause * 1.7, LONGEST_PAUSE);
    });
  }
}
