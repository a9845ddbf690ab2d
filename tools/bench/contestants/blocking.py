"""One client at a time, in Python: what the course that ours re-creates describes as its first step."""

import pathlib
import socket
import sys

TYPES = {".html": "text/html", ".css": "text/css", ".js": "text/javascript"}
root = pathlib.Path(sys.argv[1])

listener = socket.create_server(("127.0.0.1", 0), backlog=1024)
print(f"python-blocking at http://127.0.0.1:{listener.getsockname()[1]}", flush=True)
while True:
    client, _ = listener.accept()
    with client:
        try:
            _, path, _ = client.recv(1024).decode().splitlines()[0].split()
            file = root / path.lstrip("/")
            found = file.is_file()
            body = file.read_bytes() if found else b"<h1>404 Not Found</h1>"
            head = (
                f"HTTP/1.1 {'200 OK' if found else '404 Not Found'}\r\n"
                f"Content-Type: {TYPES.get(file.suffix, 'application/octet-stream')}\r\n"
                f"Content-Length: {len(body)}\r\n"
                "Connection: close\r\n\r\n"  # or the load generator counts each close as an error
            )
            client.sendall(head.encode() + body)
        except (OSError, IndexError, ValueError):
            pass  # this client's fault; the next one is waiting
