"""A small LSP client for tests: starts a server, speaks JSON-RPC with it over its standard streams."""
import json
import os
import pathlib
import queue
import subprocess
import threading
import time


class Timeout(Exception):
    pass


class Server:
    """One running language server and the documents that are open in it."""

    def __init__(self, command, root, env=None, timeout=60):
        self.timeout = timeout
        self.root = pathlib.Path(root).resolve()
        self.log = open(self.root.parent / (self.root.name + ".stderr"), "w+b")
        self.process = subprocess.Popen(
            command, cwd=self.root, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=self.log,
            env={**os.environ, **(env or {})})
        self.messages = queue.Queue()
        self.last_id = 0
        self.versions = {}
        self.published = {}  # URI -> (document version or None, diagnostics)
        threading.Thread(target=self._read, daemon=True).start()

    def _read(self):
        stream = self.process.stdout
        while True:
            length = None
            while (line := stream.readline().strip()):
                name, _, value = line.partition(b":")
                if name.lower() == b"content-length":
                    length = int(value)
            if length is None:
                self.messages.put(None)
                return
            self.messages.put(json.loads(stream.read(length)))

    def _send(self, message):
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        self.process.stdin.flush()

    def _next(self, deadline):
        try:
            message = self.messages.get(timeout=max(0.01, deadline - time.monotonic()))
        except queue.Empty:
            raise Timeout(f"no answer within {self.timeout} s; log:\n{self.errors()}") from None
        if message is None:
            raise Timeout(f"the server went away with {self.process.wait()}; log:\n{self.errors()}")
        if message.get("method") == "textDocument/publishDiagnostics":
            params = message["params"]
            self.published[params["uri"]] = (params.get("version"), params["diagnostics"])
        elif "id" in message and "method" in message:  # a question of the server, like workspace/configuration
            self._send({"id": message["id"], "result": None})
        return message

    def notify(self, method, params):
        self._send({"method": method, "params": params})

    def ask(self, method, params):
        """Sends a request and returns its result."""
        self.last_id += 1
        self._send({"id": self.last_id, "method": method, "params": params})
        deadline = time.monotonic() + self.timeout
        while True:
            message = self._next(deadline)
            if message.get("id") == self.last_id and "method" not in message:
                if "error" in message:
                    raise RuntimeError(f"{method}: {message['error']}")
                return message["result"]

    def initialize(self):
        diagnostics = {"codeDescriptionSupport": True, "relatedInformation": True, "codeActionsInline": True,
                       "versionSupport": True}
        actions = {"codeActionLiteralSupport": {"codeActionKind": {"valueSet": ["quickfix"]}}, "isPreferredSupport": True}
        result = self.ask("initialize", {
            "processId": os.getpid(), "rootUri": self.root.as_uri(),
            "capabilities": {"textDocument": {"publishDiagnostics": diagnostics, "codeAction": actions}}})
        self.notify("initialized", {})
        return result

    def uri(self, name):
        return (self.root / name).as_uri()

    def open(self, name):
        self.versions[name] = 1
        self.notify("textDocument/didOpen", {"textDocument": {
            "uri": self.uri(name), "languageId": "cpp", "version": 1, "text": (self.root / name).read_text()}})

    def change(self, name, text):
        self.versions[name] += 1
        self.notify("textDocument/didChange", {
            "textDocument": {"uri": self.uri(name), "version": self.versions[name]}, "contentChanges": [{"text": text}]})

    def diagnostics(self, name):
        """The diagnostics of the document as it is now; those of other files and older versions are passed over."""
        deadline = time.monotonic() + self.timeout
        while self.published.get(self.uri(name), (0, []))[0] != self.versions[name]:
            self._next(deadline)
        return self.published[self.uri(name)][1]

    def actions(self, name, diagnostic):
        return self.ask("textDocument/codeAction", {
            "textDocument": {"uri": self.uri(name)}, "range": diagnostic["range"],
            "context": {"diagnostics": [diagnostic]}})

    def errors(self):
        self.log.flush()
        self.log.seek(0)
        return self.log.read().decode(errors="replace")

    def stop(self):
        """Ends the server as an editor does; returns its exit code."""
        try:
            self.ask("shutdown", None)
            self.notify("exit", None)
            self.process.stdin.close()
            return self.process.wait(self.timeout)
        finally:
            self.process.kill()
            self.process.wait()
            self.process.stdout.close()
            self.log.close()


def offset(text, position):
    """Positions count UTF-16 units in a line; the tests' sources are ASCII."""
    return sum(len(line) for line in text.splitlines(True)[:position["line"]]) + position["character"]


def apply(text, action, uri):
    """The text after the edits of a code action."""
    edits = action["edit"]["changes"][uri]
    for edit in sorted(edits, key=lambda e: offset(text, e["range"]["start"]), reverse=True):
        start, end = (offset(text, edit["range"][side]) for side in ("start", "end"))
        text = text[:start] + edit["newText"] + text[end:]
    return text
